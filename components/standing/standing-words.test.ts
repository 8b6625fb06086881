import { expect, it } from 'vitest';
import { RULES } from '../../lib/standing/rules.ts';
import { progressWords, weeksWords } from './standing-words.ts';

const next = { title: 'Helper', from: 50 };

it('says what would get to the next rank', () => {
  const progress = { next, share: 0.5, points: 31, questions: 0, confirmers: 0, days: 0 };
  expect(progressWords(progress, RULES, 0)).toEqual([
    '31 points to “Helper”: for example 3 accepted answers, or 4 people for whom an answer worked.',
  ]);
  expect(progressWords(progress, RULES, 20)).toEqual([
    '31 points to “Helper”: for example 3 accepted answers.',
  ]);
  expect(progressWords({ ...progress, points: 0, questions: 4, confirmers: 1, days: 2 }, RULES, 0)).toEqual([
    '“Helper” also wants 4 more questions in which somebody praises an answer of yours.',
    '“Helper” also wants 1 more person who says by name that you helped.',
    '“Helper” also wants 2 more days on which somebody said so by name.',
  ]);
});

it('never scolds for a week off', () => {
  expect(weeksWords([true, false, true])).toBe(
    'You answered somebody in 2 of the last 3 weeks. Weeks off cost nothing.',
  );
  expect(weeksWords([false, false])).toMatch(/^No answers in the last 2 weeks/);
});
