/** Errors inside programs that otherwise work: alerts, toasts, forms, the console. */
import { appPage } from './app-shell.ts';
import { html, htmlReply, jsonReply, type SitePages } from './page.ts';

const SHOP_MENU = ['Overview', 'Orders', 'Products', 'Customers', 'Reports', 'Settings'];
const shop = { app: 'Larkfield Ceramics', menu: SHOP_MENU, accent: '#7a4a2b' };

/** The page that a stranger sees first. */
const ordersPage = (): string =>
  appPage({
    ...shop,
    title: 'Orders - Larkfield Ceramics back office',
    here: 'Orders',
    body: `<h1>Orders</h1>
<p class="lead">Everything that was bought and not yet packed.</p>
<div class="alert" role="alert">
<strong>The orders could not be loaded</strong>
<code>SQLSTATE[HY000] [1045] Access denied for user 'larkfield'@'localhost' (using password: YES)</code>
</div>
<div class="cards">
<div class="panel"><div class="figure">–</div><div class="quiet">to pack today</div></div>
<div class="panel"><div class="figure">–</div><div class="quiet">waiting for payment</div></div>
<div class="panel"><div class="figure">–</div><div class="quiet">sent this week</div></div>
</div>
<div class="panel"><table><thead><tr><th>Order</th><th>Customer</th><th>Items</th><th>Total</th></tr></thead>
<tbody>${'<tr><td><div class="ghost"></div></td><td><div class="ghost"></div></td><td><div class="ghost"></div></td><td><div class="ghost"></div></td></tr>'.repeat(4)}</tbody></table></div>`,
  });

/** Its answer stands in the demo forum only. */
const stockPage = (): string =>
  appPage({
    ...shop,
    title: 'Products - Larkfield Ceramics back office',
    here: 'Products',
    body: `<h1>Products</h1>
<p class="lead">What is on the shelf.</p>
<div class="alert" role="alert"><strong>Stock is not up to date</strong>
<code>LK-77: Stock service does not answer (timeout after 8000 ms)</code></div>
<div class="panel"><table><thead><tr><th>Product</th><th>Colour</th><th>In stock</th></tr></thead>
<tbody><tr><td>Bowl</td><td>Ash</td><td>?</td></tr><tr><td>Jug</td><td>River</td><td>?</td></tr><tr><td>Plate</td><td>Moss</td><td>?</td></tr></tbody></table></div>`,
  });

/** The alert comes 1.5 seconds after the page, when the camera did not start. */
const meetingPage = (): string =>
  appPage({
    app: 'Roundtable',
    title: 'Weekly planning - Roundtable',
    menu: ['Meetings', 'Rooms', 'Recordings', 'Settings'],
    here: 'Meetings',
    accent: '#3b3f8f',
    style:
      '.camera { aspect-ratio: 16 / 9; max-width: 560px; border-radius: 12px; background: #20242c; color: #cfd5de; display: grid; place-items: center; margin-bottom: 20px; }',
    body: `<h1>Weekly planning</h1><p class="lead">Check picture and sound before you go in.</p>
<div class="camera" id="camera">Starting the camera…</div>
<div id="notices"></div>
<p><button class="primary">Join now</button> <button>Join without camera</button></p>
<script>
setTimeout(() => {
  document.getElementById('camera').textContent = 'No picture';
  const alert = document.createElement('div');
  alert.className = 'alert';
  alert.setAttribute('role', 'alert');
  const headline = document.createElement('strong');
  headline.textContent = 'Your camera could not be started';
  const detail = document.createElement('code');
  detail.textContent = 'NotReadableError: Could not start video source';
  alert.append(headline, detail);
  document.getElementById('notices').append(alert);
}, 1500);
</script>`,
  });

const signInPage = (): string =>
  html({
    title: 'Sign in - Parcel Desk',
    style: `body { margin: 0; min-height: 100vh; display: grid; place-items: center; background: linear-gradient(160deg, #eaf1f7, #d5e2ee); font: 15px/1.55 system-ui, "DejaVu Sans", sans-serif; color: #1d2733; }
form { width: 360px; background: #fff; border-radius: 14px; padding: 28px 32px; box-shadow: 0 10px 40px #1d273322; } h1 { margin: 0 0 16px; font-size: 22px; }
label { display: block; margin: 12px 0; } input { display: block; width: 100%; box-sizing: border-box; padding: 9px 10px; margin-top: 4px; border: 1px solid #c9d3dd; border-radius: 8px; font: inherit; }
button { width: 100%; padding: 10px; border: 0; border-radius: 8px; background: #1f5f99; color: #fff; font: inherit; } .error { color: #a3201a; background: #fdecea; border-radius: 8px; padding: 10px 12px; }`,
    body: `<form method="post" action="/sign-in"><h1>Parcel Desk</h1>
<p class="error" role="alert">Forbidden (403): CSRF verification failed. Request aborted.</p>
<label>E-mail<input type="email" name="email" value="mara@parceldesk.example" autocomplete="username"></label>
<label>Password<input type="password" name="password" autocomplete="current-password"></label>
<button>Sign in</button></form>`,
  });

/** Looks fine; what fails shows only in the console and among the requests. */
const quietPage = (): string =>
  appPage({
    app: 'Weekbook',
    title: 'This week - Weekbook',
    menu: ['This week', 'Next week', 'People'],
    here: 'This week',
    accent: '#2f6b4f',
    body: `<h1>This week</h1><p class="lead">47th week of the year</p>
<div class="panel"><table><tbody><tr><td>Monday</td><td>Delivery from the pottery</td></tr><tr><td>Wednesday</td><td>Market stall, 8 to 14</td></tr><tr><td>Friday</td><td>Firing</td></tr></tbody></table></div>
<script>
fetch('/api/week/people').then((answer) => answer.json()).then((week) => {
  // Firefox words this one differently by itself; the program logs the message its server got.
  if (!week.people) console.error(new TypeError("Cannot read properties of undefined (reading 'map')"));
});
</script>`,
  });

export const appPages: SitePages = {
  '/shop/orders': () => htmlReply(ordersPage(), 500),
  '/shop/products': () => htmlReply(stockPage()),
  '/meeting': () => htmlReply(meetingPage()),
  '/sign-in': () => htmlReply(signInPage(), 403),
  '/week': () => htmlReply(quietPage()),
  '/api/week/people': () => jsonReply({ status: 500 }, 500),
};
