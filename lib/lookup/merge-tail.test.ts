import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { question } from '../../test/fixtures/samples.ts';
import type { Question } from '../model/question.ts';
import { ok } from '../model/result.ts';
import { deleteIndex, openIndexStore, type IndexStore } from '../store/index-store.ts';
import { deleteSegmentDatabase } from '../store/segment-database.ts';
import { openSegmentStore, type SegmentStore } from '../store/segment-store.ts';
import { keepIndex, type KeptIndex } from './kept-index.ts';
import { mergeTail, type MergeWorld } from './merge-tail.ts';
import { tailWriter } from './tail-writer.ts';

const NOW = Date.parse('2026-11-21T12:00:00Z');
let synced: IndexStore;
let segments: SegmentStore;
let index: KeptIndex;
let rests: number;
let world: MergeWorld;

beforeEach(async () => {
  await deleteIndex();
  await deleteSegmentDatabase();
  const [one, other] = [await openIndexStore(), await openSegmentStore()];
  if (!one.ok || !other.ok) throw new Error('no database');
  [synced, segments] = [one.value, other.value];
  index = keepIndex(
    async () => ok(synced),
    async () => ok(segments),
  );
  rests = 0;
  world = { synced, segments, now: () => NOW, rest: async () => void rests++ };
});
afterEach(() => index.close());

const lids = (count: number, from = 0): Question[] =>
  Array.from({ length: count }, (_, at) =>
    question({
      id: `lids/${from + at}`,
      communityId: 'lids',
      title: `Lid ${from + at}`,
      errors: [`ZX-${from + at}: lid blocked`],
    }),
  );
const write = (questions: readonly Question[]) => tailWriter(synced, segments).putQuestions(questions);
const titleOf = async (id: string): Promise<string | undefined> => {
  const found = await index.search((answers) => answers.readQuestion(id));
  if (!found.ok) throw new Error(found.problem);
  return found.value?.title;
};
const inTail = () => synced.countQuestions();

describe('mergeTail', () => {
  it('leaves a short tail where it is, and finds it there', async () => {
    await write(lids(3));
    expect(await mergeTail(world)).toEqual(ok(null));
    expect(await inTail()).toBe(3);
    expect(await titleOf('lids/2')).toBe('Lid 2');
  });

  it('moves a long one into a segment, resting in between', async () => {
    await write(lids(120));
    expect(await mergeTail(world)).toEqual(ok(null));
    expect(await inTail()).toBe(0);
    expect(await titleOf('lids/119')).toBe('Lid 119');
    expect(rests).toBeGreaterThan(5);
    const active = await segments.readActive();
    expect(active).toMatchObject({
      value: { tail: 0, segments: [{ community: 'local/lids', documents: 120 }] },
    });
  });

  it('what is written anew stands once, first in the tail, then in a newer segment', async () => {
    await write(lids(100));
    await mergeTail(world);
    await write([{ ...lids(1)[0]!, title: 'Written anew' }]);
    expect(await titleOf('lids/0')).toBe('Written anew');
    await write(lids(60, 100));
    await mergeTail(world);
    expect(await inTail()).toBe(0);
    expect(await titleOf('lids/0')).toBe('Written anew');
    const found = await index.search((answers) =>
      answers.find({ words: new Map(), keys: ['qlids/0'], limit: 0, weigh: () => 0 }),
    );
    expect(found).toMatchObject({ value: { found: [{ keys: ['qlids/0'] }] } });
  });

  it('many segments become one, without the older wordings', async () => {
    for (let from = 0; from < 240; from += 60) {
      await write([...lids(60, from), { ...lids(1)[0]!, title: `Wording ${from}` }]);
      await mergeTail(world);
    }
    const active = await segments.readActive();
    expect(active).toMatchObject({ value: { segments: [{ documents: 240, removed: new Uint8Array(0) }] } });
    expect(await titleOf('lids/0')).toBe('Wording 180');
    expect(await titleOf('lids/239')).toBe('Lid 239');
  });

  it('what is written while it merges is not lost', async () => {
    await write(lids(60));
    const anew = { ...lids(1)[0]!, title: 'Written meanwhile' };
    await mergeTail({ ...world, rest: async () => void (await synced.putQuestions([anew])) });
    expect(await titleOf('lids/0')).toBe('Written meanwhile');
    expect(await inTail()).toBe(1);
  });

  it('what another has changed meanwhile is left alone, and merged the next time', async () => {
    await write(lids(60));
    await mergeTail(world);
    await write(lids(60, 60));
    const readPacks: SegmentStore['readPacks'] = async () => {
      const read = await segments.readPacks();
      await segments.changePacks((rows) => ok(rows.filter(({ community }) => community !== 'local/lids')));
      return read;
    };
    expect(await mergeTail({ ...world, segments: { ...segments, readPacks } })).toEqual(ok(null));
    expect(await titleOf('lids/7')).toBeUndefined();
    expect(await inTail()).toBe(60);
    await mergeTail(world);
    expect(await titleOf('lids/119')).toBe('Lid 119');
    expect(await inTail()).toBe(0);
  });

  it('an end before the tail is emptied leaves each question once', async () => {
    await write(lids(60));
    const stopped = {
      ...world,
      synced: { ...synced, dropQuestions: () => Promise.reject(new Error('killed')) },
    };
    await expect(mergeTail(stopped)).rejects.toThrow('killed');
    expect(await titleOf('lids/7')).toBe('Lid 7');
    await mergeTail(world);
    expect(await inTail()).toBe(0);
    expect(await titleOf('lids/7')).toBe('Lid 7');
  });
});
