import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answer, question } from '../../test/fixtures/samples.ts';
import type { Contribution, MemberDay } from '../model/contribution.ts';
import { contributionsOf } from './contributions-of.ts';
import { countPoints } from './count-points.ts';
import { progressOf, rankOf } from './rank-of.ts';
import { privilegesOf } from './privileges-of.ts';
import { rulesOf } from './rules-of.ts';
import { RULES } from './rules.ts';
import { standingsOf } from './standings-of.ts';
import { activeMembers, superFansOf } from './super-fans-of.ts';

const day = (number: number): string => new Date(Date.UTC(2026, 0, 1 + number, 9)).toISOString();
const said = (part: Partial<Contribution> = {}): Contribution => ({
  kind: 'confirmed',
  member: 'ada',
  by: 'bo',
  at: day(0),
  communityId: 'forum',
  questionId: 'forum/1',
  answerId: 'forum/1#2',
  products: [],
  times: 1,
  ...part,
});
const pointsOf = (contributions: readonly Contribution[]): number => {
  const standing = standingsOf(contributions, RULES).find(({ member }) => member === 'ada');
  return standing?.points ?? 0;
};
/** Ada's points where answers are accepted, and everybody but dee is known. */
const counted = (contributions: readonly Contribution[]) =>
  countPoints(contributions, { known: new Set(['bo', 'cem', 'ada']), hasAccepted: true }, RULES);
/** The same where nobody accepts any. */
const countedAll = (contributions: readonly Contribution[]) =>
  countPoints(contributions, { known: null, hasAccepted: false }, RULES).loose;

const MEMBERS = ['ada', 'bo', 'cem', 'dee'];
const anyContribution: fc.Arbitrary<Contribution> = fc
  .record({
    kind: fc.constantFrom(
      'accepted',
      'confirmed',
      'liked',
      'disliked',
      'task',
      'task-missed',
      'mark',
      'spam',
    ),
    by: fc.option(fc.constantFrom(...MEMBERS)),
    on: fc.integer({ min: 0, max: 60 }),
    answer: fc.integer({ min: 1, max: 6 }),
    times: fc.integer({ min: 1, max: 60 }),
  })
  .map(({ kind, by, on, answer: number, times }) =>
    said({
      kind,
      by: kind === 'accepted' ? (by ?? 'bo') : kind === 'confirmed' ? by : null,
      at: day(on),
      answerId: `forum/1#${number}`,
      times: kind === 'accepted' || (kind === 'confirmed' && by !== null) ? 1 : times,
    }),
  );
const many = fc.array(anyContribution, { maxLength: 40 });

