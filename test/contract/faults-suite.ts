/** What an adapter makes of a forum that fails, lies or falls silent. */
import { describe, expect, it } from 'vitest';
import { answerTo, newText, only, sentNow, writerOf, type Held, type Trick } from './forum-on-trial.ts';

export function describeFaults(held: Held, plays: (trick: Trick) => boolean): void {
  const helper = () => writerOf(held.trial, held.trial.helper);
  const play = (trick: Exclude<Trick, 'leadAway'>): void => held.trial.tricks[trick]?.();

  describe('what goes wrong on the way', () => {
    const lost = (['loseAnswer', 'failAfter', 'loseRequest'] as const).filter(plays);
    it.each(lost)('%s: the outcome is unknown, and reading back tells', async (trick) => {
      const act = answerTo(held.trial.thread.id);
      const sent = sentNow();
      play(trick);
      expect(await helper().write(act)).toMatchObject({ outcome: 'unknown' });
      const found = trick === 'loseRequest' ? 'absent' : 'posted';
      expect(await helper().readBack(act, sent)).toMatchObject({ found });
    });

    it.each(only(plays('changeText'), 'finds a text that the forum changed'))('%s', async () => {
      const act = answerTo(held.trial.thread.id, `${newText('a text')}   \n\n\n\nThat is all... really.`);
      const sent = sentNow();
      play('changeText');
      expect(await helper().write(act)).toMatchObject({ outcome: 'posted' });
      expect(await helper().readBack(act, sent)).toMatchObject({ found: 'posted' });
    });

    it.each(only(plays('hold'), 'tells what waits for a moderator'))('%s', async () => {
      const act = answerTo(held.trial.thread.id);
      const sent = sentNow();
      play('hold');
      expect(await helper().write(act)).toEqual({ outcome: 'held' });
      expect(await helper().readBack(act, sent)).toEqual({ found: 'held' });
    });

    it.each((['slowDown', 'readOnly'] as const).filter(plays))('%s: comes back later', async (trick) => {
      play(trick);
      const delivery = await helper().write(answerTo(held.trial.thread.id));
      expect(delivery).toMatchObject({ outcome: 'later' });
      expect(delivery.outcome === 'later' && delivery.waitMs).toBeGreaterThanOrEqual(1_000);
    });

    it('throws nothing and takes nothing for done, whatever the forum answers', async () => {
      const bodies = ['', 'null', '[]', '"x"', '{}', '{"post":7,"posts":{}}', '<html>', '{"errors":7}'];
      for (const status of [200, 403, 404, 422, 500]) {
        for (const body of bodies) {
          const writer = writerOf(held.trial, held.trial.helper, () =>
            Promise.resolve(new Response(body, { status })),
          );
          expect((await writer.whoAmI()).ok).toBe(false);
          expect((await writer.readThread(held.trial.thread.id)).ok).toBe(false);
          await writer.signOut();
          const act = answerTo(held.trial.thread.id);
          expect((await writer.write(act)).outcome).not.toBe('posted');
          expect((await writer.readBack(act, sentNow())).found).not.toBe('posted');
        }
      }
    });

    it('stops reading an answer without an end', async () => {
      let sent = 0;
      const writer = writerOf(held.trial, held.trial.helper, () => {
        const endless = new ReadableStream<Uint8Array>({
          pull(controller) {
            sent += 1_000_000;
            controller.enqueue(new Uint8Array(1_000_000).fill(32));
          },
        });
        return Promise.resolve(new Response(endless));
      });
      expect((await writer.whoAmI()).ok).toBe(false);
      expect(sent).toBeLessThan(12_000_000);
    });
  });
}
