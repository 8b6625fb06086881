import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { copyPayload, decideCode } from '../../test/demo/forum/approve.ts';
import { fetchOf, type ForumFetch } from '../../test/demo/forum/as-fetch.ts';
import { makeForum, type ForumMachine } from '../../test/demo/forum/forum.ts';
import { seedData } from '../../test/demo/forum/seed/seed.ts';
import { forgetfulStore } from '../../test/demo/forum/store.ts';
import { softwareOf } from '../forums/softwares.ts';
import type { Result } from '../model/result.ts';
import { Follow } from '../model/written.ts';
import { accountsDatabase } from './accounts-database.ts';
import type { AccountsWorld } from './accounts-world.ts';
import { continuePending } from './continue-pending.ts';
import { decryptPkcs1 } from './decrypt-pkcs1.ts';
import { openAccounts } from './open-accounts.ts';

const ORIGIN = 'https://quay.example';
const follow = Follow.parse({
  communityId: 'quay.example',
  name: 'Quay',
  origin: ORIGIN,
  at: '2026-11-22T08:00:00.000Z',
});

let runs = 0;
let now: number;
let forum: ForumMachine;
let net: ForumFetch;
let world: AccountsWorld;
let asking: number;

beforeEach(() => {
  runs += 1;
  asking = 0;
  now = Date.parse('2026-11-22T08:00:00.000Z');
  forum = makeForum(forgetfulStore(seedData), () => now);
  net = fetchOf(forum, () => now);
  const locks = new Map<string, Promise<unknown>>();
  world = {
    database: accountsDatabase(`accounts-${runs}`),
    softwareOf,
    fetch: (input, init) => net.fetch(input, init),
    now: () => now,
    lock(name, work) {
      const done = (locks.get(name) ?? Promise.resolve()).then(work, work);
      locks.set(name, done);
      return done;
    },
    mayCollect: () => Promise.resolve(true),
    keepAsking() {
      asking += 1;
      return Promise.resolve();
    },
    decryptPkcs1,
  };
});

/** As after a restart: nothing but the database is left. */
const reopened = () => openAccounts(world);
function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.problem);
  return result.value;
}
const begun = async (way: 'device-code' | 'copied-payload' | null = null) =>
  valueOf(await reopened().begin(follow, way));
const approve = (code: string | null, decision: 'approve' | 'deny' = 'approve') =>
  decideCode(ORIGIN, { username: 'noor', code: code ?? '', decision }, net.fetch);
const copy = async (address: string | null, username = 'noor') =>
  copyPayload(ORIGIN, { username, address: address ?? '' }, net.fetch);

/** Signs noor in by a code. */
async function connect(): Promise<void> {
  const { code } = await begun('device-code');
  await approve(code);
  now += 5_000;
  expect(await reopened().proceed(ORIGIN)).toMatchObject({ ok: true, value: { is: 'connected' } });
}
const keys = () => forum.store.data().keys;

