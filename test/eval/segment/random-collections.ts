/** Documents and queries of made-up terms, as frequent and as rare as words are: for tests that need many. */
import type { IndexDocument } from '../../../lib/model/index-document.ts';
import { type BruteCollection, type BruteQuery, inverseFrequency } from '../brute-force.ts';
import type { Random } from '../fuzz/random.ts';

/** Characters of one to four bytes, some of which sort differently as UTF-8 and as UTF-16. */
const ALPHABET = ['a', 'b', 'e', 'n', '0', '9', ' ', 'ß', 'ж', '語', '\uFFFD', '😀'];

export interface Made {
  collections: BruteCollection[];
  words: string[];
  keys: string[];
}

/** @param sizes documents of each collection */
export function makeCollections(random: Random, sizes: readonly number[]): Made {
  const words = makeNames(random, 'w', 300 + random.int(1_200));
  const keys = makeNames(random, 's', 60);
  return {
    words,
    keys,
    collections: sizes.map((size) => ({
      documents: Array.from({ length: size }, (_, number) => makeDocument(random, number, words, keys)),
      removed: new Set(Array.from({ length: size }, (_, number) => number).filter(() => random.once(12))),
    })),
  };
}

export function makeQuery(random: Random, { words, keys }: Made, limit: number): BruteQuery {
  const count = random.once(5) ? 1 : 1 + random.int(30);
  const asked = Array.from({ length: count }, () =>
    random.once(15) ? 'wnobody says this' : frequent(random, words),
  );
  return {
    words: new Map(asked.map((word) => [word, random.once(20) ? 0 : 0.2 + random.next()])),
    keys: random.once(3) ? [random.pick(keys), 's no such key'] : [],
    limit,
    weigh: inverseFrequency,
  };
}

/** A few words stand in most places, most in few, as Zipf found it for real ones. */
const frequent = (random: Random, words: readonly string[]): string =>
  words[Math.floor(words.length * random.next() ** 4)] ?? 'w';

function makeNames(random: Random, namespace: string, count: number): string[] {
  const names = new Set<string>();
  while (names.size < count) {
    const length = 1 + random.int(random.once(10) ? 40 : 6);
    names.add(namespace + Array.from({ length }, () => random.pick(ALPHABET)).join(''));
  }
  return [...names];
}

function makeDocument(
  random: Random,
  number: number,
  words: readonly string[],
  keys: readonly string[],
): IndexDocument {
  const terms = new Map(
    Array.from({ length: 1 + random.int(60) }, () => [frequent(random, words), random.next()]),
  );
  if (random.once(4)) terms.set(frequent(random, keys), 1);
  const id = `made/${number}`;
  return {
    id,
    terms,
    features: {
      answers: random.int(5),
      accepted: random.once(2),
      spam: random.once(50),
      obsolete: random.once(50),
      votes: random.int(40) - 5,
      confirmations: random.int(9),
      createdAt: random.int(20_000) * 86_400_000,
      answeredAt: random.int(20_000) * 86_400_000,
      demand: random.int(1_000),
      products: ['made'],
      codes: [],
      versions: null,
      lines: [['made', `t${number}`]],
    },
    record: {
      id,
      communityId: 'made',
      title: `Made ${number}`,
      body: 'x'.repeat(random.int(400)),
      errors: [],
      products: ['made'],
      tags: [],
      author: { name: 'Maker', url: null },
      url: null,
      licence: { name: 'CC0-1.0', url: null },
      createdAt: '2026-01-01T00:00:00.000Z',
      demand: 0,
      answers: [],
    },
  };
}
