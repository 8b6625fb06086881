import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  COMMUNITY,
  find,
  keysIn,
  line,
  lines,
  NOW,
  publishLines,
  readPack,
  sharedJobs,
} from '../../test/fixtures/published-pack.ts';
import { startJobWorkers } from './job-workers.ts';
import { mergeParts } from './merge-parts.ts';
import { makeKeys } from './pack-keys-file.ts';

let folder: string;
const out = (): string => join(folder, 'out');
const filesOf = (path: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(join(path, 'segments')).map((name) => [
      name,
      readFileSync(join(path, 'segments', name)).toString('base64'),
    ]),
  );
/** Words as the index has them: this one stands in every title, these in few threads. */
const COMMON = ['wwidget'];
const RARE = ['werr_widget_17', 'wpart4'];
/** Number of the first publication into a folder. */
const FIRST = NOW / 1_000;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'peerside-publish-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('publishPack', () => {
  it('writes a signed pack in which the threads are found', async () => {
    const { manifest, leftOut } = await publishLines(folder, lines(40));
    expect(leftOut).toBe(0);
    const pack = await readPack(out());
    expect(pack.manifest).toEqual(manifest);
    expect(manifest).toMatchObject({ questions: 40, answers: 60, products: ['widget'] });
    expect((await find(pack, ['werr_widget_17']))[0]?.[0]).toBe('forum.example/17');
    expect(await find(pack, COMMON)).toHaveLength(40);
  });

  it('gives the same bytes for the same input, however many threads work on it', async () => {
    await publishLines(folder, lines(600));
    const other = join(folder, 'other');
    await publishLines(folder, lines(600), { out: other, jobs: sharedJobs(3) });
    expect(filesOf(other)).toEqual(filesOf(out()));
    expect(readFileSync(join(other, 'manifest'))).toEqual(readFileSync(join(out(), 'manifest')));
  });

  it('gives them with worker threads too', async () => {
    await publishLines(folder, lines(30));
    const other = join(folder, 'other');
    await publishLines(folder, lines(30), { out: other, jobs: (settings) => startJobWorkers(settings, 2) });
    expect(filesOf(other)).toEqual(filesOf(out()));
  });

  it('leaves out what it cannot read, and what stands twice, and says so', async () => {
    const { manifest, leftOut, problems } = await publishLines(folder, [
      ...lines(3),
      'not json',
      '{"id":9}',
      ...lines(1),
    ]);
    expect(manifest.questions).toBe(3);
    expect(leftOut).toBe(3);
    expect(problems).toHaveLength(3);
    for (const problem of problems) expect(problem).toMatch(/^[A-Z].*\.$/);
  });

  it('lends a duplicate’s wording to the thread that its replies name', async () => {
    const texts = [
      line(1, 'Printer prints blank pages only', 'Nothing on paper.', ['Clean the nozzles.']),
      line(2, 'Ghostly sheets come out of my machine', 'Help.', ['See https://forum.example/t/1 please.']),
    ];
    await publishLines(folder, texts);
    const found = await find(await readPack(out()), ['wghostli']);
    expect(found.map(([id]) => id).sort()).toEqual(['forum.example/1', 'forum.example/2']);
  });

  it('writes a delta that holds only what changed, and finds what a whole build finds', async () => {
    const before = lines(400);
    await publishLines(folder, before);
    const whole = (await readPack(out())).manifest.segments[0];
    // One thread changes, one goes, one comes.
    const after = [
      ...before.slice(0, 16),
      line(17, 'Widget 3 fails with ERR_WIDGET_17', 'It was the gasket.', ['New gasket.']),
      ...before.slice(18),
      ...lines(1, 900),
    ];
    const { manifest } = await publishLines(folder, after, { delta: true });
    expect(manifest.segments.map(({ documents }) => documents)).toEqual([400, 2]);
    expect(manifest.segments[0]).toMatchObject({ id: whole?.id });
    expect(manifest).toMatchObject({ questions: 400, sequence: FIRST + 1 });

    const delta = await readPack(out());
    const other = join(folder, 'other');
    await publishLines(folder, after, { out: other });
    const again = await readPack(other);
    for (const words of [['wgasket'], ['werr_widget_900'], ['werr_widget_18']]) {
      const ids = (await find(delta, words)).map(([id]) => id);
      expect(ids).toEqual((await find(again, words)).map(([id]) => id));
    }
    expect(await find(delta, ['werr_widget_18'])).toEqual([]);
  });

  it('publishes again without a new segment when nothing changed', async () => {
    await publishLines(folder, lines(20));
    const { manifest, written } = await publishLines(folder, lines(20), { delta: true });
    expect(written).toBe(0);
    expect(manifest).toMatchObject({ sequence: FIRST + 1, questions: 20 });
    expect(await find(await readPack(out()), COMMON)).toHaveLength(20);
  });

  it('writes small segments together when there are many, and keeps no file that nobody names', async () => {
    let texts = lines(100);
    await publishLines(folder, texts);
    for (let round = 0; round < 9; round++) {
      texts = [...texts, ...lines(2, 1_000 + 2 * round)];
      await publishLines(folder, texts, { delta: true });
    }
    const pack = await readPack(out());
    expect(pack.manifest.segments.length).toBeLessThanOrEqual(7);
    expect(pack.manifest.questions).toBe(118);
    expect(await find(pack, COMMON, 128)).toHaveLength(118);
    expect(readdirSync(join(out(), 'segments')).length).toBeLessThanOrEqual(8);
  });

  it('leaves the pack before whole when it is stopped at any step, and goes on the next time', async () => {
    await publishLines(folder, lines(60));
    const next = lines(70);
    // More steps than a publication has: the last ones let it come to its end.
    for (let stop = 0; stop < 8; stop++) {
      let steps = 0;
      const jobs: ReturnType<typeof sharedJobs> = (settings) => {
        const real = sharedJobs(2)(settings);
        const step =
          <In, Out>(work: (input: In) => Promise<Out>) =>
          (input: In) => {
            if (steps++ === stop) return Promise.reject(new Error('stopped'));
            return work(input);
          };
        return {
          ...real,
          gather: step(real.gather),
          describe: step(real.describe),
          runs: step(() => real.runs()) as typeof real.runs,
        };
      };
      await publishLines(folder, next, { delta: true, jobs }).catch(() => undefined);
      const pack = await readPack(out());
      expect([60, 70]).toContain(pack.manifest.questions);
      expect(await find(pack, COMMON, 100)).toHaveLength(pack.manifest.questions);
    }
    const { manifest } = await publishLines(folder, next, { delta: true });
    expect(manifest.questions).toBe(70);
  });

  it('numbers a publication above those of a folder that was lost', async () => {
    await publishLines(folder, lines(3));
    await publishLines(folder, lines(4), { delta: true });
    rmSync(out(), { recursive: true });
    const { manifest } = await publishLines(folder, lines(4), { now: NOW + 86_400_000 });
    expect(manifest.sequence).toBeGreaterThan(FIRST + 1);
  });

  it('leaves the pack before where the source has nothing to publish', async () => {
    await publishLines(folder, lines(10));
    await expect(publishLines(folder, ['{"error":"try later"}'])).rejects.toThrow(
      /nothing was changed.*unknown form/,
    );
    await expect(publishLines(folder, [], { delta: true })).rejects.toThrow('It is empty.');
    expect((await readPack(out())).manifest.questions).toBe(10);
  });

  it('stops where its memory is there but cannot be read: all would be written anew', async () => {
    await publishLines(folder, lines(3));
    rmSync(join(out(), 'publisher', 'state.json'));
    mkdirSync(join(out(), 'publisher', 'state.json'));
    await expect(publishLines(folder, lines(4), { delta: true })).rejects.toThrow('EISDIR');
    expect((await readPack(out())).manifest.questions).toBe(3);
  });

  it('publishes nothing when its source breaks off', async () => {
    await publishLines(folder, lines(10));
    const source = async function* () {
      for (const text of lines(5)) yield { kind: 'line' as const, text };
      throw new Error('cut');
    };
    await expect(publishLines(folder, [], { source })).rejects.toThrow('cut');
    expect((await readPack(out())).manifest.questions).toBe(10);
  });
});

