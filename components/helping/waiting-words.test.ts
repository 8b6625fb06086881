import { describe, expect, it } from 'vitest';
import { answer, question } from '../../test/fixtures/samples.ts';
import { askedWords, whyWords } from './waiting-words.ts';

const NOW = Date.parse('2026-06-20T12:00:00.000Z');

describe('whyWords', () => {
  const open = question({ answers: [] });
  it('names what the helper chose before what they answered', () => {
    expect(whyWords({ chosen: 'Docker', answered: { topic: 'npm', times: 3 } }, open)).toBe(
      'About Docker, which you chose; nobody answered yet',
    );
  });
  it('says only how far it came where nothing of it is about this helper', () => {
    expect(whyWords({ chosen: null, answered: null }, open)).toBe('Nobody answered yet');
  });
  it('tells of replies that nobody confirmed', () => {
    expect(
      whyWords({ chosen: null, answered: { topic: 'npm', times: 3 } }, question({ answers: [answer({})] })),
    ).toBe('You answered about npm 3 times; 1 reply, none confirmed');
  });
});

it('a question without views says nothing of them', () => {
  const words = askedWords(question({ createdAt: '2026-06-17T11:00:00.000Z', demand: 0 }), 'Tide', NOW);
  expect(words).toBe('Tide · asked 3 days ago');
});
