/**
 * The GitHub adapter on a small server that speaks GitHub's APIs after its documentation: issues (REST) and discussions
 * (GraphQL). Contract only: it was never run against the real one.
 */
import { afterEach, describe, expect, it } from 'vitest';
import { githubSoftware } from '../../lib/forums/github-software.ts';
import type { ForumSoftware } from '../../lib/forums/software.ts';
import type { Account } from '../../lib/model/account.ts';
import type { ForumOnTrial } from './forum-on-trial.ts';
import { newText, questionIn, readAll, readerOf, sentNow, writerOf } from './forum-on-trial.ts';
import { describeForum } from './forum-suite.ts';
import type { Fault } from './servers/faulty.ts';
import { REPOSITORY, startGithub, type GithubServer } from './servers/github-server.ts';
import { TRICKS } from './small-server.ts';

const github = githubSoftware(null);

const accountOf = (server: GithubServer, login: string): Account => ({
  origin: server.url,
  kind: 'github',
  way: 'bearer',
  token: [...server.tokens].find(([, owner]) => owner === login)?.[0] ?? null,
  refreshToken: null,
  userId: login === 'ada' ? '1000' : '1001',
  userName: login,
  clientId: null,
  expiresAt: null,
  connectedAt: '2026-11-22T08:00:00.000Z',
});

