import { describe, expect, it } from 'vitest';
import { Draft } from '../../lib/model/written.ts';
import { missingWords, saveWords } from './compose-words.ts';

const draft = (part: Partial<Draft>): Draft => ({
  ...Draft.parse({
    id: 'd1',
    questionId: null,
    communityId: null,
    title: '',
    body: '',
    updatedAt: '2026-03-01T12:00:00.000Z',
  }),
  ...part,
});

describe('missingWords', () => {
  it('an answer needs its text only', () => {
    expect(missingWords(draft({ body: ' ' }))).toMatch(/answer/);
    expect(missingWords(draft({ body: 'Restart it.' }))).toBeNull();
  });
  it('a question needs a place, a line and a text', () => {
    const asked = { kind: 'question', body: 'It stops.' } as const;
    expect(missingWords(draft(asked))).toMatch(/community/);
    expect(missingWords(draft({ ...asked, communityId: 'a' }))).toMatch(/one line/);
    expect(missingWords(draft({ ...asked, communityId: 'a', title: 'It stops at once' }))).toBeNull();
  });
  it('who shares writes what worked, too', () => {
    const shared = { kind: 'share', communityId: 'a', title: 'It stops at once', body: 'It stops.' } as const;
    expect(missingWords(draft(shared))).toMatch(/what worked/);
    expect(missingWords(draft({ ...shared, answer: 'Restart it.' }))).toBeNull();
  });
});

it('trouble with saving is told in its own words', () => {
  expect(saveWords({ problem: 'The disk is full.' })).toBe('The disk is full.');
});
