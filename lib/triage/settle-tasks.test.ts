import { describe, expect, it } from 'vitest';
import { taskIdOf } from '../model/task-id.ts';
import type { TaskKind } from '../model/triage.ts';
import { settleTasks, type Consensus, type PersonVerdict } from './settle-tasks.ts';

const idOf = (at: number, kind: TaskKind = 'still-true'): string =>
  taskIdOf({ kind, questionId: `c/${at}`, answerId: `c/${at}#1`, otherQuestionId: null, version: null });

const says = (voter: string, taskId: string, choice: string, minute = 0, tookMs = 4_000): PersonVerdict => ({
  voter,
  verdict: {
    taskId,
    choice,
    at: new Date(Date.parse('2026-11-22T00:00:00Z') + minute * 60_000).toISOString(),
    tookMs,
  },
});
const settle = (
  given: readonly PersonVerdict[],
  part: Partial<Parameters<typeof settleTasks>[1]> = {},
): Map<string, Consensus> => settleTasks(given, { known: new Map(), isTrusted: () => false, ...part });
const stateOf = (given: readonly PersonVerdict[]): string | undefined => settle(given).get(idOf(1))?.state;
const people = (count: number, choice: string, from = 0): PersonVerdict[] =>
  Array.from({ length: count }, (_, at) => says(`p${from + at}`, idOf(1), choice));

describe('settleTasks', () => {
  it('settles what four strangers agree about, and not what two do', () => {
    expect(stateOf(people(2, 'outdated'))).toBe('open');
    expect(settle(people(4, 'outdated')).get(idOf(1))).toMatchObject({
      state: 'settled',
      choice: 'outdated',
      votes: 4,
    });
  });
  it('one person is one voice, and the last word counts', () => {
    const again = Array.from({ length: 6 }, (_, at) => says('p0', idOf(1), 'outdated', at));
    expect(settle([...again, says('p0', idOf(1), 'true', 9)]).get(idOf(1))).toMatchObject({
      state: 'open',
      choice: 'true',
      votes: 1,
    });
  });
  it('who could not have read it, or cannot tell, is not counted', () => {
    expect(settle(people(6, 'cant-tell')).has(idOf(1))).toBe(false);
    expect(settle(people(6, 'true').map((one) => says(one.voter, idOf(1), 'true', 0, 1_500))).size).toBe(0);
  });
  it('nine who do not agree leave it to a person', () => {
    expect(stateOf([...people(5, 'true'), ...people(4, 'outdated', 5)])).toBe('contested');
  });
  it('who knew the known ones weighs more than who guessed them', () => {
    const known = new Map(Array.from({ length: 12 }, (_, at) => [idOf(100 + at), 'true']));
    const passed = (voter: string, rights: number): PersonVerdict[] =>
      [...known.keys()].map((id, at) => says(voter, id, at < rights ? 'true' : 'outdated', at));
    const good = ['ann', 'bob'].flatMap((name) => [...passed(name, 12), says(name, idOf(1), 'true', 99)]);
    const bad = ['cem', 'dot', 'eve'].flatMap((name) => [
      ...passed(name, 6),
      says(name, idOf(1), 'outdated', 99),
    ]);
    expect(settle([...good, ...bad], { known }).get(idOf(1))?.choice).toBe('true');
    expect(settle([...good, ...bad]).get(idOf(1))?.choice).toBe('outdated');
  });
  it('who misses the known ones is nobody: two who know them are not three people', () => {
    const known = new Map(Array.from({ length: 12 }, (_, at) => [idOf(100 + at), 'true']));
    const given = ['ann', 'bob', 'cem'].flatMap((name) => [
      ...[...known.keys()].map((id, at) => says(name, id, name === 'cem' ? 'outdated' : 'true', at)),
      says(name, idOf(1), 'true', 99),
    ]);
    expect(settle(given, { known }).get(idOf(1))).toMatchObject({ state: 'open', choice: 'true' });
  });
  it('where many miss the known ones, who passed just so says less', () => {
    const known = new Map(Array.from({ length: 5 }, (_, at) => [idOf(100 + at), 'true']));
    const passed = (voter: string, rights: number): PersonVerdict[] =>
      [...known.keys()].map((id, at) => says(voter, id, at < rights ? 'true' : 'outdated', at));
    const one = [...passed('ann', 3), says('ann', idOf(1), 'true', 99)];
    const lost = Array.from({ length: 40 }, (_, at) => passed(`p${at}`, 2)).flat();
    const lead = (given: readonly PersonVerdict[]): number =>
      settle(given, { known }).get(idOf(1))?.lead ?? 0;
    expect(lead([...one, ...lost])).toBeLessThan(0.8 * lead(one));
  });
  it('what takes something away needs somebody trusted who says so too', () => {
    const given = ['a', 'b', 'c', 'd'].map((voter) => says(voter, idOf(1, 'spam'), 'spam'));
    const state = (trusted: string): string | undefined =>
      settle(given, { isTrusted: (voter) => voter === trusted }).get(idOf(1, 'spam'))?.state;
    expect(state('z')).toBe('waits-for-trusted');
    expect(state('d')).toBe('settled');
  });
  it('with many labels it learns who confuses what', () => {
    const truth = (at: number): string => (at % 2 === 0 ? 'true' : 'outdated');
    // Two know; three press the same key whatever is asked.
    const given = Array.from({ length: 110 }, (_, at) => [
      ...['ann', 'bob'].map((name) => says(name, idOf(at), truth(at), at)),
      ...['x', 'y', 'z'].map((name) => says(name, idOf(at), 'true', at)),
    ]).flat();
    const settled = settle(given);
    const right = [...Array(110).keys()].filter((at) => settled.get(idOf(at))?.choice === truth(at));
    expect(right.length).toBe(110);
  });
});
