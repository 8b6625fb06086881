/**
 * The Bluesky adapter on a small server that speaks its lexicons, and on a live AT Protocol network where
 * `PEERSIDE_BLUESKY_URL` names one for tests: it is written to.
 */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { bluesky } from '../../lib/forums/bluesky-software.ts';
import { describeGuests } from './bluesky/guests-suite.ts';
import { LIVE_TRICKS, openLive } from './bluesky/live-network.ts';
import { liveBluesky } from './bluesky/live-settings.ts';
import { accountWith, bringingAccount } from './brought-key.ts';
import { answerTo, questionIn, readAll, readerOf, writerOf, type ForumOnTrial } from './forum-on-trial.ts';
import { describeForum } from './forum-suite.ts';
import { ACCOUNT, APP_PASSWORD, PEOPLE, startBluesky, type BlueskyServer } from './servers/bluesky-server.ts';
import { plan } from './servers/faulty.ts';

const ORIGIN = 'https://bsky.app';
const idOf = (uri = ''): string => uri.replace('at://', '').replace('/app.bsky.feed.post', '');

async function open(): Promise<ForumOnTrial & { server: BlueskyServer }> {
  const server = await startBluesky();
  const [thread, closed, reply] = server.records;
  const accountOf = (userName: string) => {
    const userId = PEOPLE.get(userName) ?? '';
    const [token = null] = [...server.tokens].find(([, did]) => did === userId) ?? [];
    const refreshToken = `${userId}-refresh`;
    return accountWith({
      kind: 'bluesky',
      origin: ORIGIN,
      userId,
      userName,
      token,
      refreshToken,
      way: 'app-password',
    });
  };
  return {
    server,
    software: bluesky,
    origin: ORIGIN,
    part: ACCOUNT,
    // Guests and members have hosts of their own: both stand here.
    fetch: (input, init) => {
      const { pathname, search } = new URL(String(input));
      return fetch(server.url + pathname + search, init);
    },
    helper: accountOf('bo.example'),
    asker: accountOf('ada.example'),
    keyStays: true,
    thread: { id: idOf(thread?.uri), likeable: idOf(reply?.uri) },
    closedThread: idOf(closed?.uri),
    category: null,
    tags: ['lamp'],
    tricks: { ...plan(server), endKey: () => server.tokens.clear() },
    stop: () => server.stop(),
  };
}

describeForum({
  name: 'Bluesky, by a server after its lexicons',
  software: bluesky,
  tricks: ['loseAnswer', 'loseRequest', 'failAfter', 'changeText', 'slowDown', 'endKey', 'leadAway'],
  hasClosedThread: true,
  open,
});

const live = liveBluesky(process.env);
if (live !== null) {
  describeForum({
    name: `Bluesky, live at ${live.members}`,
    software: bluesky,
    tricks: LIVE_TRICKS,
    hasClosedThread: true,
    open: () => openLive(live),
  });
  describeGuests(live);
}

