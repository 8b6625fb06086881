import { describe, expect, it } from 'vitest';
import type { Question } from '../model/question.ts';
import { byActivity } from './by-activity.ts';
import type { ForumReader } from './forum.ts';

type Walk = ReturnType<ForumReader['changedSince']>;

const question = {} as Question;
/** What is no day could not be read. */
async function* walk(days: readonly string[]): Walk {
  for (const day of await Promise.resolve(days)) {
    yield /^\d/.test(day)
      ? { ok: true, value: { question, activity: `2026-01-${day}T00:00:00.000Z` } }
      : { ok: false, problem: day, lasting: true };
  }
}

async function merged(one: readonly string[], other: readonly string[]): Promise<string[]> {
  const days = [];
  for await (const read of byActivity(walk(one), walk(other)))
    days.push(read.ok ? read.value.activity.slice(8, 10) : read.problem);
  return days;
}

describe('two walks as one', () => {
  it('gives the newest first, whichever walk has it', async () => {
    expect(await merged(['09', '05', '01'], ['07', '06'])).toEqual(['09', '07', '06', '05', '01']);
    expect(await merged([], ['07', '06'])).toEqual(['07', '06']);
    expect(await merged(['07'], [])).toEqual(['07']);
    expect(await merged([], [])).toEqual([]);
  });

  it('tells what could not be read, and goes on', async () => {
    expect(await merged(['09', 'gone', '01'], ['07', 'broken', '02'])).toEqual([
      '09',
      'gone',
      '07',
      'broken',
      '02',
      '01',
    ]);
  });
});
