import { expect, it } from 'vitest';
import { isPublicSite } from './public-site.ts';

it.each([
  'https://forum.example.org',
  'https://forum.example.org:8443/t/1',
  'https://FORUM.example.org.',
  'https://localhost.example.org',
  'https://xn--bcher-kva.example/',
])('%s is a public site', (address) => expect(isPublicSite(new URL(address))).toBe(true));

it.each([
  'http://forum.example.org',
  'https://127.0.0.1',
  'https://127.1',
  'https://2130706433',
  'https://0x7f000001',
  'https://0177.0.0.1',
  'https://10.0.0.8',
  'https://172.16.3.4',
  'https://192.168.1.1:8443',
  'https://169.254.169.254/latest/meta-data',
  'https://100.64.0.1',
  'https://8.8.8.8',
  'https://0.0.0.0',
  'https://[::1]',
  'https://[::ffff:192.168.1.1]',
  'https://[fe80::1]',
  'https://[fd00::8]',
  'https://[::]',
  'https://localhost',
  'https://localhost.',
  'https://printer',
  'https://printer.',
  'https://printer.local',
  'https://nas.LOCAL.',
  'https://wiki.corp',
  'https://router.home.arpa',
  'https://db.internal',
  'https://dev.localhost',
  'https://１２７.０.０.１',
  'https://forum.example.org@192.168.1.1/',
  'https://user:secret@forum.example.org/',
  'ftp://forum.example.org',
  'javascript:alert(1)',
])('%s is none', (address) => {
  expect(isPublicSite(new URL(address))).toBe(false);
});
