import { describe, expect, it } from 'vitest';
import type { ListedError } from '../../components/devtools/listed-error.ts';
import { MAX_LISTED, NOTHING_LISTED, since, withErrors, withWords } from './listing.ts';

const said = (text: string, at: number, more: Partial<ListedError> = {}): ListedError => ({
  key: `console ${text}`,
  kind: 'console',
  at,
  count: 1,
  text,
  lines: [],
  codes: [],
  request: null,
  by: 'page',
  ...more,
});
const asked = (path: string, at: number, by: ListedError['by'], text = 'HTTP 500'): ListedError =>
  said(text, at, {
    key: `${by} ${path} ${text}`,
    kind: 'network',
    request: { method: 'GET', address: `https://shop.example${path}` },
    by,
  });
const texts = ({ errors }: { errors: readonly ListedError[] }): string[] => errors.map(({ text }) => text);

describe('withErrors', () => {
  it('lists by time and counts what comes again', () => {
    const listing = withErrors(withErrors(NOTHING_LISTED, [said('b', 2), said('a', 1)]), [said('b', 5)]);
    expect(listing.errors.map(({ text, at, count }) => [text, at, count])).toEqual([
      ['a', 1, 1],
      ['b', 2, 2],
    ]);
  });

  it('of one request keeps what DevTools told, whichever came first', () => {
    const page = asked('/orders', 1, 'page');
    const devtools = asked('/orders', 2, 'devtools', 'out of stock');
    for (const told of [
      [page, devtools],
      [devtools, page],
    ]) {
      expect(texts(told.reduce((before, error) => withErrors(before, [error]), NOTHING_LISTED))).toEqual([
        'out of stock',
      ]);
    }
    expect(texts(withErrors(NOTHING_LISTED, [page, asked('/other', 2, 'devtools')]))).toHaveLength(2);
  });

  it('stays short: 10,000 requests leave the newest and a count of the others', () => {
    let listing = NOTHING_LISTED;
    for (let burst = 0; burst < 100; burst++) {
      const errors = Array.from({ length: 100 }, (_, i) =>
        asked(`/${burst}/${i}`, burst * 100 + i, 'devtools'),
      );
      listing = withErrors(listing, errors);
    }
    expect(listing.errors).toHaveLength(MAX_LISTED);
    expect(listing.dropped).toBe(10_000 - MAX_LISTED);
    expect(listing.errors.at(-1)?.request?.address).toBe('https://shop.example/99/99');
  });

  it('gives the same list back where nothing was added', () =>
    expect(withErrors(NOTHING_LISTED, [])).toBe(NOTHING_LISTED));
});

it('the words of a body go to their error alone', () => {
  const listing = withErrors(NOTHING_LISTED, [said('a', 1), said('b', 2)]);
  const words = { text: 'why', lines: ['a'], codes: ['E1'] };
  expect(texts(withWords(listing, 'console a', words))).toEqual(['why', 'b']);
  expect(texts(withWords(listing, 'gone', words))).toEqual(['a', 'b']);
});

it('a new page leaves what came since it began', () => {
  const listing = { ...withErrors(NOTHING_LISTED, [said('old', 99), said('new', 100)]), dropped: 7 };
  expect(since(listing, 100)).toEqual({ errors: [said('new', 100)], dropped: 0 });
});
