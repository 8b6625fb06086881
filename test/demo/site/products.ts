/** Pages about products that the demo forum knows, without any error. */
import { appPage } from './app-shell.ts';
import { html, htmlReply, type SitePages } from './page.ts';

const PRINTER_DATA = {
  '@context': 'https://schema.org',
  '@type': 'Product',
  name: 'Marlowe P210',
  category: 'Laser printer',
  brand: { '@type': 'Brand', name: 'Marlowe' },
  sku: 'MW-P210-W',
  offers: {
    '@type': 'Offer',
    price: '189.00',
    priceCurrency: 'EUR',
    availability: 'https://schema.org/InStock',
  },
};

const printerPage = (): string =>
  html({
    title: 'Marlowe P210 laser printer, Wi-Fi, duplex | Quill & Toner',
    head: `<meta property="og:type" content="product">
<meta property="og:title" content="Marlowe P210">
<meta property="og:site_name" content="Quill &amp; Toner">
<script type="application/ld+json">${JSON.stringify(PRINTER_DATA)}</script>`,
    style: `body { margin: 0; font: 16px/1.6 system-ui, "DejaVu Sans", sans-serif; color: #22252b; background: #fff; }
header { padding: 18px 40px; border-bottom: 1px solid #e6e6ea; font-weight: 700; }
main { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); gap: 48px; max-width: 1040px; margin: 0 auto; padding: 40px; }
.picture { background: linear-gradient(160deg, #f0f1f5, #dfe2ea); border-radius: 20px; display: grid; place-items: center; aspect-ratio: 1; }
.printer { width: 58%; } .price { font-size: 28px; font-weight: 700; } .quiet { color: #6a6f7b; }
button { font: inherit; font-weight: 600; padding: 12px 22px; border: 0; border-radius: 10px; background: #5b3f8c; color: #fff; }
dl { display: grid; grid-template-columns: 9rem 1fr; gap: 6px 16px; } dt { color: #6a6f7b; } dd { margin: 0; }
@media (max-width: 720px) { main { grid-template-columns: 1fr; } }`,
    body: `<header>Quill &amp; Toner</header>
<main>
<div class="picture"><svg class="printer" viewBox="0 0 120 100" role="img" aria-label="A small white laser printer">
<rect x="26" y="6" width="68" height="30" rx="4" fill="#fff" stroke="#b9bdc9"/><rect x="8" y="30" width="104" height="44" rx="9" fill="#fafbfd" stroke="#9da3b3" stroke-width="1.5"/>
<rect x="22" y="56" width="76" height="6" rx="3" fill="#4b5163"/><rect x="28" y="60" width="64" height="30" rx="2" fill="#fff" stroke="#b9bdc9"/><circle cx="98" cy="42" r="4" fill="#5b3f8c"/></svg></div>
<div>
<p class="quiet">Laser printers</p>
<h1>Marlowe P210</h1>
<p>Prints 28 pages a minute on both sides, speaks Wi-Fi, and fits on half a desk.</p>
<p class="price">€189.00</p>
<p><button>Add to basket</button></p>
<h2>Setting up</h2>
<p>Wi-Fi, cartridge and paper: ready in ten minutes.</p>
<h2>Details</h2>
<dl><dt>Paper</dt><dd>60 to 220 g/m², A4 to A6</dd><dt>Cartridge</dt><dd>MW-21, 2,400 pages</dd><dt>Connection</dt><dd>Wi-Fi, USB, Ethernet</dd></dl>
</div>
</main>`,
  });

const invoicePage = (): string =>
  appPage({
    app: 'Ledgerwell Books',
    title: 'New invoice - Ledgerwell Books',
    head: '<meta name="generator" content="Ledgerwell Books 2026.4"><meta name="application-name" content="Ledgerwell Books">',
    menu: ['Overview', 'Invoices', 'Customers', 'Bank', 'Period end', 'Settings'],
    here: 'Invoices',
    accent: '#7a5c00',
    style:
      'form .two { display: grid; grid-template-columns: 1fr 1fr; gap: 0 20px; } h2 { font-size: 17px; margin: 0 0 12px; }',
    body: `<h1>New invoice</h1><p class="lead">Number 2026-0144, draft</p>
<form>
<section class="panel"><h2>Customer details</h2><div class="two">
<label>Customer<select><option>Harbour Café</option><option>Studio Nord</option></select></label>
<label>Your reference<input value="Order 4410"></label>
<label>Invoice date<input type="date" value="2026-11-21"></label>
<label>Due in days<input type="number" value="14"></label></div></section>
<section class="panel"><h2>Invoice lines</h2>
<table><thead><tr><th>Item</th><th>Quantity</th><th>Price</th><th>Discount</th><th>Sum</th></tr></thead>
<tbody><tr><td>Bowl “Ash”</td><td>12</td><td>18.00</td><td>10 %</td><td>194.40</td></tr><tr><td>Jug “River”</td><td>2</td><td>39.00</td><td>–</td><td>78.00</td></tr></tbody></table></section>
<p><button type="button" class="primary">Issue invoice</button> <button type="button">Save draft</button></p>
</form>`,
  });

export const productPages: SitePages = {
  '/products/marlowe-p210': () => htmlReply(printerPage()),
  '/ledgerwell/invoices/new': () => htmlReply(invoicePage()),
};
