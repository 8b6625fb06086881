import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { line, lines, NOW, publishLines, readPack } from '../../test/fixtures/published-pack.ts';
import { findInSegments } from '../search/segment/find-in-segments.ts';
import { readRecords } from '../search/segment/read-documents.ts';
import { writeDayPost } from '../model/day-post.ts';
import { Question } from '../model/question.ts';
import { taskIdOf, type TaskTarget } from '../model/task-id.ts';

const ID = 'forum.example';
const about = (part: Partial<TaskTarget> & Pick<TaskTarget, 'kind'>): string =>
  taskIdOf({ questionId: `${ID}/1`, answerId: null, otherQuestionId: null, version: null, ...part });
const STALE = about({ kind: 'still-true', answerId: `${ID}/1#1-0` });
const SPAM = about({ kind: 'spam', answerId: `${ID}/1#1-1` });
const SAME = about({ kind: 'same-problem', otherQuestionId: `${ID}/2` });
const FITS = about({ kind: 'fits-version', answerId: `${ID}/1#1-0`, version: 'widget 7.2' });

type Said = Readonly<Record<string, string>>;

/** A thread with one day post of each of these people. */
const triage = (people: Readonly<Record<string, Said>>, tookMs = 4_000): string =>
  JSON.stringify({
    id: 90,
    title: 'Tasks',
    created: '2026-11-20T00:00:00Z',
    url: `https://${ID}/t/90`,
    tags: ['peerside-triage'],
    author: 'moderator',
    question: 'Day posts.',
    answers: Object.entries(people).map(([author, said]) => ({
      id: `90-${author}`,
      author,
      created: '2026-11-21T12:00:00Z',
      text: writeDayPost(
        {
          v: 1,
          day: '2026-11-21',
          verdicts: Object.entries(said).map(([taskId, choice]) => ({
            taskId,
            choice,
            at: '2026-11-21T11:00:00.000Z',
            tookMs,
          })),
          worked: [],
          counts: [],
        },
        new Map(),
      ),
    })),
  });
const all = (names: readonly string[], said: Said): Record<string, Said> =>
  Object.fromEntries(names.map((name) => [name, said]));
const FOUR = ['ann', 'bob', 'cem', 'dot'];

const THREADS = [
  line(1, 'Widget stops with ERR_ONE', '```\nError: ERR_ONE at step 3\n```', ['Reset it.', 'Call me.']),
  line(2, 'My gadget halts suddenly', '```\nError: ERR_TWO in gadget\n```', []),
];

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'peerside-marks-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** Records that have this term. */
async function recordsOf(
  { segments }: Awaited<ReturnType<typeof readPack>>,
  term: string,
): Promise<unknown[]> {
  const { found } = await findInSegments(segments, {
    words: new Map([[term, 1]]),
    keys: [],
    limit: 9,
    weigh: () => 1,
  });
  const read = await Promise.all(
    found.map(({ segment, document }) => {
      const file = segments[segment];
      return file ? readRecords(file, [document]) : [];
    }),
  );
  return read.flat();
}

const publishWith = async (
  thread: string,
  trusted: readonly string[] = [],
  delta = false,
  others: readonly string[] = [],
) => {
  const publication = await publishLines(folder, [...THREADS, ...others, thread], {
    trusted,
    delta,
    now: NOW + (delta ? 1_000 : 0),
  });
  const pack = await readPack(join(folder, 'out'));
  return { publication, found: async (term: string) => recordsOf(pack, term) };
};

