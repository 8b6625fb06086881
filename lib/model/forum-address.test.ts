import { expect, it } from 'vitest';
import { isForumAddress } from './forum-address.ts';

it.each([
  ['https://forum.example.org', true],
  ['https://127.0.0.1:4200', true],
  ['http://127.0.0.1:4200', true],
  ['http://localhost:4200', true],
  ['http://forum.example.org', false],
  ['http://localhost.example.org', false],
  ['http://127.0.0.2', false],
  ['http://192.168.0.7', false],
  ['ftp://localhost', false],
])('%s', (address, may) => {
  expect(isForumAddress(new URL(address))).toBe(may);
});
