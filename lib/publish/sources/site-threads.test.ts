import { appendFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { ForumReader, Read } from '../../forums/forum.ts';
import type { Question } from '../../model/question.ts';
import { COMMUNITY, line } from '../../../test/fixtures/published-pack.ts';
import { questionFromLine } from './jsonl-thread.ts';
import { siteThreads } from './site-threads.ts';

const question = (id: number, body = 'It stopped.'): Question => {
  const read = questionFromLine(line(id, `Widget number ${id} fails`, body), COMMUNITY);
  if (!read.ok) throw new Error(read.problem);
  return read.value;
};
const at = (minute: number): string =>
  new Date(Date.parse('2026-01-01T00:00:00Z') + minute * 60_000).toISOString();
const topic = (
  id: number,
  minute: number,
  body?: string,
): Read<{ question: Question; activity: string }> => ({
  ok: true,
  value: { question: question(id, body), activity: at(minute) },
});

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'peerside-site-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** A forum that gives these topics, newest activity first; `asked` hears which were read. */
const walk = async (
  topics: readonly Read<{ question: Question; activity: string }>[],
  asked: string[] = [],
) => {
  const problems: string[] = [];
  const threads: Question[] = [];
  const source = siteThreads(
    (isKept) => ({
      identify: () => Promise.reject(new Error('not asked')),
      async *changedSince(since): ReturnType<ForumReader['changedSince']> {
        for (const one of topics) {
          if (one.ok && since !== null && one.value.activity < since) return;
          if (one.ok && isKept(one.value.question.id, one.value.activity)) continue;
          if (one.ok) asked.push(one.value.question.id);
          yield one;
        }
      },
    }),
    folder,
    COMMUNITY,
    (problem) => problems.push(problem),
  );
  for await (const raw of source) if (raw.kind === 'question') threads.push(raw.question);
  return { threads: threads.map(({ id, body }) => `${id} ${body}`).sort(), problems };
};
const BREAK = { ok: false, problem: 'The site did not answer.', lasting: false } as const;

it('goes on where a walk broke off, and asks for nothing twice', async () => {
  await expect(walk([topic(3, 30), topic(2, 20), BREAK])).rejects.toThrow(/goes on from here/);
  // A killed run can leave half a line.
  appendFileSync(join(folder, 'threads.jsonl'), '{"activity":"2026');
  const asked: string[] = [];
  const { threads } = await walk([topic(3, 30), topic(2, 20), topic(1, 10)], asked);
  expect(asked).toEqual(['forum.example/1']);
  expect(threads).toHaveLength(3);
});

it('reads only what changed, and the newest words of it count', async () => {
  await walk([topic(2, 20), topic(1, 10)]);
  const asked: string[] = [];
  const { threads } = await walk([topic(1, 40, 'It stopped again.'), topic(2, 20), topic(0, 1)], asked);
  expect(asked).toEqual(['forum.example/1']);
  expect(threads).toEqual(['forum.example/1 It stopped again.', 'forum.example/2 It stopped.']);
});

it('names what a site cannot give and goes on', async () => {
  const { threads, problems } = await walk([
    topic(2, 20),
    { ok: false, problem: 'Topic 7 is for members.', lasting: true },
    topic(1, 10),
  ]);
  expect(problems).toEqual(['Topic 7 is for members.']);
  expect(threads).toHaveLength(2);
});
