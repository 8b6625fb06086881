import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { ok } from '../../../lib/model/result.ts';
import { databaseShelf } from '../../../lib/store/database-shelf.ts';
import { ownStoreOn } from '../../../lib/store/own-store.ts';
import { openShelves } from '../../../lib/store/shelves.ts';
import { randomFrom, type Random } from '../../eval/fuzz/random.ts';
import { decideSomething, noDeeds, wishSomething, type PageWorld } from './simulated-person.ts';

const POST = { threadId: 't1', postId: 'p1' };
const MARK = `like/${POST.postId}`;
/** Wishes a like, and decides the first that can be decided. */
const random: Random = { ...randomFrom(1), once: () => true, pick: (choices) => choices[0]! };

function openPage(name: string): PageWorld {
  const now = (): number => Date.parse('2026-11-22T18:00:00.000Z');
  const own = ownStoreOn(
    openShelves([databaseShelf([name])], now),
    () => () => undefined,
    (work) => work(),
  );
  let ids = 0;
  return {
    own,
    outbox: {
      own,
      writerFor: () => Promise.resolve(ok(null)),
      lock: (work) => work(),
      now,
      random: random.next,
      pause: () => Promise.resolve(),
    },
    newId: () => `id${++ids}`,
    trace: () => undefined,
  };
}

it('a wish that was saved is what is wished', async () => {
  const deeds = noDeeds();
  await wishSomething(openPage('wish'), deeds, random, POST);
  expect(deeds.wishes.get(MARK)).toEqual({ on: true });
});

it('a wish is no longer sure when something was decided before its answer came', async () => {
  const page = openPage('late-wish');
  const deeds = noDeeds();
  const lateOutbox: PageWorld['outbox'] = {
    ...page.outbox,
    own: {
      ...page.own,
      async changeOutboxEntry(...change) {
        const changed = await page.own.changeOutboxEntry(...change);
        await decideSomething(page, deeds, random);
        return changed;
      },
    },
  };
  await wishSomething({ ...page, outbox: lateOutbox }, deeds, random, POST);
  expect(deeds.wishes.get(MARK)).toEqual({ on: null });
});