describe('connecting by a code', () => {
  it('waits until the person agreed, over any number of restarts, and asks no sooner than it may', async () => {
    const pending = await begun();
    expect(pending).toMatchObject({ way: 'device-code', code: expect.stringMatching(/^[A-Z]{4}-\d{4}$/) });
    expect(new URL(pending.address ?? '').origin).toBe(ORIGIN);
    expect(asking).toBe(1);
    const asked = net.requests.length;
    expect(await reopened().proceed(ORIGIN)).toMatchObject({ ok: true, value: { is: 'pending' } });
    expect(net.requests).toHaveLength(asked);
    now += 5_000;
    expect(await reopened().proceed(ORIGIN)).toMatchObject({ value: { is: 'pending', problem: null } });
    await approve(pending.code);
    now += 5_000;
    // The page is closed, so the background goes on.
    expect(await continuePending(reopened(), () => now)).toBe(0);
    expect(valueOf(await reopened().list())).toMatchObject([
      { origin: ORIGIN, userName: 'noor', way: 'user-key' },
    ]);
    expect(valueOf(await reopened().pending())).toEqual([]);
  });

  it('lets one of two askers have the key', async () => {
    const { code } = await begun('device-code');
    await approve(code);
    now += 5_000;
    const accounts = reopened();
    const both = await Promise.all([accounts.proceed(ORIGIN), accounts.proceed(ORIGIN)]);
    expect(both.filter((one) => one.ok && one.value.is === 'connected')).toHaveLength(1);
    expect(valueOf(await accounts.list())).toHaveLength(1);
  });

  it('keeps a key that was told once, although the forum falls silent before it says whose it is', async () => {
    const { code } = await begun('device-code');
    await approve(code);
    now += 5_000;
    const answer = net.fetch;
    net.fetch = (input, init) =>
      String(input).includes('/session/current') ? Promise.reject(new TypeError('x')) : answer(input, init);
    expect(await reopened().proceed(ORIGIN)).toMatchObject({
      value: { is: 'pending', problem: expect.stringContaining('did not answer') },
    });
    net.fetch = answer;
    now += 15_000;
    expect(await reopened().proceed(ORIGIN)).toMatchObject({ value: { is: 'connected' } });
  });

  it.each(['cancel', 'signOutEverywhere'] as const)('%s ends such a key too', async (act) => {
    const { code } = await begun('device-code');
    await approve(code);
    now += 5_000;
    const answer = net.fetch;
    net.fetch = (input, init) =>
      String(input).includes('/session/current') ? Promise.reject(new TypeError('x')) : answer(input, init);
    await reopened().proceed(ORIGIN);
    expect(keys()).toHaveLength(1);
    expect((await reopened()[act](ORIGIN)).ok).toBe(true);
    expect(keys()).toEqual([]);
    expect(valueOf(await reopened().pending())).toEqual([]);
  });

  it('ends when the person refuses or takes too long', async () => {
    const first = await begun('device-code');
    await approve(first.code, 'deny');
    now += 5_000;
    expect(await reopened().proceed(ORIGIN)).toMatchObject({
      ok: false,
      problem: expect.stringMatching(/refused/),
    });
    expect(await reopened().proceed(ORIGIN)).toMatchObject({
      ok: false,
      problem: expect.stringMatching(/is over/),
    });
    await begun('device-code');
    now += 600_001;
    expect(valueOf(await reopened().pending())).toEqual([]);
    expect(await reopened().proceed(ORIGIN)).toMatchObject({
      ok: false,
      problem: expect.stringMatching(/took too long/),
    });
  });

  it('does not lead the person to another site', async () => {
    const answer = net.fetch;
    net.fetch = async (input, init) => {
      const reply = await answer(input, init);
      if (!String(input).endsWith('/device.json')) return reply;
      const grant = (await reply.json()) as object;
      return Response.json({ ...grant, verification_uri_with_request: 'https://evil.example/x' });
    };
    expect(await reopened().begin(follow, 'device-code')).toMatchObject({
      ok: false,
      problem: expect.stringMatching(/not safe/),
    });
    expect(valueOf(await reopened().pending())).toEqual([]);
  });
});

describe('connecting by a copied text', () => {
  it.each(['as-asked', 'pkcs1'] as const)('takes the key in padding %s', async (padding) => {
    forum.rules.deviceCodes = false;
    forum.rules.padding = padding;
    const { address, way, askAt } = await begun();
    expect({ way, askAt }).toEqual({ way: 'copied-payload', askAt: null });
    const payload = await copy(address);
    const done = await reopened().proceed(ORIGIN, { text: `\n ${payload} `, name: '' });
    expect(done).toMatchObject({ value: { is: 'connected', account: { userName: 'noor' } } });
    expect(asking).toBe(0);
  });

  it('says what is wrong with another text, and still takes the right one', async () => {
    const { address } = await begun('copied-payload');
    for (const text of ['', 'hello', 'aGVsbG8=', '%%%']) {
      const step = await reopened().proceed(ORIGIN, { text, name: '' });
      expect(step).toMatchObject({ ok: true, value: { is: 'pending' } });
    }
    const payload = await copy(address);
    expect(await reopened().proceed(ORIGIN, { text: payload, name: '' })).toMatchObject({
      value: { is: 'connected' },
    });
    // Used up.
    expect(await reopened().proceed(ORIGIN, { text: payload, name: '' })).toMatchObject({ ok: false });
  });

  it('does not take the text of an earlier attempt', async () => {
    const earlier = await copy((await begun('copied-payload')).address);
    await begun('copied-payload');
    expect(await reopened().proceed(ORIGIN, { text: earlier, name: '' })).toMatchObject({
      value: { is: 'pending', problem: expect.stringContaining('not the text') },
    });
  });

  it('does not take a key for this connection that carries another one’s number', async () => {
    const { address } = await begun('copied-payload');
    const forged = new URL(address ?? '');
    forged.searchParams.set('nonce', 'f'.repeat(32));
    const payload = await copy(forged.href, 'fastfix247');
    expect(await reopened().proceed(ORIGIN, { text: payload, name: '' })).toMatchObject({
      ok: false,
      problem: expect.stringMatching(/another connection/),
    });
    expect(valueOf(await reopened().list())).toEqual([]);
    expect(valueOf(await reopened().pending())).toEqual([]);
  });

  it('keeps the text of another forum apart', async () => {
    const payload = await copy((await begun('copied-payload')).address);
    const other = { ...follow, origin: 'https://other.example', communityId: 'other.example' };
    valueOf(await reopened().begin(other, 'copied-payload'));
    expect(await reopened().proceed(other.origin, { text: payload, name: '' })).toMatchObject({
      value: { is: 'pending' },
    });
    expect(await reopened().proceed(ORIGIN, { text: payload, name: '' })).toMatchObject({
      value: { is: 'connected' },
    });
  });
});

