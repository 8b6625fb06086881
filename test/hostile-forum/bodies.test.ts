/** What hostile servers send instead of an answer: every adapter gives up as a value, within bounds, and goes nowhere else. */
import { setTimeout } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveHttp, type Listening, type LoggedRequest } from '../demo/loopback.ts';
import { hostileAnswers, startHostile, type Answer } from './hostile-server.ts';
import { READABLE_FORUMS } from './readable-forums.ts';
import type { ReadableForum } from './recorded-forum.ts';

/** Bytes for each call: a page may have eight million; the rest waits in buffers on the way, some of it packed. */
const MOST_SENT = 300_000_000;
/** By how much the memory of this process may grow, in bytes: a page as text and as objects, and what is not yet collected. */
const MOST_MEMORY = 300_000_000;

const quiet = (): void => undefined;
setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;
const { quick, slow } = hostileAnswers('');

describe('a hostile server', () => {
  const elsewhereAsked: LoggedRequest[] = [];
  let forums: ReadableForum[];
  let elsewhere: Listening;
  let server: Listening;
  let answers: ReturnType<typeof hostileAnswers>;
  let answer: Answer = quiet;

  beforeAll(async () => {
    elsewhere = await serveHttp(0, elsewhereAsked, () => ({ status: 200, headers: {}, body: '{}' }));
    answers = hostileAnswers(elsewhere.url);
    server = await startHostile(() => answer);
    forums = await Promise.all(READABLE_FORUMS.map(([, open]) => open()));
  });
  afterAll(async () => {
    await Promise.all([server, elsewhere, ...forums].map((one) => one.stop()));
  });

  /** The reader of a forum whose API is the hostile server. */
  const readerOf = (forum: ReadableForum, { url } = server) =>
    forum.open((input, init) => {
      const { pathname, search } = new URL(String(input));
      return fetch(url + pathname + search, init);
    });

  it.each(Object.keys(quick))(
    '%s',
    async (name) => {
      answer = answers.quick[name] ?? quiet;
      const [sentBefore, memoryBefore] = [answers.sent(), process.memoryUsage().rss];
      for (const forum of forums) {
        const problem = expect.stringMatching(/^.{20,600}\.$/s);
        expect(await readerOf(forum).identify(), forum.name).toMatchObject({ ok: false, problem });
      }
      expect(process.memoryUsage().rss - memoryBefore).toBeLessThan(MOST_MEMORY);
      expect(answers.sent() - sentBefore).toBeLessThan(forums.length * MOST_SENT);
      expect(elsewhereAsked).toEqual([]);
    },
    60_000,
  );

  it.each(['nothing', 'half an answer', '302 to another origin', 'the keys of all objects'])(
    '%s for a list and for a thread',
    async (name) => {
      answer = answers.quick[name] ?? quiet;
      for (const forum of forums) {
        const reader = readerOf(forum);
        const listed = [];
        for await (const one of reader.changedSince(null)) if (listed.push(one) > 5) break;
        expect(
          listed.map(({ ok }) => ok),
          forum.name,
        ).not.toContain(true);
        expect(listed.length, forum.name).toBeGreaterThan(0);
        expect(await reader.readQuestion?.(forum.threadId), forum.name).toMatchObject({ ok: false });
      }
      expect(elsewhereAsked).toEqual([]);
    },
  );

  it(`${Object.keys(slow).join(' and ')} are given up in half a minute`, async () => {
    const servers = await Promise.all(Object.values(answers.slow).map((one) => startHostile(() => one)));
    const all = Promise.all(
      servers.flatMap((slowly) => forums.map((forum) => readerOf(forum, slowly).identify())),
    );
    // What nobody holds is forgotten meanwhile, as in a long run.
    const collecting = setInterval(collectGarbage, 500);
    const results = await Promise.race([all, setTimeout(30_000, null)]);
    clearInterval(collecting);
    await Promise.all(servers.map((slowly) => slowly.stop()));
    expect(results?.map(({ ok }) => ok)).toEqual(servers.flatMap(() => forums.map(() => false)));
  }, 60_000);
});
