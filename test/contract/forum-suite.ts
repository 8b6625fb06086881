/**
 * What every adapter promises, tried on a forum: a server on loopback, captured answers, or a live one. Which tests
 * there are follows from what the software says it can do, and from which tricks the forum can be made to play.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cannotOf } from '../../lib/forums/cannot.ts';
import { isSameText } from '../../lib/forums/same-text.ts';
import type { ForumSoftware } from '../../lib/forums/software.ts';
import type { PostPlace, ForumAct } from '../../lib/model/forum-act.ts';
import { communityIdOf } from '../../lib/model/community-id.ts';
import { describeFaults } from './faults-suite.ts';
import {
  actsOf,
  answerTo,
  newText,
  only,
  questionIn,
  readAll,
  readerOf,
  sentNow,
  writerOf,
  type ForumOnTrial,
  type Held,
  type Trick,
} from './forum-on-trial.ts';
import { describeKey } from './key-suite.ts';

export interface Trial {
  /** Who is tried, for the report: software, version, how. */
  name: string;
  software: ForumSoftware;
  tricks: readonly Trick[];
  /** Whether there is a thread that takes no answers. */
  hasClosedThread: boolean;
  open(): Promise<ForumOnTrial>;
}

/** A live forum is given people and threads first. */
const OPEN_MS = 120_000;

