import { expect, it } from 'vitest';
import { siteAccess } from './site-access.ts';

const none = { all: false, sites: [] };
const one = { all: false, sites: ['https://app.example/*', '*://*.corp.example/*', 'http://127.0.0.1/*'] };
const all = { all: true, sites: [] };

it.each([
  ['https://app.example/x?y', one, 'granted'],
  ['https://app.example:8443/', one, 'granted'],
  ['http://127.0.0.1:4200/broken', one, 'granted'],
  ['http://app.example/', one, 'askable'],
  ['https://other.example/', one, 'askable'],
  ['https://notapp.example/', one, 'askable'],
  ['http://deep.corp.example/', one, 'granted'],
  ['https://corp.example/', one, 'granted'],
  ['https://evilcorp.example/', one, 'askable'],
  ['https://any.example/', all, 'granted'],
  ['https://any.example/', none, 'askable'],
  ['chrome://settings/', all, 'closed'],
  ['about:blank', none, 'closed'],
  ['https://addons.mozilla.org/x', all, 'closed'],
  [undefined, none, 'unknown'],
  [undefined, all, 'closed'],
] as const)('%s', (address, grants, access) => {
  expect(siteAccess(address, grants)).toBe(access);
});
