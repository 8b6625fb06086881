/** Every adapter, with every field of every answer made wrong in turn and in several ways: it fails as a value, alone, and calls nobody else. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Question } from '../../lib/model/question.ts';
import { randomFrom, type Random } from '../eval/fuzz/random.ts';
import { READABLE_FORUMS } from './readable-forums.ts';
import {
  readWhole,
  record,
  replay,
  type ReadableForum,
  type Recording,
  type WholeReading,
} from './recorded-forum.ts';
import { LOOKS, pathsIn, withWrong, WRONG_VALUES, type Path, type Wrong } from './wrong-values.ts';

/** More calls than the honest forum takes, and fewer than an endless one. */
const MOST_CALLS = 400;
/** One change costs no more of the processor, in milliseconds; how busy the machine is does not count. */
const MOST_CPU_MS = 5_000;

/** Wrong values for each field that is read: all fields get some, and each value goes to many. */
const EACH = 5;
const SEED = 5;

/** Gives some values by chance, each as often as the others: none again before all have had their turn. */
function dealt<T>(values: readonly T[], random: Random): (count: number) => T[] {
  let left: T[] = [];
  return (count) =>
    Array.from({ length: count }).flatMap(() => {
      if (left.length === 0) left = [...values];
      return left.splice(random.int(left.length), 1);
    });
}

const isSentence = (problem: string): boolean => /^.{10,1000}[.!]$/s.test(problem);

/** What is wrong with a reading; nothing where all of it is what a reader may give. */
function faultsOf({ identity, size, listed, question }: WholeReading): string[] {
  const read = [identity, ...(size ? [size] : []), ...listed, ...(question ? [question] : [])];
  const faults = read.flatMap((one) => (one.ok || isSentence(one.problem) ? [] : [`says: ${one.problem}`]));
  const questions = listed.flatMap((one) => (one.ok ? [one.value.question] : []));
  if (question?.ok) questions.push(question.value);
  for (const one of questions) if (!Question.safeParse(one).success) faults.push(`no question: ${one.id}`);
  return faults;
}

describe.each(READABLE_FORUMS)('%s with wrong answers', (_name, open) => {
  let forum: ReadableForum;
  let recording: Recording;
  let honest: WholeReading;
  let honestText: string;
  beforeAll(async () => {
    forum = await open();
    ({ recording, reading: honest } = await record(forum));
    honestText = JSON.stringify(honest);
  });
  afterAll(() => forum.stop());

  it('is read whole where it is honest', () => {
    expect(honest.identity.ok).toBe(true);
    expect(honest.listed.length).toBeGreaterThan(0);
    expect(honest.listed.every((one) => one.ok)).toBe(true);
    expect(honest.question?.ok).toBe(true);
    expect(faultsOf(honest)).toEqual([]);
  });

  /** What came of one wrong value: what is wrong about that, and whether it changed anything. */
  async function tryWrong(
    key: string,
    path: Path,
    wrong: Wrong,
  ): Promise<{ faults: string[]; told: boolean }> {
    const changed = new Map([[key, withWrong(recording.get(key), path, wrong)]]);
    const { reader, asked } = replay(forum, recording, changed);
    const start = process.cpuUsage();
    const faults: string[] = [];
    let told = true;
    try {
      const reading = await readWhole(reader, forum.threadId);
      faults.push(...faultsOf(reading));
      told = JSON.stringify(reading) !== honestText;
    } catch (error) {
      faults.push(String(error));
    }
    if (process.cpuUsage(start).user / 1_000 > MOST_CPU_MS) faults.push('takes too long');
    if (asked.length > MOST_CALLS) faults.push(`${asked.length} calls`);
    faults.push(
      ...asked.filter((url) => new URL(url).origin !== forum.apiOrigin).map((url) => `calls ${url}`),
    );
    return { faults: faults.map((fault) => `${wrong.name} as ${path.join('.')} of ${key}: ${fault}`), told };
  }

  it('gives a value for each of them', async () => {
    const deal = dealt(WRONG_VALUES, randomFrom(SEED));
    const findings: string[] = [];
    let fields = 0;
    for (const [key, answer] of recording) {
      for (const path of pathsIn(answer)) {
        let isRead = false;
        for (const wrong of LOOKS) {
          const { faults, told } = await tryWrong(key, path, wrong);
          findings.push(...faults);
          isRead ||= told;
        }
        if (!isRead) continue;
        fields += 1;
        for (const wrong of deal(EACH)) findings.push(...(await tryWrong(key, path, wrong)).faults);
      }
    }
    expect(findings).toEqual([]);
    expect(fields).toBeGreaterThan(20);
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  }, 240_000);
});