async function open(kind: 'issues' | 'discussions'): Promise<ForumOnTrial & { server: GithubServer }> {
  const server = await startGithub();
  server.discussions = kind === 'discussions';
  const [thread, closed] = server.threads.filter((one) => one.kind === kind);
  const comment = thread?.comments[0]?.id ?? 0;
  const fail = (fault: Fault) => () => {
    server.next = fault;
  };
  return {
    server,
    software: github,
    origin: server.url,
    part: REPOSITORY,
    fetch: (input, init) => fetch(input, init),
    helper: accountOf(server, 'bo'),
    asker: accountOf(server, 'ada'),
    thread: { id: `${kind}/${thread?.id}`, likeable: kind === 'issues' ? String(comment) : `DC_${comment}` },
    closedThread: `${kind}/${closed?.id}`,
    category: null,
    keyStays: true,
    tags: [],
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

const { capabilities } = github;
describeForum({
  name: 'GitHub discussions, by a server after the documentation',
  software: github,
  tricks: TRICKS,
  hasClosedThread: true,
  open: () => open('discussions'),
});

/** An issue has no accepted answer; the discussions of the same repository have one. */
const issuesOnly: ForumSoftware = {
  ...github,
  capabilities: { ...capabilities, write: capabilities.write.filter((kind) => kind !== 'accept') },
};
describeForum({
  name: 'GitHub issues, by a server after the documentation',
  software: issuesOnly,
  tricks: TRICKS,
  hasClosedThread: true,
  open: async () => ({ ...(await open('issues')), software: issuesOnly }),
});

describe('GitHub', () => {
  let trial: Awaited<ReturnType<typeof open>> | null = null;
  afterEach(async () => {
    await trial?.stop();
    trial = null;
  });

  const guestOn = ({ origin, part, fetch }: ForumOnTrial) =>
    github.openReader({
      origin,
      communityId: `hub.example/${part}`,
      part,
      fetch,
      pause: () => Promise.resolve(),
    });

  it('shows guests the issues with labels, reactions and comments, and nobody’s licence', async () => {
    trial = await open('issues');
    const read = [];
    for await (const one of guestOn(trial).changedSince(null)) read.push(one);
    expect(read.map((one) => one.ok && one.value.question.id)).toEqual([
      `hub.example/${REPOSITORY}/issues/1`,
      `hub.example/${REPOSITORY}/issues/3`,
    ]);
    expect(read[0]).toMatchObject({
      value: {
        question: {
          tags: ['bug'],
          demand: 3,
          replies: 1,
          errors: ['Error: E_LAMP 7'],
          author: { name: 'ada', url: 'https://hub.example/ada' },
          licence: { name: expect.stringContaining('authors') as unknown },
          answers: [{ body: 'It is the lamp in the hall.', accepted: false }],
        },
      },
    });
    expect(read[1]).toMatchObject({ value: { question: { closed: true } } });
  });

  it('says when the hour’s calls are used up, and how to have more', async () => {
    trial = await open('issues');
    trial.server.left = 2;
    const read = [];
    for await (const one of guestOn(trial).changedSince(null)) read.push(one);
    expect(read.at(-1)).toMatchObject({
      ok: false,
      lasting: false,
      problem: expect.stringMatching(/10 min.*Connect an account/) as unknown,
    });
  });

  it('reads one thread as the walk does, and tells that one is gone', async () => {
    for (const kind of ['issues', 'discussions'] as const) {
      trial = await open(kind);
      const reader = readerOf(trial);
      const { id } = trial.thread;
      const walked = (await readAll(reader)).find((question) => question.id.endsWith(`/${id}`));
      expect(await reader.readQuestion?.(id)).toEqual({ ok: true, value: walked });
      expect(await reader.readQuestion?.(`${kind}/987`)).toMatchObject({ ok: false, gone: true });
      await trial.stop();
      trial = null;
    }
  });

  it('reads nothing again that is kept as it is listed', async () => {
    trial = await open('issues');
    const { origin, part, fetch } = trial;
    const calls: string[] = [];
    const reader = github.openReader({
      origin,
      communityId: 'hub.example',
      part,
      fetch: (input, init) => {
        calls.push(String(input));
        return fetch(input, init);
      },
      isKept: (id, activity, mark) => id !== '' && activity !== '' && mark === 'open 1 3',
      pause: () => Promise.resolve(),
    });
    expect((await readAll(reader)).map(({ id }) => id)).toEqual(['hub.example/issues/3']);
    expect(calls).toHaveLength(2);
  });

  it('wants a repository, and tells which one an address means', async () => {
    trial = await open('issues');
    const identity = await guestOn({ ...trial, part: null }).identify();
    expect(identity).toMatchObject({ ok: false, problem: expect.stringContaining('owner/name') as unknown });
    expect(github.partOf?.(new URL('https://github.com/lamps/driver.git'))).toBe('lamps/driver');
    expect(github.partOf?.(new URL('https://github.com/lamps/driver/issues/7'))).toBe('lamps/driver');
    expect(github.partOf?.(new URL('https://github.com/lamps'))).toBe(null);
  });

  it('asks in the issues where a repository has no discussions', async () => {
    for (const kind of ['issues', 'discussions'] as const) {
      trial = await open(kind);
      const sent = sentNow();
      const act = { ...questionIn(trial), body: newText('a question') };
      const writer = writerOf(trial, trial.helper);
      const threadId: unknown = expect.stringMatching(new RegExp(`^${kind}/\\d+$`));
      expect(await writer.write(act)).toMatchObject({ outcome: 'posted', place: { threadId } });
      expect(await writer.readBack(act, sent)).toMatchObject({ found: 'posted', place: { threadId } });
      await trial.stop();
      trial = null;
    }
  });

  it('takes a failure inside for what it is, and a refusal by its type', async () => {
    trial = await open('discussions');
    const { helper, thread } = trial;
    const act = { kind: 'like', threadId: thread.id, postId: thread.likeable, on: true } as const;
    const answering = (errors: object[]) => () => Promise.resolve(Response.json({ data: null, errors }));
    const inside = writerOf(trial, helper, answering([{ message: 'Something went wrong' }]));
    expect(await inside.write(act)).toMatchObject({ outcome: 'unknown' });
    const refusing = writerOf(trial, helper, answering([{ type: 'FORBIDDEN', message: 'No' }]));
    expect(await refusing.write(act)).toMatchObject({ outcome: 'refused' });
    const limited = writerOf(trial, helper, answering([{ type: 'RATE_LIMITED', message: 'Slow' }]));
    expect(await limited.write(act)).toMatchObject({ outcome: 'later' });
  });

  it('names the page and the text where the person writes themselves', () => {
    const site = { origin: 'https://github.com', part: REPOSITORY };
    const typing = { typingMs: 1, openMs: 1 };
    expect(
      github.handOver?.({ kind: 'answer', threadId: 'discussions/2', body: 'Off.', ...typing }, site),
    ).toEqual({ url: `https://github.com/${REPOSITORY}/discussions/2`, text: 'Off.' });
  });
});