describe('points', () => {
  it('pay for what others said of an answer, and for nothing else', () => {
    expect(pointsOf([said({ kind: 'accepted' })])).toBe(15);
    expect(pointsOf([said({})])).toBe(10);
    expect(pointsOf([said({ kind: 'liked', by: null, times: 3 })])).toBe(15);
    expect(pointsOf([said({ kind: 'accepted' }), said({ kind: 'disliked', by: null, times: 2 })])).toBe(11);
  });

  it('are the same in whatever order things are read', () => {
    fc.assert(
      fc.property(
        many.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
        ([all, shuffled]) => {
          expect(standingsOf(shuffled, RULES)).toEqual(standingsOf(all, RULES));
        },
      ),
    );
  });

  it('never come from oneself', () => {
    fc.assert(
      fc.property(many, many, (others, own) => {
        const toOneself = own.map((one) => ({ ...one, by: 'ada' }));
        expect(counted([...others.filter(({ by }) => by !== 'ada'), ...toOneself])).toEqual(
          counted(others.filter(({ by }) => by !== 'ada')),
        );
      }),
    );
  });

  it('keep to the caps of a day', () => {
    fc.assert(
      fc.property(many, (all) => {
        const oneDay = all.map((one) => ({ ...one, at: day(3) }));
        const withoutAccepted = oneDay.filter(({ kind }) => kind !== 'accepted');
        const { firm, loose, waiting } = counted(withoutAccepted);
        expect(firm + loose + waiting).toBeLessThanOrEqual(RULES.dayCap + RULES.taskDayCap);
        const tasks = counted(oneDay.filter(({ kind }) => kind.startsWith('task') || kind === 'mark'));
        expect(tasks.loose).toBeLessThanOrEqual(RULES.taskDayCap);
      }),
    );
  });

  it('of likes, confirmations and tasks are held up by accepted answers', () => {
    fc.assert(
      fc.property(many, (all) => {
        const { firm, loose } = counted(all);
        expect(loose).toBeLessThanOrEqual(Math.max(RULES.looseTimes * firm, RULES.floor));
      }),
    );
  });

  it('of what was taken back leave no trace: honest votes after a burst count again', () => {
    const full = Array.from({ length: 8 }, (_, at) =>
      said({ kind: 'liked', by: null, times: 60, answerId: `forum/1#${at}`, at: day(5) }),
    );
    const honest = said({ kind: 'liked', by: null, times: 2, answerId: 'forum/9#1', at: day(5) });
    expect(countedAll([...full, honest])).toBe(RULES.dayCap);
    expect(countedAll([honest])).toBe(10);
    fc.assert(
      fc.property(many, fc.integer({ min: 0 }), (all, at) => {
        const gone = all[at % Math.max(1, all.length)];
        const left = all.filter((one) => one !== gone);
        const isThanks = gone?.kind === 'accepted' || gone?.kind === 'confirmed' || gone?.kind === 'liked';
        if (isThanks && gone.by === null) expect(counted(left).loose).toBeLessThanOrEqual(counted(all).loose);
      }),
    );
  });

  it('from the same person count ever less, three times in thirty days', () => {
    const from = (days: readonly number[]) =>
      countedAll(days.map((on) => said({ at: day(on), answerId: `forum/1#${on}` })));
    expect(from([0])).toBe(10);
    expect(from([0, 1])).toBe(15);
    expect(from([0, 1, 2])).toBe(17.5);
    expect(from([0, 1, 2, 3, 4, 29])).toBe(17.5);
    expect(from([0, 400])).toBe(20);
    expect(countedAll([said({}), said({})]), 'nobody twice of one answer').toBe(10);
  });

  it('of one answer count five times a day', () => {
    const crowd = (on: (at: number) => number) =>
      countedAll(Array.from({ length: 12 }, (_, at) => said({ by: `m${at}`, at: day(on(at)) })));
    expect(crowd(() => 0)).toBe(50);
    expect(crowd((at) => at)).toBe(120);
  });

  it('of a ring are void once one of its threads is seen through', () => {
    const honest = [1, 2].map((at) => said({ kind: 'accepted', by: `h${at}`, answerId: `forum/h#${at}` }));
    const ring = [3, 4].flatMap((at) =>
      ['bo', 'cem'].map((by) => said({ kind: 'accepted', by, answerId: `forum/r#${at}` })),
    );
    const spam = said({ kind: 'spam', by: null, answerId: 'forum/r#3' });
    const mild = {
      ...RULES,
      points: { ...RULES.points, spam: -1 },
      believed: { ...RULES.believed, undoes: 0 },
    };
    const left = standingsOf([...honest, ...ring, spam], mild);
    expect(left[0]).toMatchObject({ points: 29, solved: 2, confirmers: 2 });
  });

  it('of a group that deals with itself only stay small, however much it does', () => {
    const crowd = Array.from({ length: 120 }, (_, at) => {
      const member = `core${at % RULES.known.least}`;
      return said({ kind: 'accepted', member, by: `h${at % 40}`, answerId: `forum/c#${at}`, at: day(at) });
    });
    const group = (askers: readonly string[]) =>
      askers.flatMap((by, at) => [
        said({ kind: 'accepted', by, questionId: `forum/g${at}`, answerId: `forum/g${at}#1`, at: day(at) }),
        said({ by: null, questionId: `forum/g${at}`, answerId: `forum/g${at}#1`, at: day(at) }),
      ]);
    const few = Array.from({ length: 20 }, (_, at) => `g${at}`);
    expect(pointsOf([...crowd, ...group(few)])).toBe(RULES.floor);
    const helped = Array.from({ length: 40 }, (_, at) => `h${at}`);
    expect(pointsOf([...crowd, ...group(helped)]), 'people who were helped by others too').toBeGreaterThan(
      300,
    );
    const other = group(helped).map((one) => ({ ...one, member: 'dee' }));
    const spam = said({ kind: 'spam', member: 'dee', by: null, answerId: 'forum/s#1' });
    const anew = [...crowd, ...other, spam, ...group(helped)];
    expect(pointsOf(anew), 'people who also accepted what was seen through').toBe(RULES.floor);
  });

  it('can be believed the more, the more questions their praise stands in', () => {
    const liked = (questions: number) =>
      Array.from({ length: questions }, (_, at) =>
        said({ kind: 'liked', by: null, questionId: `forum/${at}`, answerId: `forum/${at}#1`, times: 5 }),
      );
    const { found, undoes } = RULES.believed;
    expect(counted([]).believed).toBe(RULES.floor);
    expect(counted([...liked(20), ...liked(20)]).believed).toBeCloseTo(RULES.floor / (1 - found) ** 20);
    const spam = said({ kind: 'spam', by: null, answerId: 'forum/s#1' });
    expect(counted([...liked(undoes), spam]).believed).toBeCloseTo(RULES.floor);
    const toOneself = liked(20).map((one) => ({ ...one, by: 'ada' }));
    expect(counted(toOneself).believed).toBe(RULES.floor);
  });

  it('of fakes are on average no more than the floor, however many there are', () => {
    const { found } = RULES.believed;
    for (const threads of [1, 7, 30, 90]) {
      const fakes = Array.from({ length: threads }, (_, at) =>
        said({ kind: 'accepted', by: `g${at}`, questionId: `forum/${at}`, answerId: `forum/${at}#1` }),
      );
      expect(pointsOf(fakes) * (1 - found) ** threads, `${threads}`).toBeLessThanOrEqual(RULES.floor);
    }
  });

  it('of tasks are lost by guessing', () => {
    const tasks = (agreed: number, missed: number) =>
      counted([
        said({ kind: 'task', by: null, times: agreed }),
        said({ kind: 'task-missed', by: null, times: missed }),
      ]).loose;
    expect(tasks(18, 2)).toBe(12);
    expect(tasks(12, 8)).toBe(0);
    expect(tasks(60, 0)).toBe(RULES.taskDayCap);
  });
});

