import { expect, test } from 'vitest';
import { warmTimes } from './warm-times.ts';

const queries = Array.from({ length: 100 }, (_, at) => `query ${at}`);

function engineThatTakes(ms: number) {
  let clock = 0;
  const asked: string[] = [];
  const search = async (query: string): Promise<void> => {
    asked.push(query);
    clock += ms;
  };
  return { asked, times: () => warmTimes(search, queries, () => clock) };
}

test('every query is asked once, and the first are not counted', async () => {
  const { asked, times } = engineThatTakes(2);
  expect(await times()).toEqual(Array.from({ length: 60 }, () => 2));
  expect(asked).toEqual(queries);
});

test('a slow engine is asked fewer', async () => {
  const { asked, times } = engineThatTakes(3_000);
  const measured = await times();
  expect(measured.length).toBeGreaterThanOrEqual(15);
  expect(asked.length).toBeLessThan(30);
});
