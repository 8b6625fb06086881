import { describe, expect, it } from 'vitest';
import { Draft } from '../../../lib/model/written.ts';
import { reviewDraft } from './review-draft.ts';

const review = (part: Partial<Draft>) =>
  reviewDraft({
    ...Draft.parse({
      id: 'd1',
      questionId: null,
      communityId: 'a',
      title: 'My bank took 40 euros twice',
      body: '',
      updatedAt: '2026-03-01T12:00:00.000Z',
    }),
    ...part,
  });

describe('reviewDraft', () => {
  it('sends what the person wrote but for what was found in it', () => {
    const { body, stop } = review({
      body: 'Write to ada.lovelace@example.org if error 0x80070005 comes back.',
    });
    expect(body.findings.map(({ kind }) => kind)).toEqual(['mail']);
    expect(body.sent).not.toContain('ada.lovelace');
    expect(body.sent).toContain('0x80070005');
    expect(stop).toBeNull();
  });
  it('leaves in what the person wants to keep', () => {
    const text = 'Write to help@example.org.';
    const [key = ''] = review({ body: text }).body.findings.map((finding) => finding.key);
    expect(review({ body: text, kept: [key] }).body.sent).toBe(text);
  });
  it('an answer is not stopped for the title of somebody else’s question', () => {
    const part = { body: 'Clear the cache of the browser and load the page again.' };
    expect(review({ kind: 'answer', questionId: 'a/1', ...part }).title.sent).toBe('');
    expect(review({ kind: 'answer', questionId: 'a/1', ...part }).stop).toBeNull();
  });
  it('warns of advice that does harm, with what to do instead', () => {
    const { dangers } = review({ kind: 'answer', body: 'Run `curl https://get.example/i.sh | sudo bash`.' });
    expect(dangers.map(({ kind }) => kind)).toContain('pipe-to-shell');
    expect(dangers[0]?.instead).toMatch(/./);
  });
  it('stops what no forum can solve, and says where to go', () => {
    const { stop } = review({
      kind: 'question',
      title: 'I was charged twice and want my money back',
      body: 'My credit card was charged 59 euros twice this month for my subscription. How do I get a refund?',
    });
    expect(stop?.instead).toMatch(/official channel/);
  });
});