describe('accounts', () => {
  it('cannot be begun where the forum gives no keys, over http, or before the person agreed', async () => {
    forum.rules.keys = false;
    expect(await reopened().begin(follow, null)).toMatchObject({
      ok: false,
      problem: expect.stringMatching(/gives no keys/),
    });
    const requests = net.requests.length;
    const plain = { ...follow, origin: 'http://quay.example' };
    expect(await reopened().begin(plain, null)).toMatchObject({
      ok: false,
      problem: expect.stringMatching(/https only/),
    });
    world.mayCollect = () => Promise.resolve(false);
    expect(await reopened().begin(follow, null)).toMatchObject({
      ok: false,
      problem: expect.stringMatching(/agree/),
    });
    expect(await reopened().writerFor(follow)).toMatchObject({
      ok: false,
      problem: expect.stringMatching(/agree/),
    });
    expect(net.requests).toHaveLength(requests);
  });

  it('gives a writer for a forum where someone is signed in, and none elsewhere', async () => {
    expect(valueOf(await reopened().writerFor(follow))).toBeNull();
    await connect();
    const writer = valueOf(await reopened().writerFor(follow));
    expect(await writer?.whoAmI()).toEqual({ ok: true, value: { id: '6', name: 'noor' } });
  });

  it('reads as the person for their forum alone, and as a guest where they are not signed in', async () => {
    expect(await reopened().fetchFor(follow)).toBeNull();
    await connect();
    const read = await reopened().fetchFor(follow);
    expect(await (await read?.(`${ORIGIN}/session/current.json`))?.json()).toMatchObject({
      current_user: { username: 'noor' },
    });
    await expect(read?.('https://elsewhere.example/')).rejects.toThrow('is not sent to');
    world.mayCollect = () => Promise.resolve(false);
    expect(await reopened().fetchFor(follow)).toBeNull();
  });

  it('asks to sign in again when the key has run out', async () => {
    await connect();
    const [account] = valueOf(await world.database.readAccounts());
    if (!account) throw new Error('no account');
    await world.database.saveAccount({ ...account, expiresAt: new Date(now + 1_000).toISOString() });
    expect(valueOf(await reopened().writerFor(follow))).toBeNull();
  });

  /** A write with the account as it stands. */
  const like = async () => {
    const writer = valueOf(await reopened().writerFor(follow));
    const topic = forum.store.data().posts.find(({ userId }) => userId !== 6);
    if (!writer || !topic) throw new Error('nothing to like, or nobody to do it');
    const postId = String(topic.id);
    return writer.write({ kind: 'like', threadId: String(topic.topicId), postId, on: true });
  };
  const refusedSince = async () => valueOf(await reopened().list())[0]?.refusedAt;

  it('shows a key that the forum does not know any more as refused, until it is connected again', async () => {
    await connect();
    expect(await like()).toMatchObject({ outcome: 'posted' });
    forum.store.change((draft) => void (draft.keys.length = 0));
    expect(await refusedSince()).toBeUndefined();
    expect(await like()).toMatchObject({ outcome: 'sign-in' });
    expect(await refusedSince()).toBe(new Date(now).toISOString());
    // Read as a guest, and a later refusal is not the first.
    expect(await reopened().fetchFor(follow)).toBeNull();
    const first = await refusedSince();
    now += 60_000;
    await like();
    expect(await refusedSince()).toBe(first);
    await connect();
    expect(await refusedSince()).toBeUndefined();
    expect(await like()).toMatchObject({ outcome: 'posted' });
    expect(await reopened().fetchFor(follow)).not.toBeNull();
  });

  it('does not take a forbidden act or a silent forum for a refused key, and believes one that is taken again', async () => {
    await connect();
    const account = valueOf(await world.database.readAccounts())[0];
    if (!account) throw new Error('no account');
    const answer = net.fetch;
    net.fetch = () => Promise.reject(new TypeError('offline'));
    expect(await like()).toMatchObject({ outcome: 'unknown' });
    net.fetch = answer;
    const writer = valueOf(await reopened().writerFor(follow));
    const mine = forum.store.data().posts.find(({ userId }) => userId === 6);
    const gone = { kind: 'like', threadId: '1', postId: '999999', on: true } as const;
    expect(await writer?.write(mine ? { ...gone, postId: String(mine.id) } : gone)).toMatchObject({
      outcome: 'refused',
    });
    expect(await refusedSince()).toBeUndefined();
    await world.database.noteKey(account, new Date(now).toISOString());
    expect(await refusedSince()).toBeDefined();
    expect(await like()).toMatchObject({ outcome: 'posted' });
    expect(await refusedSince()).toBeUndefined();
    // Said of an earlier key.
    const earlier = { ...account, token: 'another' };
    await world.database.noteKey(earlier, new Date(now).toISOString());
    expect(await refusedSince()).toBeUndefined();
  });

  it('shows a key that has run out as refused', async () => {
    await connect();
    const [account] = valueOf(await world.database.readAccounts());
    if (!account) throw new Error('no account');
    const expiresAt = new Date(now + 1_000).toISOString();
    await world.database.saveAccount({ ...account, expiresAt });
    expect(await refusedSince()).toBeUndefined();
    now += 2_000;
    expect(await refusedSince()).toBe(expiresAt);
  });

  it('signs out here and there', async () => {
    await connect();
    expect(keys()).toHaveLength(1);
    expect(await reopened().signOut(ORIGIN)).toEqual({ ok: true, value: null });
    expect(keys()).toHaveLength(0);
    expect(valueOf(await reopened().list())).toEqual([]);
  });

  it('signs out here although the forum does not answer, and says so', async () => {
    await connect();
    await begun('copied-payload');
    net.fetch = () => Promise.reject(new TypeError('offline'));
    const [note] = valueOf(await reopened().signOutEverywhere());
    expect(note).toMatch(/may still be valid at quay\.example.*End it there/);
    // The key is forgotten here: nothing can end it later.
    expect(note).not.toMatch(/again/);
    expect(valueOf(await reopened().list())).toEqual([]);
    expect(valueOf(await reopened().pending())).toEqual([]);
  });

  it.each(['/user-api-key/device/poll.json', '/session/current.json'])(
    'keeps and leaves no key where the person signs out everywhere while %s is asked',
    async (path) => {
      const { code } = await begun('device-code');
      await approve(code);
      now += 5_000;
      const answer = net.fetch;
      net.fetch = async (input, init) => {
        const answered = await answer(input, init);
        if (String(input).endsWith(path)) {
          net.fetch = answer;
          expect((await reopened().signOutEverywhere()).ok).toBe(true);
        }
        return answered;
      };
      expect((await reopened().proceed(ORIGIN)).ok).toBe(false);
      expect(valueOf(await reopened().list())).toEqual([]);
      expect(valueOf(await reopened().pending())).toEqual([]);
      expect(keys()).toEqual([]);
    },
  );

  it('shows keys to nobody', async () => {
    await connect();
    await begun('copied-payload');
    const [key] = keys();
    const accounts = reopened();
    const said = JSON.stringify([
      await accounts.list(),
      await accounts.pending(),
      await accounts.proceed(ORIGIN, { text: 'x', name: '' }),
    ]);
    expect(key?.key).toMatch(/^\w{32}$/);
    expect(said).not.toContain(key?.key);
    expect(said).not.toContain('privateKey');
    const addresses = net.requests.map(({ url, incoming }) => `${url.href} ${incoming.body}`).join('\n');
    expect(addresses).not.toContain(key?.key);
  });
});
