import { expect, it } from 'vitest';
import { readProductNames } from './product-names.ts';
import { productsFromHeaders } from './products-from-headers.ts';

const names = readProductNames('Apache\nPHP\nVarnish\nnginx\nOpenSSL');
const said = (headers: Record<string, string>) =>
  productsFromHeaders(headers, names).map(({ name, version = '' }) => `${name} ${version}`.trim());

it.each([
  [{ Server: 'Apache/2.4.57 (Debian) OpenSSL/3.0.11' }, ['Apache 2.4.57', 'OpenSSL 3.0.11']],
  [{ server: 'NGINX' }, ['nginx']],
  [{ server: 'Jugmaker-Server' }, ['Jugmaker-Server']],
  [{ server: 'Kiln Web Server/2.1' }, ['Kiln Web Server 2.1']],
  [{ 'x-powered-by': 'PHP/8.2.7' }, ['PHP 8.2.7']],
  [{ 'x-generator': 'Kilnpress 10 (https://example.org)' }, ['Kilnpress 10']],
  [{ via: '1.1 varnish (Varnish/7.1)' }, ['Varnish 7.1']],
  [{ via: '1.1 db-host-7 (whoever)' }, []],
  [{ 'x-aspnet-version': '4.0.30319' }, ['ASP.NET 4.0.30319']],
  [{ 'x-drupal-cache': 'HIT' }, ['Drupal']],
  [{ 'content-type': 'text/html' }, []],
  [{ server: '<b>"\u0000' }, []],
])('%j', (headers, products) => {
  expect(said(headers as Record<string, string>)).toEqual(products);
});
it('takes hostile values in good time', () => {
  const started = performance.now();
  said({ server: 'a '.repeat(50_000), via: '('.repeat(100_000), 'x-powered-by': 'a-1.'.repeat(50_000) });
  expect(performance.now() - started).toBeLessThan(1_000);
});
