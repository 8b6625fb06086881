import { expect, it } from 'vitest';
import { covers, patternsOfHost, portlessPattern } from './match-pattern.ts';

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

it('one host alone, with its port; without one where the browser knows none', () => {
  expect(patternsOfHost('kiln.example')).toEqual(['http://kiln.example:80/*', 'https://kiln.example:443/*']);
  expect(patternsOfHost('kiln.example').map(portlessPattern)).toEqual([
    'http://kiln.example/*',
    'https://kiln.example/*',
  ]);
  expect(patternsOfHost('127.0.0.1:8080')).toEqual(['http://127.0.0.1:8080/*', 'https://127.0.0.1:8080/*']);
  expect(portlessPattern('http://127.0.0.1:8080/*')).toBeNull();
});
