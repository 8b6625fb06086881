import { expect, test } from 'vitest';
import { safeLink } from './safe-link.ts';

test.each([
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  ' javascript:alert(1)',
  'java\nscript:alert(1)',
  'data:text/html,x',
  'vbscript:x',
  'file:///etc/passwd',
  'blob:https://a.example/1',
  'mailto:a@b.example',
  '//evil.example/x',
  '/relative',
  '#id',
  'https://',
  'https://[bad',
  '',
  undefined,
])('%s is no link', (href) => expect(safeLink(href, 'text')).toBeNull());

test.each([
  ['https://forum.example.org/t/1', 'forum.example.org/t/1', null],
  ['https://forum.example.org/t/1', 'https://forum.example.org/t/1', null],
  ['https://forum.example.org/t/1', 'Forum.Example.org', null],
  ['https://forum.example.org/t/1', 'click here', 'forum.example.org'],
  ['https://evil.example/', 'https://bank.example/', 'evil.example'],
  ['https://bank.example@evil.example/', 'https://bank.example@evil.example/', 'evil.example'],
  ['https://evil.example/', 'evil.example.bank.test', 'evil.example'],
  ['https://xn--80ak6aa92e.example/', 'аррӏе.example', 'xn--80ak6aa92e.example'],
  ['http://127.0.0.1:8080/', '127.0.0.1', '127.0.0.1:8080'],
])('%s said as "%s" shows host %s', (href, text, host) => {
  expect(safeLink(href, text)?.host).toBe(host);
});
