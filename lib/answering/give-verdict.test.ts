import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import type { ShownAccount } from '../model/account.ts';
import type { ForumAct } from '../model/forum-act.ts';
import type { Question } from '../model/question.ts';
import { ok } from '../model/result.ts';
import { Follow } from '../model/written.ts';
import { databaseShelf } from '../store/database-shelf.ts';
import { ownStoreOn } from '../store/own-store.ts';
import { openShelves } from '../store/shelves.ts';
import type { AnsweringWorld } from './answering-world.ts';
import { giveVerdict } from './give-verdict.ts';

const AT = '2026-11-22T10:00:00.000Z';
const ORIGIN = 'https://forum.example';
const person = (name: string): Question['author'] => ({
  name: `${name} the Great`,
  url: `${ORIGIN}/u/${name}`,
});
const question = (asker: string, answerer: string, accepted = false): Question => ({
  id: 'forum.example/7',
  communityId: 'forum.example',
  title: 'It broke',
  body: 'How?',
  errors: [],
  products: [],
  tags: [],
  author: person(asker),
  url: `${ORIGIN}/t/it-broke/7`,
  licence: { name: 'CC BY', url: null },
  createdAt: AT,
  demand: 0,
  answers: [
    {
      id: 'forum.example/7#9',
      author: person(answerer),
      body: 'Turn it off and on.',
      parts: null,
      accepted,
      votes: 0,
      confirmations: 0,
      url: null,
      createdAt: AT,
      updatedAt: AT,
    },
  ],
});
const account: ShownAccount = {
  origin: ORIGIN,
  kind: 'discourse',
  way: 'user-key',
  userId: '3',
  userName: 'ana',
  clientId: null,
  expiresAt: null,
  connectedAt: AT,
};

let databases = 0;
async function worldOf(
  asked: Question,
  accounts: ShownAccount[] = [account],
): Promise<{ world: AnsweringWorld; queued(): Promise<ForumAct[]>; worked(): Promise<boolean[]> }> {
  const shelf = databaseShelf([`verdicts-${++databases}`]);
  const own = ownStoreOn(
    openShelves([shelf], Date.now),
    () => () => undefined,
    (work) => work(),
  );
  await own.saveFollow(Follow.parse({ communityId: 'forum.example', name: 'F', origin: ORIGIN, at: AT }));
  let ids = 0;
  const world: AnsweringWorld = {
    ownStore: Promise.resolve(own),
    accounts: { list: async () => ok(accounts), writerFor: async () => ok(null) },
    triageThread: async () => null,
    readPosted: async () => ok(null),
    readQuestion: async (id) => (id === asked.id ? asked : null),
    lock: (work) => work(),
    wakeAt: async () => undefined,
    now: () => Date.parse(AT),
    random: () => 0.5,
    newId: () => `v${++ids}`,
    pause: () => new Promise(() => undefined),
  };
  return {
    world,
    queued: async () => {
      const rows = await own.readOutbox();
      return rows.ok ? rows.value.filter(({ state }) => state === 'queued').map(({ act }) => act) : [];
    },
    worked: async () => (await own.readConfirmations()).map((one) => one.worked),
  };
}

const verdict = (worked: boolean | null): Parameters<typeof giveVerdict>[0] => ({
  questionId: 'forum.example/7',
  answerId: 'forum.example/7#9',
  worked,
  host: 'shop.example',
  keys: ['boom'],
});

describe('giveVerdict', () => {
  it('likes what worked, and takes that back with the verdict', async () => {
    const { world, queued, worked } = await worldOf(question('ben', 'eve'));
    await giveVerdict(verdict(true), world);
    expect(await queued()).toEqual([{ kind: 'like', threadId: '7', postId: '9', on: true }]);
    expect(await worked()).toEqual([true]);
    await giveVerdict(verdict(null), world);
    expect(await queued()).toEqual([]);
    expect(await worked()).toEqual([]);
  });

  it.each([
    ['accepts what answered one’s own question', question('ana', 'eve'), ['like', 'accept']],
    ['decides nothing that is decided', question('ana', 'eve', true), ['like']],
    ['does not praise oneself', question('ben', 'ana'), []],
  ])('%s', async (_, asked, kinds) => {
    const { world, queued } = await worldOf(asked);
    await giveVerdict(verdict(true), world);
    expect((await queued()).map(({ kind }) => kind)).toEqual(kinds);
  });

  it('tells a person by their page or number at the forum, not by a name that anybody may wear', async () => {
    const asked = question('ben', 'eve');
    const namesake = { ...asked, author: { name: 'ana', url: `${ORIGIN}/u/ana-2` } };
    const other = await worldOf(namesake);
    await giveVerdict(verdict(true), other.world);
    expect((await other.queued()).map(({ kind }) => kind)).toEqual(['like']);
    const renamed = { ...asked, author: { name: 'Ana B.', url: `${ORIGIN}/u/ana` } };
    const own = await worldOf(renamed);
    await giveVerdict(verdict(true), own.world);
    expect((await own.queued()).map(({ kind }) => kind)).toEqual(['like', 'accept']);
  });

  it('leaves the accepted mark that it set when the same is said again', async () => {
    const asked = question('ana', 'eve');
    const { world, queued } = await worldOf(asked);
    await giveVerdict(verdict(true), world);
    const own = await world.ownStore;
    const rows = await own.readOutbox();
    for (const { id } of rows.ok ? rows.value : [])
      await own.changeOutboxEntry(id, (entry) => entry && { ...entry, state: 'confirmed' });
    // The mark came back with the next sync.
    const marked = { ...world, readQuestion: async () => question('ana', 'eve', true) };
    await giveVerdict(verdict(true), marked);
    expect(await queued()).toEqual([]);
    await giveVerdict(verdict(null), marked);
    expect(await queued()).toEqual([
      { kind: 'like', threadId: '7', postId: '9', on: false },
      { kind: 'accept', threadId: '7', postId: '9', on: false },
    ]);
  });

  it('takes a writer whose address cannot be read for somebody else', async () => {
    const asked = question('ben', 'eve');
    const odd = { ...asked, author: { name: 'Odd', url: `${ORIGIN}/u/100%` } };
    const { world, queued } = await worldOf(odd);
    expect(await giveVerdict(verdict(true), world)).toMatchObject({ ok: true });
    expect((await queued()).map(({ kind }) => kind)).toEqual(['like']);
  });

  it('keeps it here where nobody is signed in, where it did not help, and where that is wished', async () => {
    const signedOut = await worldOf(question('ben', 'eve'), []);
    await giveVerdict(verdict(true), signedOut.world);
    expect([await signedOut.queued(), await signedOut.worked()]).toEqual([[], [true]]);
    const failed = await worldOf(question('ben', 'eve'));
    await giveVerdict(verdict(false), failed.world);
    expect([await failed.queued(), await failed.worked()]).toEqual([[], [false]]);
    const quiet = await worldOf(question('ben', 'eve'));
    await (await quiet.world.ownStore).changeSettings({ likeWhatWorked: false });
    await giveVerdict(verdict(true), quiet.world);
    expect([await quiet.queued(), await quiet.worked()]).toEqual([[], [true]]);
  });
});
