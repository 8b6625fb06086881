import { describe, expect, it } from 'vitest';
import { filterErrors, rowAfter, wholeText } from './filter-errors.ts';
import type { ListedError } from './listed-error.ts';
import { countWords, shortAddress, signOf } from './row-words.ts';

const thrown: ListedError = {
  key: 'a',
  kind: 'console',
  at: 0,
  count: 1,
  text: 'TypeError: oven is null',
  lines: [],
  codes: [],
  type: 'TypeError',
  request: null,
  by: 'page',
};
const refused: ListedError = {
  ...thrown,
  key: 'b',
  kind: 'network',
  text: 'out of flour',
  lines: ['Request failed with status code 409'],
  codes: ['HTTP 409'],
  request: { method: 'POST', address: 'https://shop.example/api/Loaves' },
};
const both = [thrown, refused];

describe('filterErrors', () => {
  it('by kind', () => {
    expect(filterErrors(both, 'all', ' ')).toEqual(both);
    expect(filterErrors(both, 'console', '')).toEqual([thrown]);
    expect(filterErrors(both, 'network', '')).toEqual([refused]);
  });
  it('by all words, in message, codes and address', () => {
    expect(filterErrors(both, 'all', 'loaves 409')).toEqual([refused]);
    expect(filterErrors(both, 'all', 'OVEN')).toEqual([thrown]);
    expect(filterErrors(both, 'console', 'loaves')).toEqual([]);
  });
});

it('is copied whole, each thing once', () => {
  expect(wholeText(thrown)).toBe('TypeError: oven is null');
  expect(wholeText(refused)).toBe(
    'out of flour\nPOST https://shop.example/api/Loaves\nRequest failed with status code 409\nTypeError\nHTTP 409',
  );
});

it.each([
  ['ArrowDown', -1, 0],
  ['ArrowDown', 2, 2],
  ['ArrowUp', -1, 2],
  ['ArrowUp', 0, 0],
  ['Home', 2, 0],
  ['End', 0, 2],
  ['a', 0, null],
])('%s from row %i of three goes to %s', (key, from, to) => expect(rowAfter(key, from, 3)).toBe(to));
it('no key chooses in an empty list', () => expect(rowAfter('End', -1, 0)).toBeNull());

it('a row says the status, or where the error comes from', () => {
  expect([signOf(refused), signOf(thrown), signOf({ ...refused, codes: ['ERR_FAILED'] })]).toEqual([
    '409',
    'Console',
    'Failed',
  ]);
  expect(shortAddress('https://shop.example/')).toBe('shop.example');
  expect(shortAddress('https://shop.example/a')).toBe('shop.example/a');
  expect([countWords(1, 1), countWords(2, 5)]).toEqual(['1 error', '2 of 5 errors']);
});
