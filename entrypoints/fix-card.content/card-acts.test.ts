import { expect, test } from 'vitest';
import type { CardContent } from '../../lib/messages/messages.ts';
import { cardActs } from './card-acts.ts';
import { askForContent } from './card-messages.ts';
import { cardStore, contentKey, startState, withContent } from './card-state.ts';

const content: CardContent = {
  error: { id: 'e1', text: '502 Bad Gateway', lines: [], kind: 'visible', codes: [], confidence: 0.9 },
  hits: [
    {
      question: {
        id: 'f/1',
        communityId: 'f',
        title: 'Why 502?',
        body: '',
        errors: [],
        products: [],
        tags: [],
        author: { name: 'Ada', url: null },
        url: null,
        licence: { name: 'MIT', url: null },
        createdAt: '2026-01-01T00:00:00.000Z',
        demand: 1,
        answers: [],
      },
      answer: null,
      score: 1,
      confidence: 0.8,
      reasons: [],
    },
  ],
  theme: 'system',
  verdicts: { a1: false },
};

function cardThatGets(reply: () => Promise<unknown>) {
  const store = cardStore(startState(content));
  const sent: unknown[] = [];
  const acts = cardActs(store, (message) => {
    sent.push(message);
    return reply();
  });
  return { store, sent, acts };
}
const fine = async () => ({ ok: true, value: null });
const refused = async () => ({ ok: false, problem: 'The disk is full. Free some space and try again.' });
const gone = () => Promise.reject(new Error('Extension context invalidated.'));
const NO_ANSWER = 'Peerside did not answer. Reload this page and try again.';

test('a verdict shows at once and is sent; null takes it back', async () => {
  const { store, sent, acts } = cardThatGets(fine);
  const told = acts.verdict('f/1', 'a2', true);
  expect(store.get().content.verdicts).toEqual({ a1: false, a2: true });
  await told;
  await acts.verdict('f/1', 'a2', null);
  expect(store.get().content.verdicts).toEqual({ a1: false });
  expect(sent).toEqual([
    { type: 'card/verdict', questionId: 'f/1', answerId: 'a2', worked: true },
    { type: 'card/verdict', questionId: 'f/1', answerId: 'a2', worked: null },
  ]);
});

test.each([
  [refused, 'The disk is full. Free some space and try again.'],
  [gone, NO_ANSWER],
  [async () => undefined, NO_ANSWER],
  [async () => ({ ok: 'yes' }), NO_ANSWER],
])('what was not kept is taken back, with a sentence', async (reply, problem) => {
  const { store, acts } = cardThatGets(reply);
  await acts.verdict('f/1', 'a1', true);
  expect(store.get()).toMatchObject({ problem, content: { verdicts: { a1: false } } });
  await acts.mute(true);
  expect(store.get()).toMatchObject({ problem, muted: false });
  await acts.openPanel('f/1');
  expect(store.get().problem).toBe(problem);
});

test('new content keeps what the person folded, and clears the last problem', () => {
  const folded = { ...startState(content), collapsed: true, problem: 'x' };
  expect(withContent(folded, content)).toMatchObject({ collapsed: true, problem: null });
});

test('a closed card is known again by error and fixes, not by verdicts or ids of the page', () => {
  const again = { ...content, verdicts: {}, error: { ...content.error, id: 'e7' } };
  expect(contentKey(again)).toBe(contentKey(content));
  expect(contentKey({ ...content, error: { ...content.error, text: 'other' } })).not.toBe(
    contentKey(content),
  );
});

test('only real content is shown', async () => {
  expect(await askForContent(async () => content)).toEqual(content);
  expect(await askForContent(async () => null)).toBeNull();
  expect(await askForContent(async () => ({ ...content, hits: [] }))).toBe('unanswered');
  expect(await askForContent(gone)).toBe('unanswered');
});
