import { describe, expect, it } from 'vitest';
import { chanceOfSaying, personTypes } from './person-types.ts';
import { weighPeople, type Label, type LabelledKind } from './weigh-people.ts';

const TWO: LabelledKind = { choices: 2, keysMatter: true, known: new Map() };
const says = (voter: string, taskId: string, choice: number): Label => ({ voter, taskId, choice });
const chance = (labels: readonly Label[], taskId: string, part: Partial<LabelledKind> = {}): number =>
  weighPeople(labels, { ...TWO, ...part }).get(taskId)?.[0] ?? NaN;
/** What is true of a task, none of which looks like the next. */
const truth = (at: number): number => Number(at % 3 === 0);
const tasks = (count: number): number[] => [...Array(count).keys()];

describe('personTypes', () => {
  it.each([2, 3, 4])('says something of each task of %i choices, and is somebody', (choices) => {
    for (const keysMatter of [true, false]) {
      const types = personTypes(choices, keysMatter);
      expect(types.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1);
      for (const type of types) {
        for (const right of tasks(choices)) {
          const all = tasks(choices).reduce(
            (sum, said) => sum + chanceOfSaying(type, said, right, choices),
            0,
          );
          expect(all).toBeCloseTo(1);
        }
      }
    }
  });
});

describe('weighPeople', () => {
  it('takes somebody unknown for right seven times of ten', () => {
    expect(chance([says('a', 't', 0)], 't')).toBeCloseTo(0.7, 1);
  });
  it('nobody makes themselves surer: five against four are little more than one', () => {
    const given = tasks(9).map((at) => says(`p${at}`, 't', Number(at >= 5)));
    expect(chance(given, 't')).toBeLessThan(0.8);
  });
  it('what is known stays as it is', () => {
    const given = tasks(9).map((at) => says(`p${at}`, 't', 1));
    expect(chance(given, 't', { known: new Map([['t', 0]]) })).toBe(1);
  });
  it('one who was right elsewhere outweighs two who press any key', () => {
    const known = new Map(tasks(30).map((at) => [`k${at}`, truth(at)] as const));
    const passed = tasks(30).flatMap((at) => [
      says('careful', `k${at}`, truth(at)),
      says('any', `k${at}`, at % 2),
      says('other', `k${at}`, (at + 1) % 2),
    ]);
    const given = [...passed, says('careful', 't', 0), says('any', 't', 1), says('other', 't', 1)];
    expect(chance(given, 't', { known })).toBeGreaterThan(0.9);
  });
  it('who always presses one key says nothing, where places mean the same in every task', () => {
    const others = tasks(40).flatMap((at) => [
      ...['a', 'b', 'c', 'd'].map((name) => says(name, `k${at}`, truth(at))),
      says('presser', `k${at}`, 0),
    ]);
    const pressed = chance([...others, says('presser', 't', 0)], 't');
    const meant = chance([...others, says('a', 't', 0)], 't');
    expect(meant - pressed).toBeGreaterThan(0.15);
  });
  it('nobody is taken for worse than a guess', () => {
    const known = new Map(tasks(30).map((at) => [`k${at}`, truth(at)] as const));
    const given = tasks(30).map((at) => says('liar', `k${at}`, 1 - truth(at)));
    const shares = chance([...given, says('a', 'u', 0), says('liar', 't', 0)], 't', {
      known,
      keysMatter: false,
    });
    expect(shares).toBeGreaterThanOrEqual(0.5);
  });
});