/** Declares the suite for one forum. */
export function describeForum({ name, software, tricks, hasClosedThread, open }: Trial): void {
  describe(`${name}`, () => {
    const held = { open } as Held;
    const can = (kind: ForumAct['kind']): boolean => software.capabilities.write.includes(kind);
    const plays = (trick: Trick): boolean => tricks.includes(trick);
    const helper = () => writerOf(held.trial, held.trial.helper);
    const asker = () => writerOf(held.trial, held.trial.asker);

    beforeAll(async () => {
      held.trial = await open();
    }, OPEN_MS);
    afterAll(() => held.trial.stop());

    const read = async (threadId: string) =>
      (await readAll(readerOf(held.trial))).find(
        ({ id }) => id === `${communityIdOf(held.trial.origin)}/${threadId}`,
      );

    /** Posts an answer that must arrive. */
    async function post(
      body = newText('an answer'),
    ): Promise<{ act: ForumAct; place: PostPlace; body: string }> {
      const act = answerTo(held.trial.thread.id, body);
      const delivery = await helper().write(act);
      if (delivery.outcome !== 'posted') throw new Error(JSON.stringify(delivery));
      return { act, place: delivery.place, body };
    }

    it('has a way to connect for each that it names, and says what it cannot do', () => {
      expect(Object.keys(software.connectors).toSorted()).toEqual(
        [...software.capabilities.connect].toSorted(),
      );
      for (const sentence of cannotOf(software.kind)) expect(sentence).toMatch(/[.!]$/);
    });

    it('tells the forum’s name and licence', async () => {
      expect(await readerOf(held.trial).identify()).toMatchObject({
        ok: true,
        value: { name: expect.stringMatching(/\S/), licence: { name: expect.stringMatching(/\S/) } },
      });
    });

    it('reads the thread, and nothing that is older than the cursor', async () => {
      expect(await read(held.trial.thread.id)).toMatchObject({
        communityId: communityIdOf(held.trial.origin),
        title: expect.stringMatching(/\S/),
        url: expect.stringMatching(/^https?:/),
      });
      expect(await readAll(readerOf(held.trial), '2100-01-01T00:00:00.000Z')).toEqual([]);
    });

    it('knows whose account it is', async () => {
      const { userId, userName } = held.trial.helper;
      expect(await helper().whoAmI()).toEqual({ ok: true, value: { id: userId, name: userName } });
    });

    it('tells how the thread stands, and that one is not there', async () => {
      const now = await helper().readThread(held.trial.thread.id);
      expect(now).toMatchObject({ ok: true, value: { closed: false } });
      expect((await helper().readThread('99999999')).ok).toBe(false);
    });

    it('does not find what was never written', async () => {
      expect(await helper().readBack(answerTo(held.trial.thread.id), sentNow())).toEqual({ found: 'absent' });
    });

    it('refuses acts that it does not have, without a call', async () => {
      const calls: unknown[] = [];
      const writer = writerOf(held.trial, held.trial.helper, (input) => {
        calls.push(input);
        return Promise.reject(new TypeError('no network'));
      });
      for (const act of actsOf(held.trial)) {
        if (!can(act.kind)) expect(await writer.write(act)).toMatchObject({ outcome: 'refused' });
      }
      expect(calls).toEqual([]);
    });

    it.each(only(can('answer'), 'answers, once, where everyone reads it'))('%s', async () => {
      const before = await helper().readThread(held.trial.thread.id);
      const sent = sentNow();
      const { act, place, body } = await post();
      expect(await helper().readBack(act, { ...sent, until: new Date().toISOString() })).toMatchObject({
        found: 'posted',
        place: { threadId: place.threadId, postId: place.postId },
      });
      const answers = (await read(held.trial.thread.id))?.answers ?? [];
      const found = answers.filter((answer) => isSameText(body, answer.body));
      expect(found.map(({ id }) => id)).toEqual([
        `${communityIdOf(held.trial.origin)}/${held.trial.thread.id}#${place.postId}`,
      ]);
      const after = await helper().readThread(held.trial.thread.id);
      expect(after.ok && before.ok && after.value.replies - before.value.replies).toBe(1);
    });

    it.each(only(can('answer'), 'does not take another person’s post, or an older one, for its own'))(
      '%s',
      async () => {
        const { act } = await post();
        const other = await writerOf(held.trial, held.trial.asker).readBack(act, sentNow());
        if (held.trial.asker.userId !== held.trial.helper.userId) expect(other).toEqual({ found: 'absent' });
        const past = { from: '2020-01-01T00:00:00.000Z', until: '2020-01-01T00:01:00.000Z' };
        expect(await helper().readBack(act, past)).toEqual({ found: 'absent' });
      },
    );

    it.each(only(can('question'), 'asks, once, where everyone reads it'))('%s', async () => {
      const act = questionIn(held.trial);
      const sent = sentNow();
      const delivery = await asker().write(act);
      expect(delivery).toMatchObject({ outcome: 'posted' });
      const place = delivery.outcome === 'posted' ? delivery.place : null;
      expect(await asker().readBack(act, sent)).toMatchObject({
        found: 'posted',
        place: { threadId: place?.threadId },
      });
      const question = await read(place?.threadId ?? '');
      expect(isSameText(act.body, question?.body ?? '')).toBe(true);
      expect(question?.tags).toEqual(expect.arrayContaining(held.trial.tags));
    });

    for (const kind of (['like', 'downvote'] as const).filter(can)) {
      it(`${kind}s, and takes it back`, async () => {
        for (const on of [true, false]) {
          const act = { kind, threadId: held.trial.thread.id, postId: held.trial.thread.likeable, on };
          expect(await helper().readBack(act, sentNow())).toEqual({ found: 'absent' });
          expect(await helper().write(act)).toMatchObject({ outcome: 'posted' });
          expect(await helper().readBack(act, sentNow())).toMatchObject({ found: 'posted' });
          // Said twice, it is still so.
          expect(await helper().write(act)).toMatchObject({ outcome: 'posted' });
        }
      });
    }

    it.each(only(can('accept') && can('answer'), 'accepts an answer of the own question, and takes it back'))(
      '%s',
      async () => {
        const { place } = await post();
        for (const on of [true, false]) {
          const act: ForumAct = { kind: 'accept', threadId: held.trial.thread.id, postId: place.postId, on };
          expect(await asker().write(act)).toMatchObject({ outcome: 'posted' });
          expect(await asker().readBack(act, sentNow())).toMatchObject({ found: 'posted' });
          const question = await read(held.trial.thread.id);
          expect(question?.answers.find(({ id }) => id.endsWith(`#${place.postId}`))?.accepted).toBe(on);
          expect(await asker().readThread(held.trial.thread.id)).toMatchObject({ value: { answered: on } });
        }
      },
    );

    it.each(only(can('edit') && can('answer'), 'changes its own post'))('%s', async () => {
      const { place, body } = await post();
      const act: ForumAct = {
        kind: 'edit',
        threadId: held.trial.thread.id,
        postId: place.postId,
        body: newText('something else altogether, said in other words than before'),
        before: body,
      };
      expect(await helper().write(act)).toMatchObject({ outcome: 'posted' });
      expect(await helper().readBack(act, sentNow())).toMatchObject({ found: 'posted' });
    });

    it.each(only(can('delete') && can('answer'), 'deletes its own post'))('%s', async () => {
      const { place, body } = await post();
      const act: ForumAct = { kind: 'delete', threadId: held.trial.thread.id, postId: place.postId };
      expect(await helper().write(act)).toMatchObject({ outcome: 'posted' });
      expect(await helper().readBack(act, sentNow())).toMatchObject({ found: 'posted' });
      const question = await read(held.trial.thread.id);
      expect(question?.answers.some((answer) => isSameText(body, answer.body))).toBe(false);
    });

    it.each(only(hasClosedThread && can('answer'), 'is refused by a closed thread'))('%s', async () => {
      const closed = held.trial.closedThread ?? '';
      expect(await helper().readThread(closed)).toMatchObject({ ok: true, value: { closed: true } });
      expect(await helper().write(answerTo(closed))).toMatchObject({ outcome: 'refused' });
    });

    describeFaults(held, plays);
    describeKey(held, plays);
  });
}
