import { describe, expect, it } from 'vitest';
import type { Tabs } from 'webextension-polyfill';
import { classifySender } from './sender.ts';

const ID = 'abc';
const OWN = 'chrome-extension://abc/';
const tab = { id: 7 } as Tabs.Tab;

describe('classifySender', () => {
  it('tells our own pages from page scripts', () => {
    expect(classifySender({ id: ID, url: `${OWN}popup.html` }, ID, OWN)).toBe('own');
    expect(classifySender({ id: ID, url: `${OWN}sidepanel.html`, tab }, ID, OWN)).toBe('own');
    expect(classifySender({ id: ID, url: 'https://example.com/', tab }, ID, OWN)).toBe('page');
  });
  it('trusts nobody else', () => {
    expect(classifySender({ id: 'other', url: `${OWN}popup.html` }, ID, OWN)).toBe('stranger');
    expect(classifySender({ id: ID, url: 'https://example.com/' }, ID, OWN)).toBe('stranger');
    expect(classifySender({ id: ID, url: 'https://chrome-extension.example/abc', tab }, ID, OWN)).toBe(
      'page',
    );
    expect(classifySender({}, ID, OWN)).toBe('stranger');
  });
});
