import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { answer, question } from '../../test/fixtures/samples.ts';
import { answerDraft } from '../helping/new-draft.ts';
import type { Draft } from '../model/written.ts';
import { sendDraft } from '../outbox/send-draft.ts';
import { databaseShelf } from '../store/database-shelf.ts';
import { ownStoreOn, type OwnStore } from '../store/own-store.ts';
import { openShelves } from '../store/shelves.ts';
import { answerDraftOf, editDraftOf } from './answer-draft-of.ts';

const AT = '2026-11-22T09:00:00.000Z';
const asked = question({
  id: 'forum.example/7',
  communityId: 'forum.example',
  answers: [answer({ id: 'forum.example/7#1' })],
});

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

it('an answer is changed in a draft of its own, which begins with its text', async () => {
  const own = storeOf();
  const [mine] = asked.answers;
  if (!mine) throw new Error('The sample has an answer');
  await own.saveDraft(written('answer'));
  const opened = await editDraftOf(asked, mine, own, 'edit', AT);
  expect(opened).toMatchObject({ ok: true, value: { id: 'edit', kind: 'edit', body: mine.body } });
  expect(await openedIn(own)).toMatchObject({ id: 'answer' });
  const draft = (await own.readDrafts()).find(({ id }) => id === 'edit');
  if (!draft) throw new Error('The draft is on the disk');
  await own.saveDraft({ ...draft, body: 'Not since version 3.' });
  expect(await editDraftOf(asked, mine, own, 'again', AT)).toMatchObject({
    value: { id: 'edit', body: 'Not since version 3.' },
  });
});

it('what was changed goes out as a change of that answer', async () => {
  const own = storeOf();
  const [mine] = asked.answers;
  if (!mine) throw new Error('The sample has an answer');
  const opened = await editDraftOf(asked, mine, own, 'edit', AT);
  if (!opened.ok) throw new Error(opened.problem);
  const sent = { title: asked.title, body: 'Not since version 3.', answer: '', repliesSeen: 1 };
  await sendDraft(opened.value, sent, { own, now: () => Date.parse(AT) });
  const rows = await own.readOutbox();
  expect(rows.ok && rows.value.map(({ act }) => act)).toEqual([
    { kind: 'edit', threadId: '7', postId: '1', body: 'Not since version 3.', before: mine.body },
  ]);
});
