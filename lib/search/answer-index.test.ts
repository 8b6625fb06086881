import { expect, it } from 'vitest';
import { question } from '../../test/fixtures/samples.ts';
import { indexOf } from '../../test/fixtures/index-of.ts';

it('reads every question of one community, in portions, from segments and tail', async () => {
  const own = Array.from({ length: 620 }, (_, at) =>
    question({ id: `forum/${at}`, title: `Question ${at}` }),
  );
  const other = question({ id: 'other/1', communityId: 'other' });
  const index = await indexOf([other, ...own], { inTail: 20 });
  const portions: number[] = [];
  const ids: string[] = [];
  for await (const portion of index.readAll('forum')) {
    portions.push(portion.length);
    ids.push(...portion.map(({ id }) => id));
  }
  expect(ids.toSorted()).toEqual(own.map(({ id }) => id).toSorted());
  expect(Math.max(...portions)).toBeLessThanOrEqual(500);
});
