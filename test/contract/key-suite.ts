/** Where a person's key goes, and where it does not. */
import { describe, expect, it } from 'vitest';
import type { ForumAct } from '../../lib/model/forum-act.ts';
import { serveHttp, type LoggedRequest } from '../demo/loopback.ts';
import {
  actsOf,
  only,
  readAll,
  readerOf,
  sentNow,
  writerOf,
  type Held,
  type Trick,
} from './forum-on-trial.ts';

export function describeKey(held: Held, plays: (trick: Trick) => boolean): void {
  const helper = () => writerOf(held.trial, held.trial.helper);
  const can = (kind: ForumAct['kind']): boolean => held.trial.software.capabilities.write.includes(kind);
  /** A forum as it was before. */
  async function renew(): Promise<void> {
    await held.trial.stop();
    held.trial = await held.open();
  }

  describe('the key', () => {
    it('is in no address, body or result', async () => {
      const canary = `canary${process.pid}x${Date.now()}`;
      const seen: string[] = [];
      const account = { ...held.trial.helper, token: held.trial.helper.way === 'session' ? null : canary };
      const writer = writerOf(held.trial, account, async (input, init) => {
        const { body } = init ?? {};
        seen.push(String(input), typeof body === 'string' ? body : String(body ?? ''));
        expect(init).toMatchObject({ redirect: 'error' });
        return new Response(`{"errors":["no"]}`, { status: 403 });
      });
      const results: unknown[] = [await writer.whoAmI(), await writer.readThread(held.trial.thread.id)];
      for (const act of actsOf(held.trial)) {
        results.push(await writer.write(act), await writer.readBack(act, sentNow()));
      }
      results.push(await writer.signOut());
      expect(seen.length).toBeGreaterThan(0);
      expect(JSON.stringify([seen, results])).not.toContain(canary);
    });

    it.each(only(plays('leadAway'), 'does not follow the forum to another address'))('%s', async () => {
      const requests: LoggedRequest[] = [];
      const elsewhere = await serveHttp(0, requests, () => ({ status: 200, headers: {}, body: '{}' }));
      held.trial.tricks.leadAway?.(elsewhere.url);
      // Whoever follows gets there.
      await held.trial.fetch(held.trial.origin);
      expect(requests.splice(0)).toHaveLength(1);
      await helper().whoAmI();
      await helper().readThread(held.trial.thread.id);
      for (const act of actsOf(held.trial)) {
        await helper().write(act);
        await helper().readBack(act, sentNow());
      }
      await helper().signOut();
      await readerOf(held.trial).identify();
      await readAll(readerOf(held.trial));
      await elsewhere.stop();
      await renew();
      expect(requests).toEqual([]);
    });

    it.each(only(plays('endKey'), 'that does not hold any more is told from a refusal'))('%s', async () => {
      held.trial.tricks.endKey?.();
      for (const act of actsOf(held.trial).filter(({ kind }) => can(kind))) {
        expect(await helper().write(act)).toMatchObject({ outcome: 'sign-in' });
      }
      await renew();
    });

    it('is ended at the forum by signing out, or the person hears that it is not', async () => {
      const ended = await helper().signOut();
      if (held.trial.keyStays) {
        expect(ended).toMatchObject({ ok: false, problem: expect.stringMatching(/\S/) });
        return;
      }
      expect(ended).toEqual({ ok: true, value: null });
      if (held.trial.helper.way !== 'session') expect((await helper().whoAmI()).ok).toBe(false);
    });
  });
}
