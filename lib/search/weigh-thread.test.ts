import { expect, it } from 'vitest';
import { answer, question } from '../../test/fixtures/samples.ts';
import { Question } from '../model/question.ts';
import { weighThread } from './weigh-thread.ts';

const NOW = Date.parse('2026-11-22T00:00:00Z');
const reply = (id: string, body: string) =>
  answer({ id, body, accepted: id === '1', author: { name: `Writer ${id}`, url: null } });
const FIX = 'Open the settings, choose Lids and press Reset. Then start the press again.';

it('keeps what the thread says with each answer', () => {
  const { question: whole, best } = weighThread(
    question({ answers: [reply('1', FIX), reply('2', 'Same here.')] }),
    NOW,
  );
  expect(best?.id).toBe('1');
  expect(whole.answers.every(({ merit }) => merit !== undefined)).toBe(true);
});

it('an accepted writer of whom nothing else is known has a merit like any other', () => {
  const asked = question({ answers: [reply('1', FIX), reply('2', 'Same here.')] });
  for (const standing of [
    new Map<string, number>(),
    new Map([['Writer 1', 1]]),
    new Map([['Writer 1', 9]]),
  ]) {
    const { question: whole } = weighThread(asked, NOW, standing);
    expect(Question.parse(whole)).toEqual(whole);
  }
});

it.each([
  ['This no longer works since version 9, the menu is gone.', true],
  ['Thanks, that did it.', false],
])('a later reply "%s" makes it obsolete: %s', (later, obsolete) => {
  expect(weighThread(question({ answers: [reply('1', FIX), reply('2', later)] }), NOW)).toMatchObject({
    best: { id: '1' },
    obsolete,
  });
});

it('what was said before the answer does not', () => {
  const before = reply('0', 'The old way no longer works since version 9.');
  expect(weighThread(question({ answers: [before, reply('1', FIX)] }), NOW).obsolete).toBe(false);
});
