import { expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../model/settings.ts';
import { savingsOf } from './savings-of.ts';

it('takes TomTom’s 20,000 cases for its 150,000 dollars', () => {
  const savings = savingsOf({ solved: 20_000, worked: 0 }, DEFAULT_SETTINGS.assumptions);
  expect(savings).toEqual({ casesByQuestions: 20_000, casesByLookUps: 0, saved: 150_000 });
});

it('counts the shares that the manager takes for cases', () => {
  const assumptions = {
    ...DEFAULT_SETTINGS.assumptions,
    costPerCase: 10,
    questionShare: 0.5,
    lookUpShare: 0.25,
  };
  expect(savingsOf({ solved: 8, worked: 8 }, assumptions)).toEqual({
    casesByQuestions: 4,
    casesByLookUps: 2,
    saved: 60,
  });
});
