import { describe, expect, it } from 'vitest';
import { answer, question } from '../../test/fixtures/samples.ts';
import { describeQuestion } from './describe-question.ts';
import { isOpen, openTerm } from './is-open.ts';

describe('isOpen', () => {
  it('a reply that nobody confirmed leaves a question open', () => {
    expect(isOpen(question({ answers: [] }))).toBe(true);
    expect(isOpen(question({ answers: [answer({ votes: 3 })] }))).toBe(true);
  });
  it.each([{ accepted: true }, { thanked: true }, { confirmations: 1 }])(
    'an answer with %o ends it',
    (part) => {
      expect(isOpen(question({ answers: [answer({}), answer(part)] }))).toBe(false);
    },
  );
  it('a closed thread takes no answer', () => {
    expect(isOpen(question({ answers: [], closed: true }))).toBe(false);
  });
});

describe('the term of open questions', () => {
  const termsOf = (part: Parameters<typeof question>[0]) =>
    describeQuestion(question({ communityId: 'forum.example', ...part }), { best: null }).terms;
  it('is there while a question is open, higher the more people look for it', () => {
    const [few, many] = [10, 10_000].map((demand) =>
      termsOf({ answers: [], demand }).get(openTerm('forum.example')),
    );
    expect(many).toBeGreaterThan(few ?? Infinity);
  });
  it('is there for each of its products and tags, too', () => {
    const terms = termsOf({ answers: [], products: ['Ledgerwell Books'], tags: ['ledgerwell-books', 'vat'] });
    const own = [...terms.keys()].filter((term) => term.startsWith('o'));
    expect(own).toEqual(['oforum.example', 'oforum.example/ledgerwellbooks', 'oforum.example/vat']);
  });
  it('goes with the answer', () => {
    expect(termsOf({ answers: [answer({ accepted: true })] }).has(openTerm('forum.example'))).toBe(false);
  });
});
