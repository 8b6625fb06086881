import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { question } from '../../test/fixtures/samples.ts';
import { answerDraft } from '../helping/new-draft.ts';
import type { Draft } from '../model/written.ts';
import { sendDraft } from '../outbox/send-draft.ts';
import { databaseShelf } from '../store/database-shelf.ts';
import { ownStoreOn, type OwnStore } from '../store/own-store.ts';
import { openShelves } from '../store/shelves.ts';
import { answerDraftOf } from './answer-draft-of.ts';

const AT = '2026-11-22T09:00:00.000Z';
const asked = question({ id: 'forum.example/7', communityId: 'forum.example' });

let databases = 0;
const storeOf = (): OwnStore =>
  ownStoreOn(
    openShelves([databaseShelf([`answer-draft-${databases++}`])], Date.now),
    () => () => {},
    (work) => work(),
  );
const written = (id: string): Draft => ({ ...answerDraft(asked, id, AT), body: 'Switch it off and on.' });
/** As if the page had ended before it took the draft away. */
async function sentButLeft(own: OwnStore, draft: Draft): Promise<void> {
  await own.saveDraft(draft);
  const sent = { title: draft.title, body: draft.body, answer: '', repliesSeen: null };
  const held = { ...own, removeDraftIfSame: async () => ({ ok: true as const, value: null }) };
  expect(await sendDraft(draft, sent, { own: held, now: () => Date.parse(AT) })).toMatchObject({ ok: true });
}
const openedIn = async (own: OwnStore): Promise<Draft | null> => {
  const opened = await answerDraftOf(asked, own, 'new', AT);
  return opened.ok ? opened.value : null;
};

it('goes on with what was begun, and begins where nothing was', async () => {
  const own = storeOf();
  expect(await openedIn(own)).toMatchObject({ id: 'new', body: '' });
  expect(await own.readDrafts()).toHaveLength(1);
  await own.saveDraft(written('new'));
  expect(await openedIn(own)).toMatchObject({ id: 'new', body: 'Switch it off and on.' });
});

it('what a page left behind while it sent gives way to a new draft', async () => {
  const own = storeOf();
  await sentButLeft(own, written('old'));
  expect(await openedIn(own)).toMatchObject({ id: 'new', body: '' });
  expect((await own.readDrafts()).map(({ id }) => id)).toEqual(['new']);
});

it('words that were written since stay', async () => {
  const own = storeOf();
  await sentButLeft(own, written('old'));
  await own.saveDraft({ ...written('old'), body: 'More words.', updatedAt: '2026-11-22T09:05:00.000Z' });
  expect(await openedIn(own)).toMatchObject({ id: 'old', body: 'More words.' });
});
