import { expect, it } from 'vitest';
import { covers } from './match-pattern.ts';

it.each([
  ['https://app.example/*', 'https://app.example:8443/x?y', true],
  ['https://app.example/*', 'http://app.example/', false],
  ['https://app.example/*', 'https://notapp.example/', false],
  ['*://*.corp.example/*', 'http://deep.corp.example/', true],
  ['*://*.corp.example/*', 'https://corp.example/', true],
  ['*://*.corp.example/*', 'https://evilcorp.example/', false],
  ['https://*/*', 'https://any.example/', true],
  ['https://*/*', 'http://any.example/', false],
  ['*://*/*', 'http://any.example/', true],
  ['*://*/*', 'ftp://any.example/', false],
  ['<all_urls>', 'https://any.example/', true],
  ['<all_urls>', 'chrome://settings/', false],
  ['file:///*', 'https://any.example/', false],
])('%s, %s: %s', (pattern, address, is) => {
  expect(covers(pattern, new URL(address))).toBe(is);
});