describe('mergeParts', () => {
  const parts = (): string[] => [0, 1, 2].map((index) => join(folder, `part${index}`));

  it('joins parts that answer like one whole build', async () => {
    const texts = lines(120);
    await publishLines(folder, texts);
    for (const [index, part] of parts().entries())
      await publishLines(folder, texts, { out: part, shard: { index, count: 3 } });
    const merged = await mergeParts(parts(), {
      out: join(folder, 'merged'),
      keys: await keysIn(folder),
      validDays: 30,
      now: NOW,
    });
    expect(merged).toMatchObject({ ok: true, value: { questions: 120, answers: 180 } });
    const [whole, joined] = [await readPack(out()), await readPack(join(folder, 'merged'))];
    expect(joined.segments).toHaveLength(3);
    for (const words of [RARE, COMMON, [...RARE, ...COMMON], ['wstep', 'wupdat']])
      expect(await find(joined, words, 128)).toEqual(await find(whole, words, 128));
  });

  it('refuses keys of another community, and parts without a question', async () => {
    const [part = ''] = parts();
    const joinWith = async (community: string) => {
      const keys = await makeKeys(community, join(folder, `keys-of-${community}`));
      if (!keys.ok) throw new Error(keys.problem);
      const merged = join(folder, 'merged');
      return mergeParts([part], { out: merged, keys: keys.value, validDays: 30, now: NOW });
    };
    await publishLines(folder, lines(3), { out: part, shard: { index: 0, count: 1 } });
    expect(await joinWith('other.example')).toMatchObject({
      ok: false,
      problem: expect.stringContaining('--keys'),
    });
    await publishLines(folder, [], { out: part, shard: { index: 0, count: 1 } });
    expect(await joinWith(COMMUNITY.id)).toMatchObject({
      ok: false,
      problem: expect.stringContaining('nothing was changed'),
    });
  });

  it('refuses parts that are missing, strange or no parts', async () => {
    const [first = '', second = ''] = parts();
    const join2 = async (folders: readonly string[]) =>
      mergeParts(folders, {
        out: join(folder, 'merged'),
        keys: await keysIn(folder),
        validDays: 30,
        now: NOW,
      });
    await publishLines(folder, lines(20), { out: first, shard: { index: 0, count: 2 } });
    expect(await join2([first])).toMatchObject({ ok: false, problem: expect.stringContaining('2/2') });
    expect(await join2([first, second])).toMatchObject({
      ok: false,
      problem: expect.stringContaining(second),
    });
    await publishLines(folder, lines(20), {
      out: second,
      shard: { index: 1, count: 2 },
      community: { ...COMMUNITY, id: 'other.example' },
    });
    expect(await join2([first, second])).toMatchObject({
      ok: false,
      problem: expect.stringContaining('other.example'),
    });
  });
});
