import { expect, it } from 'vitest';
import { answer, question } from '../../test/fixtures/samples.ts';
import { hitOf } from './hit-of.ts';
import { rankAnswers } from './rank-answers.ts';

const ranked = {
  score: 1,
  confidence: 0.7,
  reasons: [{ kind: 'obsolete' as const }, { kind: 'same-error' as const }],
};

it('says first what the community settled, and says it once', () => {
  const settled = answer({ stale: true, accepted: true, failsVersions: ['Kelp 5.0', 'Kelp 5.1'] });
  expect(hitOf(ranked, question({}), settled, undefined).reasons).toEqual([
    { kind: 'stale' },
    { kind: 'fails-version', version: 'Kelp 5.0' },
    { kind: 'same-error' },
    { kind: 'accepted' },
  ]);
});

it('an answer that was marked as out of date comes after another one, accepted or not', () => {
  const old = answer({ id: 'old', accepted: true, body: 'Open the menu and press Reset twice.' });
  const other = answer({ id: 'new', body: 'Since version 5 the button is under Tools: press it there.' });
  const world = { verdicts: new Map<string, boolean>(), now: Date.parse('2026-11-22T00:00:00Z') };
  const first = (...answers: (typeof old)[]): string | undefined =>
    rankAnswers(question({ answers }), world)[0]?.answer.id;
  expect(first(old, other)).toBe('old');
  expect(first({ ...old, stale: true }, other)).toBe('new');
});
