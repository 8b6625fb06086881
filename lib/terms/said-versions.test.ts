import { expect, it } from 'vitest';
import { saidVersions } from './said-versions.ts';

const said = (title: string, body = '', tags: string[] = []) =>
  saidVersions({ title, body, tags }, ['Kiln Desk', 'C++']);

it.each([
  ['Kiln Desk 4.2 does not start', 4_000, 4_999],
  ['Error in kiln-desk v10', 10_000, 10_999],
  ['Kiln Desk (version 3.1) and Kiln Desk 5', 3_000, 5_999],
])('%s', (title, from, to) => {
  expect(said(title)).toEqual({ from, to });
});

it.each([
  'Kiln Desk does not start',
  'Kiln Desk 2024 edition',
  'Kiln Desk 50% slower',
  'Desk 4.2',
  'Kiln Desk 10 minutes late',
])('says none: %s', (title) => {
  expect(said(title)).toBeNull();
});

it('reads the beginning of the text and the tags, not the end', () => {
  expect(said('It crashes', 'I have Kiln Desk 7.0.1 here.')).toEqual({ from: 7_000, to: 7_999 });
  expect(said('It crashes', `${'word '.repeat(200)}Kiln Desk 7`)).toBeNull();
  expect(said('It crashes', '', ['kiln-desk-8'])).toEqual({ from: 8_000, to: 8_999 });
});
