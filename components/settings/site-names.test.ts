import { expect, it } from 'vitest';
import { coversOrigin, siteName } from './site-names.ts';

it('names a site as a person would', () => {
  expect(siteName('https://example.com/*')).toBe('example.com');
  expect(siteName('*://*.example.com/*')).toBe('*.example.com');
  expect(siteName('http://127.0.0.1/*')).toBe('http://127.0.0.1');
  expect(siteName('file:///*')).toBe('file:///*');
});
it('knows which grant reads a forum', () => {
  expect(coversOrigin('https://forum.example.org/*', 'https://forum.example.org')).toBe(true);
  expect(coversOrigin('http://127.0.0.1/*', 'http://127.0.0.1:4200')).toBe(true);
  expect(coversOrigin('http://forum.example.org/*', 'https://forum.example.org')).toBe(false);
  expect(coversOrigin('https://example.org/*', 'https://forum.example.org')).toBe(false);
});
