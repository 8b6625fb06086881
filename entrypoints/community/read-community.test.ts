import { expect, it } from 'vitest';
import { question } from '../../test/fixtures/samples.ts';
import { failed, ok } from '../../lib/model/result.ts';
import { readCommunity } from './read-community.ts';

const of = (count: Awaited<ReturnType<Parameters<typeof readCommunity>[0]['countQuestions']>>) => {
  const read: string[] = [];
  const index = {
    countQuestions: async () => count,
    readAll: async (id: string) => {
      read.push(id);
      return ok([question({})]);
    },
  };
  return readCommunity(index, 'forum').then((result) => ({ result, read }));
};

it('reads a community that a page can hold', async () => {
  expect(await of(ok(30_000))).toMatchObject({ result: { ok: true, value: [{}] }, read: ['forum'] });
});

it('does not begin with one of a million, and says so', async () => {
  const { result, read } = await of(ok(1_000_000));
  expect(read).toEqual([]);
  expect(result.ok ? '' : result.problem).toContain('1,000,000');
});

it('says why it cannot be counted', async () => {
  expect((await of(failed('The disk is full.'))).result).toEqual({ ok: false, problem: 'The disk is full.' });
});
