import { expect, it } from 'vitest';
import { Draft, Follow } from '../../../lib/model/written.ts';
import { handOverOf } from './hand-over.ts';
import { reviewDraft } from './review-draft.ts';

const follow = Follow.parse({
  communityId: 'lamps.example',
  name: 'Lamp people',
  origin: 'https://lamps.example',
  kind: 'khoros',
  at: '2026-03-01T12:00:00.000Z',
});
const draft = (part: Partial<Draft>): Draft => ({
  ...Draft.parse({
    id: 'd1',
    questionId: 'lamps.example/11',
    communityId: 'lamps.example',
    title: 'It blinks',
    body: 'Ask ada.lovelace@example.org, then turn it off.',
    updatedAt: '2026-03-01T12:00:00.000Z',
  }),
  ...part,
});
const handed = (row: Draft, place = follow) => handOverOf(row, reviewDraft(row), place);

it('leads to the thread with the text as it was reviewed', () => {
  const there = handed(draft({}));
  expect(there?.url).toBe('https://lamps.example/t5/-/-/m-p/11');
  expect(there?.text).toContain('turn it off');
  expect(there?.text).not.toContain('ada.lovelace');
});
it('leads to where a question is asked', () => {
  const asked = handed(draft({ kind: 'question', questionId: null }));
  expect(asked?.url).toMatch(/^https:\/\/lamps\.example\/t5\/.*postpage/);
});
it('leads nowhere for a thread of another community, or a software that has no such page', () => {
  expect(handed(draft({ questionId: 'other.example/11' }))).toBeNull();
  expect(handed(draft({}), { ...follow, kind: 'discourse' })).toBeNull();
});