describe('ranks', () => {
  const earned = { points: 500, confirmers: 9, days: 9 };

  it('above Helper want people by name on different days, where the forum tells who', () => {
    expect(RULES.ranks[rankOf(earned, true, RULES)]?.title).toBe('Log whisperer');
    expect(rankOf({ ...earned, confirmers: 4 }, true, RULES)).toBe(RULES.aboveHelper.helper);
    expect(rankOf({ ...earned, days: 6 }, true, RULES)).toBe(RULES.aboveHelper.helper);
    expect(rankOf({ ...earned, confirmers: 0, days: 0 }, false, RULES)).toBe(4);
    expect(rankOf({ points: 0, confirmers: 0, days: 0 }, true, RULES)).toBe(0);
  });

  it('tell what is missing for the next', () => {
    const few = { points: 160, confirmers: 2, days: 7, rank: 2, believed: 320 };
    expect(progressOf(few, true, RULES)).toMatchObject({
      next: RULES.ranks[3],
      points: 0,
      confirmers: 3,
      days: 0,
      share: 1,
    });
    expect(progressOf({ ...few, points: 100, rank: 2 }, false, RULES)).toMatchObject({
      points: 50,
      confirmers: 0,
      share: 0.5,
    });
    const little = { ...few, points: 100, believed: 100 };
    const { questions = 0 } = progressOf(little, true, RULES) ?? {};
    const from = RULES.ranks[3]?.from ?? 0;
    const believed = (more: number): number => little.believed / (1 - RULES.believed.found) ** more;
    expect(believed(questions)).toBeGreaterThanOrEqual(from);
    expect(believed(questions - 1)).toBeLessThan(from);
    expect(progressOf(few, true, RULES)?.questions).toBe(0);
    expect(progressOf({ ...few, points: 99_999, rank: 9 }, true, RULES)).toBeNull();
  });

  it('are called as a community calls them', () => {
    const own = RULES.ranks.map((_, at) => `Deckhand ${at}`);
    expect(rulesOf(own).ranks.map(({ title }) => title)).toEqual(own);
    expect(rulesOf(own).ranks.map(({ from }) => from)).toEqual(RULES.ranks.map(({ from }) => from));
    expect(rulesOf(null)).toBe(RULES);
  });

  it('bring what one may do, by the size of the community', () => {
    const has = (points: number, active: number): string[] =>
      privilegesOf(points, active, RULES)
        .filter((one) => one.has)
        .map(({ privilege }) => privilege);
    expect(has(10, 12)).toEqual(['vote', 'comment', 'downvote', 'review']);
    expect(has(10, 300)).toEqual(['vote']);
    expect(has(2_000, 5_000)).toContain('edit');
  });
});

