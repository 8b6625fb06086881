import { expect, it } from 'vitest';
import { chosenTags, MOST_TAGS, offeredTags } from './ask-tags.ts';

const lists = {
  categories: [],
  usual: null,
  tags: ['popular', 'ledgerwell-books', 'sync', 'export', 'print', 'scan', 'login', 'backup'],
};

it('a product’s name finds its tag however it is written, and what the forum does not have is no tag', () => {
  expect(chosenTags(['Ledgerwell Books', 'unheard-of'], lists)).toEqual(['ledgerwell-books']);
});
it('a forum takes only so many', () => {
  expect(chosenTags(lists.tags, lists)).toHaveLength(MOST_TAGS);
});
it('offers first what the text names, then what is used most, and nothing twice', () => {
  const offered = offeredTags(['sync'], lists, 'The backup stops, then Export does.');
  expect(offered.slice(0, 3)).toEqual(['export', 'backup', 'popular']);
  expect(offered).not.toContain('sync');
});
