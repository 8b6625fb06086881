/** Error pages that web servers and frameworks send instead of the page. */
import { escapeHtml, html, htmlReply, jsonReply, type SitePages } from './page.ts';

/** A proxy whose upstream is down; bare, as such pages are. */
const gatewayPage = (): string => `<html>
<head><title>502 Bad Gateway</title></head>
<body>
<center><h1>502 Bad Gateway</h1></center>
<hr><center>nginx/1.27.3</center>
</body>
</html>
`;

/** PHP prints the error into a page that is otherwise delivered with status 200. */
const phpPage = (): string =>
  html({
    title: 'Checkout - Larkfield Ceramics',
    style: `body { margin: 0; font: 16px/1.6 Georgia, "DejaVu Serif", serif; color: #2b2118; background: #faf6f0; }
header { padding: 20px 32px; border-bottom: 1px solid #e5dccf; font-size: 22px; }
main { padding: 32px; max-width: 760px; }`,
    body: `<header>Larkfield Ceramics</header>
<main>
<h1>Your basket</h1>
<p>2 × Bowl “Ash”, 1 × Jug “River”</p>
<br />
<b>Fatal error</b>:  Allowed memory size of 134217728 bytes exhausted (tried to allocate 20480 bytes) in <b>/var/www/larkfield/inc/basket/price.php</b> on line <b>214</b><br />
</main>`,
  });

const DJANGO_TRACEBACK = `Traceback (most recent call last):
  File "/srv/tally/venv/lib/python3.13/site-packages/django/db/backends/sqlite3/base.py", line 360, in execute
    return super().execute(query, params)
sqlite3.OperationalError: database is locked

The above exception was the direct cause of the following exception:

  File "/srv/tally/accounts/views.py", line 31, in save_profile
    request.user.profile.save()
django.db.utils.OperationalError: database is locked`;

const djangoPage = (): string =>
  html({
    title: 'OperationalError at /accounts/',
    style: `body { margin: 0; font: 14px/1.5 "DejaVu Sans", system-ui, sans-serif; background: #eee; color: #222; }
#summary { background: #ffc; padding: 16px 24px; border-bottom: 1px solid #ddd; }
h1 { font-weight: normal; margin: 0 0 4px; } pre.exception_value { font-size: 18px; color: #575757; margin: 8px 0 16px; font-family: inherit; }
th { text-align: right; vertical-align: top; padding: 2px 16px 2px 0; font-weight: normal; color: #555; white-space: nowrap; } section { padding: 16px 24px; background: #fff; } li { margin: 6px 0; }`,
    body: `<div id="summary">
<h1>OperationalError<span> at /accounts/</span></h1>
<pre class="exception_value">database is locked</pre>
<table>
<tr><th>Request Method:</th><td>GET</td></tr>
<tr><th>Django Version:</th><td>5.2.8</td></tr>
<tr><th>Exception Type:</th><td>OperationalError</td></tr>
<tr><th>Exception Value:</th><td><pre>database is locked</pre></td></tr>
<tr><th>Python Version:</th><td>3.13.1</td></tr>
</table>
</div>
<section><h2>Traceback</h2><pre>${escapeHtml(DJANGO_TRACEBACK)}</pre></section>`,
  });

/** What Express sends for an error that nobody handled. */
const expressPage = (): string => `<!DOCTYPE html>
<html lang="en">
<head><meta charset="utf-8"><title>Error</title></head>
<body>
<pre>Error: connect ECONNREFUSED 127.0.0.1:5432<br> &nbsp; &nbsp;at TCPConnectWrap.afterConnect [as oncomplete] (node:net:1611:16)<br> &nbsp; &nbsp;at /srv/reports/node_modules/pg-pool/index.js:45:11<br> &nbsp; &nbsp;at async listReports (/srv/reports/routes/report.js:18:22)</pre>
</body>
</html>
`;

const wordpressPage = (): string =>
  html({
    title: 'Database Error',
    style: `html { background: #f1f1f1; } body { background: #fff; border: 1px solid #ccd0d4; color: #444; font: 14px/1.6 system-ui, "DejaVu Sans", sans-serif; margin: 50px auto; max-width: 700px; padding: 24px 32px; }
h1 { font-size: 24px; font-weight: 400; color: #666; margin: 0; }`,
    body: '<div class="wp-die-message"><h1>Error establishing a database connection</h1></div>',
  });

/** Strict Content-Security-Policy and Trusted Types: nothing may run or be styled here. */
const STRICT_CSP = "default-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'";
const strictPage = (): string => `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>Preview failed - Slate Hosting</title></head>
<body>
<h1>The preview did not start</h1>
<p>This is what your program printed:</p>
<pre>node:net:1937
      throw er;
Error: listen EADDRINUSE: address already in use :::3000
    at Server.setupListenHandle [as _listen2] (node:net:1937:16)
    at listenInCluster (node:net:1994:12)
    at Server.listen (node:net:2099:7)
    at Object.&lt;anonymous&gt; (/app/server.js:42:5)</pre>
</body>
</html>
`;

/** Right to left, with a message that stays English, as databases print it. */
const arabicPage = (): string =>
  html({
    title: 'متجر النخيل',
    lang: 'ar',
    dir: 'rtl',
    style: `body { margin: 0; font: 17px/1.8 system-ui, "Noto Naskh Arabic", "DejaVu Sans", sans-serif; background: #f6f3ea; color: #22331f; }
header { background: #2f5d3a; color: #fff; padding: 16px 32px; font-size: 22px; } main { padding: 32px; max-width: 760px; }
.notice { background: #fff; border: 1px solid #e0d9c4; border-inline-start: 5px solid #b3261e; border-radius: 8px; padding: 16px 20px; }`,
    body: `<header>متجر النخيل</header>
<main>
<h1>تعذّر عرض الطلبات</h1>
<div class="notice" role="alert"><p>حدث خطأ أثناء الاتصال بقاعدة البيانات:</p>
<p dir="ltr"><code>SQLSTATE[HY000] [2002] Connection refused</code></p></div>
<p>يرجى المحاولة مرة أخرى بعد قليل.</p>
</main>`,
  });

export const serverPages: SitePages = {
  '/gateway': () => htmlReply(gatewayPage(), 502),
  '/php/checkout.php': () => htmlReply(phpPage()),
  '/django/accounts/': () => htmlReply(djangoPage(), 500),
  '/express/report': () => htmlReply(expressPage(), 500),
  '/wordpress/': () => htmlReply(wordpressPage(), 500),
  '/strict/preview': () => htmlReply(strictPage(), 500, { 'content-security-policy': STRICT_CSP }),
  '/ar/orders': () => htmlReply(arabicPage(), 500),
  '/api/v1/invoices': () =>
    // Sent as text, as many APIs do: what says application/json, Firefox shows in a viewer of its own, which is
    // closed to every extension.
    ({
      ...jsonReply({ status: 429, error: 'Too many requests, please try again later.' }, 429),
      headers: { 'content-type': 'text/plain; charset=utf-8' },
    }),
};
