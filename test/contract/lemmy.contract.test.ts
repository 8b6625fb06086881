/**
 * The Lemmy adapter on a small server that speaks the API v3 after the types of its client. Contract only: it was never
 * run against a real one.
 */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { lemmy } from '../../lib/forums/lemmy.ts';
import { questionIn, readAll, readerOf, writerOf, type ForumOnTrial } from './forum-on-trial.ts';
import { describeForum } from './forum-suite.ts';
import { accountWith, bringingAccount } from './brought-key.ts';
import { plan } from './servers/faulty.ts';
import { COMMUNITY, PASSWORD, startLemmy, type LemmyServer } from './servers/lemmy-server.ts';

async function open(): Promise<ForumOnTrial & { server: LemmyServer }> {
  const server = await startLemmy();
  const [thread, closed] = server.posts;
  const accountOf = (userId: number, userName: string) =>
    accountWith({
      kind: 'lemmy',
      origin: server.url,
      userId: String(userId),
      userName,
      token: [...server.tokens].find(([, person]) => person === userId)?.[0] ?? null,
    });
  return {
    server,
    software: lemmy,
    origin: server.url,
    part: COMMUNITY,
    fetch: (input, init) => fetch(input, init),
    helper: accountOf(72, 'bo'),
    asker: accountOf(71, 'ada'),
    thread: { id: String(thread?.id), likeable: String(thread?.comments[0]?.id) },
    closedThread: String(closed?.id),
    category: null,
    tags: [COMMUNITY],
    tricks: { ...plan(server), endKey: () => server.tokens.clear() },
    stop: () => server.stop(),
  };
}

describeForum({
  name: 'Lemmy, by a server after its client’s types',
  software: lemmy,
  tricks: ['loseAnswer', 'loseRequest', 'failAfter', 'changeText', 'slowDown', 'endKey', 'leadAway'],
  hasClosedThread: true,
  open,
});

describe('Lemmy', () => {
  let trial: Awaited<ReturnType<typeof open>>;
  beforeEach(async () => {
    trial = await open();
  });
  afterEach(() => trial.stop());

  it('is signed in to with name and password, which go to the forum once', async () => {
    const given = { name: ' @bo ', text: PASSWORD };
    expect(await bringingAccount(trial, 'password', given)).toMatchObject({
      is: 'connected',
      key: { way: 'bearer', token: trial.helper.token },
    });
    expect(await bringingAccount(trial, 'password', { ...given, text: 'wrong' })).toMatchObject({
      is: 'again',
      problem: expect.stringContaining('incorrect login') as unknown,
    });
    expect(await bringingAccount(trial, 'password', { ...given, name: '' })).toMatchObject({ is: 'again' });
    expect(await bringingAccount(trial, 'token', { name: '', text: 'a.b.c\n' })).toMatchObject({
      is: 'connected',
      key: { token: 'a.b.c' },
    });
    expect(await bringingAccount(trial, 'token', { name: '', text: 'what?' })).toMatchObject({ is: 'again' });
  });

  it('reads one thread as the walk does, and tells that one is gone', async () => {
    const reader = readerOf(trial);
    const walked = (await readAll(reader)).find(({ id }) => id.endsWith(`/${trial.thread.id}`));
    expect(walked).toMatchObject({ title: 'Lamp hums', errors: ['Error: E_LAMP 7'], replies: 1 });
    expect(await reader.readQuestion?.(trial.thread.id)).toEqual({ ok: true, value: walked });
    const [, other] = trial.server.posts;
    if (other) other.deleted = true;
    expect(await reader.readQuestion?.(String(other?.id))).toMatchObject({ ok: false, gone: true });
  });

  it('wants a community for a question, and tells which one an address means', async () => {
    const act = questionIn(trial);
    const whole = writerOf({ ...trial, part: null }, trial.asker);
    expect(await whole.write(act)).toMatchObject({
      outcome: 'refused',
      problem: expect.stringContaining('/c/name') as unknown,
    });
    expect(lemmy.partOf?.(new URL('https://lamps.example/c/lamps@hall.example'))).toBe('lamps@hall.example');
    expect(lemmy.partOf?.(new URL('https://lamps.example/post/7'))).toBe(null);
    const recognises = (url: string) => lemmy.recognise({ url: new URL(url), generator: null });
    expect(recognises('https://lemmy.lamps.example/post/7')).toBe(true);
    expect(recognises('https://lamps.example/c/lamps@hall.example')).toBe(true);
    expect(recognises('https://lamps.example/c/lamps')).toBe(false);
  });

  it('never takes a thread’s own number for that of a reply', async () => {
    const { id } = trial.thread;
    const writer = writerOf(trial, trial.asker);
    const act = { kind: 'delete', threadId: id, postId: `p${id}` } as const;
    expect(await writer.write({ ...act, postId: '1e3' })).not.toMatchObject({ outcome: 'refused' });
    expect(trial.server.posts[0]?.deleted).toBe(false);
    expect(
      lemmy.handOver?.({ ...questionIn(trial), body: 'Why?' }, { origin: 'https://l.example', part: 'a' }),
    ).toEqual({ url: 'https://l.example/create_post?communityName=a', text: 'Why?' });
  });
});
