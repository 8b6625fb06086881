import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { PlannedPosts } from './PlannedPosts.tsx';
import type { PlannedPost } from './planned-post.ts';

const wordsFor = (state: PlannedPost['state'], verdicts: number): string => {
  const nothing = (): void => {};
  const post = {
    communityId: 'forum',
    community: 'Forum',
    userName: null,
    worked: 0,
    left: 0,
    mostText: 500,
  };
  const html = renderToStaticMarkup(
    <PlannedPosts
      posts={[{ ...post, state, verdicts, text: null }]}
      daily={false}
      posting={false}
      outcome={null}
      onPost={nothing}
      onDaily={nothing}
      onConnect={nothing}
    />,
  );
  return /<p>(.*?)<\/p>/.exec(html)?.[1] ?? '';
};

it.each([
  ['tomorrow', /^1 answer for Forum waits/, /^2 answers for Forum wait /],
  [
    'not-connected',
    /^1 answer for Forum is kept here. It counts/,
    /^2 answers for Forum are kept here. They count/,
  ],
  ['no-thread', /^1 answer for Forum stays/, /^2 answers for Forum stay /],
  [
    'no-room',
    /^1 answer for Forum stays .* and it needs more/,
    /^2 answers for Forum stay .* one of these alone/,
  ],
] as const)('%s: one is told as one, several as several', (state, one, several) => {
  expect(wordsFor(state, 1)).toMatch(one);
  expect(wordsFor(state, 2)).toMatch(several);
});
