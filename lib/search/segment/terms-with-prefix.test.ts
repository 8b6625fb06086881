import { expect, test } from 'vitest';
import { randomFrom } from '../../../test/eval/fuzz/random.ts';
import { openCollections } from '../../../test/eval/segment/open-collections.ts';
import { makeCollections } from '../../../test/eval/segment/random-collections.ts';
import { readFeatures, readRecords } from './read-documents.ts';
import { compareTerms } from './term-order.ts';
import { termsWithPrefix } from './terms-with-prefix.ts';

const made = makeCollections(randomFrom(11), [400]);
const documents = made.collections[0]?.documents ?? [];
const [segment] = await openCollections(made.collections);
if (!segment) throw new Error('no segment');

test.each(['w', 'wa', 'wж', 'w語', 'w😀', 'w\uFFFD', 's', 'wnothing begins so', ''])(
  'finds the terms that begin with "%s", frequent ones first',
  async (prefix) => {
    const frequencies = new Map<string, number>();
    for (const { terms } of documents) {
      for (const term of terms.keys()) frequencies.set(term, (frequencies.get(term) ?? 0) + 1);
    }
    const expected = [...frequencies]
      .filter(([term]) => term.startsWith(prefix))
      .map(([term, df]) => ({ term, df }))
      .sort((a, b) => b.df - a.df || compareTerms(a.term, b.term));
    expect(await termsWithPrefix(segment, prefix, 10)).toEqual(expected.slice(0, 10));
  },
);

test('documents are read in the order asked for, one twice as well', async () => {
  const numbers = [7, 0, 399, 7, 200];
  expect(await readRecords(segment, numbers)).toEqual(numbers.map((number) => documents[number]?.record));
  const features = await readFeatures(segment, numbers);
  expect(features.map(({ votes }) => votes)).toEqual(
    numbers.map((number) => documents[number]?.features.votes),
  );
  await expect(readFeatures(segment, [400])).rejects.toThrow(RangeError);
});