describe('Bluesky', () => {
  let trial: Awaited<ReturnType<typeof open>>;
  beforeEach(async () => {
    trial = await open();
  });
  afterEach(() => trial.stop());

  const guestOn = (part: string | null) =>
    bluesky.openReader({
      origin: ORIGIN,
      communityId: 'bsky.app/x',
      part,
      fetch: trial.fetch,
      pause: () => Promise.resolve(),
    });
  const threadsOf = async (reader: ReturnType<typeof guestOn>) =>
    (await readAll(reader)).map(({ title }) => title);

  it('shows guests what the account answered, and members also what it was only asked', async () => {
    expect(await threadsOf(guestOn(ACCOUNT))).toEqual(['Lamp hums']);
    expect((await threadsOf(readerOf(trial))).toSorted()).toEqual([`Lamp flickers @${ACCOUNT}`, 'Lamp hums']);
  });

  it('reads one thread as the walk does, and tells that one is gone', async () => {
    const reader = readerOf(trial);
    const walked = (await readAll(reader)).find(({ id }) => id.endsWith(trial.thread.id));
    expect(walked).toMatchObject({
      body: `Error: E_LAMP 7 @${ACCOUNT}`,
      errors: [expect.stringContaining('E_LAMP 7') as unknown],
      answers: [{ body: 'It is the one in the hall.' }, { body: 'Sorry to hear that.' }],
    });
    expect(await reader.readQuestion?.(trial.thread.id)).toEqual({ ok: true, value: walked });
    expect(await reader.readQuestion?.('did:plc:ada/3knone')).toMatchObject({ ok: false, gone: true });
  });

  it('follows a hashtag for members, and says so to guests', async () => {
    const hashtag = { ...trial, part: 'hashtag/lamps' };
    const delivery = await writerOf(hashtag, trial.asker).write({
      ...questionIn(trial),
      title: 'Lamp whistles',
    });
    expect(delivery).toMatchObject({ outcome: 'posted' });
    expect(trial.server.records.at(-1)?.value.text).toMatch(/#lamps$/);
    expect(await threadsOf(readerOf(hashtag))).toEqual(['Lamp whistles']);
    const [unread] = await Array.fromAsync(guestOn('hashtag/lamps').changedSince(null));
    expect(unread).toMatchObject({ ok: false, problem: expect.stringContaining('members only') as unknown });
  });

  it('asks to shorten what is too long, without a call', async () => {
    const before = trial.server.records.length;
    const long = answerTo(trial.thread.id, 'ü'.repeat(303));
    expect(await writerOf(trial, trial.helper).write(long)).toMatchObject({
      outcome: 'refused',
      problem: expect.stringMatching(/300 letters.* 3 too many/) as unknown,
    });
    expect(trial.server.records).toHaveLength(before);
  });

  it('is signed in to with an app password only, whose key is renewed until it is ended', async () => {
    const given = { name: '@bo.example', text: APP_PASSWORD };
    expect(await bringingAccount(trial, 'app-password', given)).toMatchObject({
      is: 'connected',
      key: { way: 'app-password', refreshToken: 'did:plc:bo-refresh', expiresAt: '2096-10-02T07:06:40.000Z' },
    });
    const own = await bringingAccount(
      { ...trial, fetch: () => Promise.reject(new Error('called')) },
      'app-password',
      {
        ...given,
        text: 'correct horse',
      },
    );
    expect(own).toMatchObject({
      is: 'again',
      problem: expect.stringContaining('no app password') as unknown,
    });
    const world = { origin: ORIGIN, fetch: trial.fetch, now: Date.now };
    expect(await bluesky.renew?.('did:plc:bo-refresh', world)).toMatchObject({
      ok: true,
      value: { refreshToken: 'did:plc:bo-refresh' },
    });
    await writerOf(trial, trial.helper).signOut();
    expect(await bluesky.renew?.('did:plc:bo-refresh', world)).toEqual({ ok: true, value: null });
  });

  it('wants an account or a hashtag, and tells which one an address means', async () => {
    const identity = await guestOn(null).identify();
    expect(identity).toMatchObject({
      ok: false,
      problem: expect.stringContaining('/profile/name') as unknown,
    });
    expect(bluesky.partOf?.(new URL(`${ORIGIN}/profile/${ACCOUNT}/post/3k1`))).toBe(ACCOUNT);
    expect(bluesky.partOf?.(new URL(`${ORIGIN}/hashtag/lamps`))).toBe('hashtag/lamps');
    expect(bluesky.partOf?.(new URL(`${ORIGIN}/settings`))).toBe(null);
    expect(bluesky.handOver?.(answerTo('did:plc:ada/3k1', 'Off.'), { origin: ORIGIN, part: null })).toEqual({
      url: `${ORIGIN}/profile/did:plc:ada/post/3k1`,
      text: 'Off.',
    });
  });
});