describe('verdicts in the next pack', () => {
  it('a settled mark stands at the answer; the thread of day posts comes along, found by its name only', async () => {
    const { publication, found } = await publishWith(
      triage(all(FOUR, { [STALE]: 'outdated', [FITS]: 'fails' })),
    );
    const [one] = await found(`q${ID}/1`);
    expect(one).toMatchObject({
      answers: [{ stale: true, failsVersions: ['widget 7.2'] }, { id: `${ID}/1#1-1` }],
    });
    expect(await found(`t${ID}`)).toMatchObject([{ id: `${ID}/90` }]);
    expect(await found('wday')).toEqual([]);
    expect(publication.manifest).toMatchObject({ questions: 3, answers: 2 });
    expect(publication.triage).toMatchObject({ people: 4, settled: 2, stale: 1, contested: 0 });
  });
  it.each([
    ['two people', triage(all(['ann', 'bob'], { [STALE]: 'outdated' }))],
    ['people who do not read', triage(all(FOUR, { [STALE]: 'outdated' }), 900)],
    [
      'people who do not agree',
      triage({
        ...all(['ann', 'bob'], { [STALE]: 'outdated' }),
        ...all(['cem', 'dot'], { [STALE]: 'true' }),
      }),
    ],
    ['people who cannot tell', triage(all(FOUR, { [STALE]: 'cant-tell' }))],
  ])('%s settle nothing', async (_, thread) => {
    const { found } = await publishWith(thread);
    const [one] = await found(`q${ID}/1`);
    expect(JSON.stringify(one)).not.toContain('stale');
  });
  it('nobody’s word about their own answer counts', async () => {
    const others = all(['ann', 'bob', 'cem'], { [STALE]: 'outdated' });
    const own = await publishWith(triage({ ...others, ...all(['helper0'], { [STALE]: 'outdated' }) }));
    const fourth = await publishWith(triage({ ...others, ...all(['dot'], { [STALE]: 'outdated' }) }));
    expect(own.publication.triage?.stale).toBe(0);
    expect(fourth.publication.triage?.stale).toBe(1);
  });
  it('only the name of what it is about and a number are taken for a version', async () => {
    const odd = ['Call 555 0100', 'widget 7.2 call 555 0100', `widget ${'7'.repeat(200)}.2`].map((version) =>
      about({ kind: 'fits-version', answerId: `${ID}/1#1-0`, version }),
    );
    const said = Object.fromEntries(odd.map((id) => [id, 'works']));
    const { publication, found } = await publishWith(triage(all(FOUR, { ...said, [FITS]: 'works' })));
    const [one] = await found(`q${ID}/1`);
    expect(one).toMatchObject({ answers: [{ fitsVersions: ['widget 7.2'] }, {}] });
    expect(publication.triage?.settled).toBe(1);
  });
  it('what is settled of a question never makes it unreadable', async () => {
    const versions = Array.from({ length: 30 }, (_, at) =>
      about({ kind: 'fits-version', answerId: `${ID}/1#1-0`, version: `widget 7.${at}` }),
    );
    const said = Object.fromEntries(versions.map((id) => [id, 'works']));
    const { found } = await publishWith(triage(all(FOUR, said)));
    const [one] = await found(`q${ID}/1`);
    expect(Question.safeParse(one).success).toBe(true);
  });
  it('names who opened the thread of day posts where they are trusted', async () => {
    const said = triage(all(FOUR, { [STALE]: 'outdated' }));
    const before = await publishWith(said, ['ann']);
    expect(before.publication.manifest.community.keepers).toBeUndefined();
    const after = await publishWith(said, ['moderator'], true);
    expect(after.publication.manifest.community.keepers).toEqual(['moderator']);
  });
  it('what takes something away waits for somebody trusted', async () => {
    const said = { [SPAM]: 'spam', [SAME]: 'same' };
    const before = await publishWith(triage(all(FOUR, said)));
    expect(before.publication.triage).toMatchObject({ waiting: 2, hidden: 0, merged: 0 });
    expect(before.publication.manifest).toMatchObject({ questions: 3, answers: 2 });
    const after = await publishWith(triage(all(FOUR, said)), ['dot'], true);
    expect(after.publication.triage).toMatchObject({ waiting: 0, hidden: 1, merged: 1 });
    expect(after.publication.manifest).toMatchObject({ questions: 2, answers: 1 });
    const [one] = await after.found(`q${ID}/1`);
    expect(one, 'whose it was stands there still').toMatchObject({ takenDown: [{ id: `${ID}/1#1-1` }] });
    expect(JSON.stringify(one)).not.toContain('Call me.');
  });
  it('somebody’s address that is no proper one stops nothing', async () => {
    const thread = JSON.parse(triage(all(FOUR, { [SPAM]: 'spam' }))) as { answers: object[] };
    const answers = thread.answers.map((one) => ({ ...one, author_url: `https://${ID}/u/100%` }));
    const { publication } = await publishWith(JSON.stringify({ ...thread, answers }), ['dot']);
    expect(publication.triage).toMatchObject({ people: 1, hidden: 0 });
  });
  it('merged questions are one, found by the errors and words of both', async () => {
    const { found } = await publishWith(triage(all(FOUR, { [SAME]: 'same' })), ['ann']);
    expect(await found(`q${ID}/2`)).toEqual([]);
    expect(await found(`m${ID}/2`)).toMatchObject([{ id: `${ID}/1` }]);
    const [one] = await found('wgadget');
    expect(one).toMatchObject({ id: `${ID}/1`, mergedFrom: [`${ID}/2`] });
    expect(JSON.stringify(one)).toContain('ERR_TWO');
  });
  it('a pack that is built upon changes only where something was settled since', async () => {
    const others = lines(20, 10);
    await publishWith(triage({}), [], false, others);
    const said = triage(all(FOUR, { [STALE]: 'outdated' }));
    const { publication, found } = await publishWith(said, [], true, others);
    expect(publication.manifest.segments.map(({ documents }) => documents)).toEqual([23, 2]);
    expect(await found(`q${ID}/1`)).toMatchObject([{ answers: [{ stale: true }, {}] }]);
    expect(await found(`q${ID}/2`)).toHaveLength(1);
  });
});