describe('super fans', () => {
  const solutions = (member: string, count: number, on: number): Contribution[] =>
    Array.from({ length: count }, (_, at) =>
      said({ member, answerId: `forum/${member}#${at}`, at: day(on), kind: 'accepted' }),
    );
  const now = Date.parse(day(100));

  it('are the top share, of those with enough solutions, for ninety days', () => {
    const all = [...solutions('ada', 30, 80), ...solutions('cem', 20, 80), ...solutions('dee', 40, 5)];
    expect([...superFansOf(all, 200, RULES, now)]).toEqual(['ada']);
    expect([...superFansOf(all, 400, RULES, now)]).toEqual(['ada', 'cem']);
    expect(superFansOf(all, 199, RULES, now).size).toBe(0);
    expect(superFansOf(solutions('ada', 9, 80), 900, RULES, now).size).toBe(0);
  });

  it('count as active who asked, answered or did tasks of late', () => {
    const asked = question({ createdAt: day(90), answers: [answer({ createdAt: day(95) })] });
    const old = question({ createdAt: day(1), author: { name: 'Old', url: null }, answers: [] });
    const tasks: MemberDay = {
      member: 'cem',
      day: day(99).slice(0, 10),
      communityId: 'forum',
      worked: [],
      agreed: 1,
      missed: 0,
      upheld: [],
    };
    expect(activeMembers([asked, old], [tasks], RULES, now)).toBe(3);
  });
});

describe('contributions', () => {
  const worked = (member: string, on: number, part: Partial<MemberDay> = {}): MemberDay => ({
    member,
    day: day(on).slice(0, 10),
    communityId: 'forum',
    worked: ['forum/1#2'],
    agreed: 4,
    missed: 1,
    upheld: [],
    ...part,
  });
  const one = question({
    answers: [answer({ id: 'forum/1#2', accepted: true, votes: 3, confirmations: 2, createdAt: day(0) })],
  });

  it('are what others said of answers, with a name and a day where there is one', () => {
    const all = contributionsOf([one], [worked('cem', 4), worked('cem', 9)]);
    const outcomes = all.filter(({ member }) => member === 'ada');
    expect(outcomes.map(({ kind, by, at, times }) => [kind, by, at.slice(0, 10), times])).toEqual([
      ['accepted', 'bo', '2026-01-01', 1],
      ['confirmed', 'cem', '2026-01-05', 1],
      ['confirmed', null, '2026-01-01', 1],
      ['liked', null, '2026-01-01', 3],
    ]);
    expect(all.filter(({ member }) => member === 'cem').map(({ kind }) => kind)).toEqual([
      'task',
      'task-missed',
      'task',
      'task-missed',
    ]);
  });

  it('of what was taken down as spam cost its author once', () => {
    const spam = { upheld: [{ questionId: 'forum/1', answerId: 'forum/1#2', as: 'spam' as const }] };
    const all = contributionsOf([one], [worked('cem', 4, spam), worked('dee', 5, spam)]);
    expect(all.filter(({ kind }) => kind === 'spam').map(({ member }) => member)).toEqual(['ada']);
    expect(standingsOf(all, RULES).find(({ member }) => member === 'ada')).toMatchObject({
      points: 0,
      solved: 0,
    });
    expect(all.filter(({ kind }) => kind === 'mark').map(({ member }) => member)).toEqual(['cem', 'dee']);
    const thread = { upheld: [{ questionId: 'forum/1', answerId: null, as: 'spam' as const }] };
    const ofThread = contributionsOf([one], [worked('cem', 4, thread)]);
    expect(ofThread.filter(({ kind }) => kind === 'spam').map(({ member }) => member)).toEqual(['bo']);
    expect(ofThread.filter(({ member }) => member === 'ada')).toEqual([]);
  });

  it('of what was taken down cost its author where a pack leaves it out, too', () => {
    const [gone] = one.answers;
    const { id = '', author = one.author, createdAt = '' } = gone ?? {};
    const ofPack = { ...one, answers: [], takenDown: [{ id, author, createdAt }] };
    const spam = { upheld: [{ questionId: one.id, answerId: id, as: 'spam' as const }] };
    const costs = (questions: Parameters<typeof contributionsOf>[0]) =>
      contributionsOf(questions, [worked('cem', 4, spam)]).filter(({ kind }) => kind === 'spam');
    expect(costs([ofPack])).toEqual(costs([one]));
    expect(costs([{ ...one, takenDown: ofPack.takenDown }]), 'once').toHaveLength(1);
  });

  it('leave out the threads of tasks', () => {
    expect(contributionsOf([{ ...one, tags: ['peerside-triage'] }])).toEqual([]);
  });
});
