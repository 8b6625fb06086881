/**
 * The Stack Exchange adapter on a small server that speaks the API 2.3 after its documentation. Contract only: writing
 * takes a registered application, so it was never run against the real one.
 */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { cannotOf } from '../../lib/forums/cannot.ts';
import { stackExchangeSoftware } from '../../lib/forums/stack-exchange-software.ts';
import type { Account } from '../../lib/model/account.ts';
import { answerTo, readAll, readerOf, writerOf, type ForumOnTrial } from './forum-on-trial.ts';
import { describeForum } from './forum-suite.ts';
import type { Fault } from './servers/faulty.ts';
import { SITE, startStack, type StackServer } from './servers/stack-server.ts';

const accountOf = (server: StackServer, userId: number, userName: string): Account => ({
  origin: 'https://stackoverflow.com',
  kind: 'stack-exchange',
  way: 'bearer',
  token: [...server.tokens].find(([, owner]) => owner === userId)?.[0] ?? null,
  refreshToken: null,
  userId: String(userId),
  userName,
  clientId: null,
  expiresAt: null,
  connectedAt: '2026-11-22T08:00:00.000Z',
});

async function open(): Promise<ForumOnTrial & { server: StackServer }> {
  const server = await startStack();
  const [asked, closed] = server.questions;
  const fail = (fault: Fault) => () => {
    server.next = fault;
  };
  return {
    server,
    software: stackExchangeSoftware('12345', null),
    origin: `https://${SITE}`,
    part: null,
    // The API has a host of its own: it stands here.
    fetch: (input, init) => {
      const { pathname, search } = new URL(String(input));
      return fetch(server.url + pathname + search, init);
    },
    helper: accountOf(server, 72, 'Bo'),
    asker: accountOf(server, 71, 'Ada'),
    keyStays: true,
    thread: { id: String(asked?.id), likeable: String(asked?.answers[0]?.id) },
    closedThread: String(closed?.id),
    category: null,
    tags: ['lamp'],
    tricks: {
      loseAnswer: fail('lose-answer'),
      loseRequest: fail('lose-request'),
      failAfter: fail('fail-after'),
      changeText: fail('change-text'),
      slowDown: fail('slow-down'),
      endKey: () => server.tokens.clear(),
      leadAway(to) {
        server.leadTo = to;
      },
    },
    stop: () => server.stop(),
  };
}

describeForum({
  name: 'Stack Exchange, by a server after the documentation',
  software: stackExchangeSoftware('12345', null),
  tricks: ['loseAnswer', 'loseRequest', 'failAfter', 'changeText', 'slowDown', 'endKey', 'leadAway'],
  hasClosedThread: true,
  open,
});

describe('Stack Exchange', () => {
  let trial: Awaited<ReturnType<typeof open>>;
  beforeEach(async () => {
    trial = await open();
  });
  afterEach(() => trial.stop());

  it('leaves a method alone as long as it is told, without a call', async () => {
    trial.server.backoff = 30;
    const writer = writerOf(trial, trial.helper);
    expect(await writer.write(answerTo(trial.thread.id))).toMatchObject({ outcome: 'posted' });
    const again = await writerOf(trial, trial.helper).write(answerTo(trial.thread.id));
    expect(again).toMatchObject({ outcome: 'later' });
    expect(again.outcome === 'later' && again.waitMs).toBeGreaterThan(20_000);
    expect(await writer.readThread(trial.thread.id)).toMatchObject({ value: { replies: 2 } });
  });

  it.each([
    [400, 'refused'],
    [401, 'sign-in'],
    [402, 'sign-in'],
    [403, 'refused'],
    [406, 'sign-in'],
    [407, 'refused'],
    [409, 'unknown'],
    [500, 'unknown'],
    [502, 'later'],
    [503, 'unknown'],
  ])('takes error %i for "%s"', async (error_id, outcome) => {
    const writer = writerOf(trial, trial.helper, () =>
      Promise.resolve(Response.json({ error_id, error_message: 'no' }, { status: 400 })),
    );
    expect(await writer.write(answerTo(trial.thread.id))).toMatchObject({ outcome });
  });

  it('reads one question as the walk does, tells the size, and that a question is gone', async () => {
    const reader = readerOf(trial);
    const walked = (await readAll(reader)).find(({ id }) => id === `${SITE}/${trial.thread.id}`);
    expect(walked).toMatchObject({ title: 'Lamp "hums" & flickers', errors: ['Error: E_LAMP <7>'] });
    expect(await reader.readQuestion?.(trial.thread.id)).toEqual({ ok: true, value: walked });
    expect(await reader.readQuestion?.('987654')).toMatchObject({ ok: false, gone: true });
    expect(await reader.readSize?.()).toEqual({ ok: true, value: { threads: 2, posts: 4 } });
  });

  it('tells the API of no site that is not of Stack Exchange', async () => {
    const calls: unknown[] = [];
    const reader = trial.software.openReader({
      origin: 'https://forum.example',
      communityId: 'forum.example',
      part: null,
      fetch: (input) => {
        calls.push(input);
        return Promise.reject(new TypeError('no network'));
      },
      pause: () => Promise.resolve(),
    });
    expect((await reader.identify()).ok).toBe(false);
    expect(calls).toEqual([]);
    const recognises = (url: string) => trial.software.recognise({ url: new URL(url), generator: null });
    expect(recognises('https://unix.stackexchange.com/questions/1')).toBe(true);
    expect(recognises('https://pt.stackoverflow.com/')).toBe(true);
    expect(recognises('https://notstackoverflow.com/')).toBe(false);
  });

  it('hands over page and text where this build is not registered', () => {
    const reading = stackExchangeSoftware(null, null);
    expect(reading.openWriter).toBe(null);
    expect(cannotOf('stack-exchange', { clientId: null, key: null })[0]).toMatch(/registered/);
    expect(cannotOf('stack-exchange', { clientId: '1', key: 'k' })[0]).toMatch(/Signing out/);
    const act = answerTo('7', 'Turn it off.');
    expect(reading.handOver?.(act, { origin: `https://${SITE}`, part: null })).toEqual({
      url: `https://${SITE}/questions/7`,
      text: 'Turn it off.',
    });
  });
});
