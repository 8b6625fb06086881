/**
 * The Apache Answer adapter on a small server that speaks its API after the published description. Contract only: it was
 * never run against a real one.
 */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { answer } from '../../lib/forums/answer.ts';
import { accountWith, bringingAccount } from './brought-key.ts';
import {
  answerTo,
  questionIn,
  readAll,
  readerOf,
  sentNow,
  writerOf,
  type ForumOnTrial,
} from './forum-on-trial.ts';
import { describeForum } from './forum-suite.ts';
import { PASSWORD, startAnswer, type AnswerServer } from './servers/answer-server.ts';
import { plan } from './servers/faulty.ts';

async function open(): Promise<ForumOnTrial & { server: AnswerServer }> {
  const server = await startAnswer();
  const [thread, closed] = server.questions;
  const accountOf = (userName: string) =>
    accountWith({
      kind: 'answer',
      origin: server.url,
      userId: `1${userName.length}`,
      userName,
      token: [...server.tokens].find(([, name]) => name === userName)?.[0] ?? null,
    });
  return {
    server,
    software: answer,
    origin: server.url,
    part: null,
    fetch: (input, init) => fetch(input, init),
    helper: accountOf('bo'),
    asker: accountOf('ada'),
    thread: { id: String(thread?.id), likeable: String(thread?.answers[0]?.id) },
    closedThread: String(closed?.id),
    category: null,
    tags: ['lamp'],
    tricks: {
      ...plan(server),
      hold() {
        server.holds = true;
      },
      endKey: () => server.tokens.clear(),
    },
    stop: () => server.stop(),
  };
}

describeForum({
  name: 'Apache Answer, by a server after its description',
  software: answer,
  tricks: ['loseAnswer', 'loseRequest', 'failAfter', 'changeText', 'slowDown', 'endKey', 'leadAway'],
  hasClosedThread: true,
  open,
});

describe('Apache Answer', () => {
  let trial: Awaited<ReturnType<typeof open>>;
  beforeEach(async () => {
    trial = await open();
  });
  afterEach(() => trial.stop());

  it('tells what waits for a moderator, of answers and of questions', async () => {
    trial.tricks.hold?.();
    const sent = sentNow();
    const writer = writerOf(trial, trial.helper);
    for (const act of [answerTo(trial.thread.id), questionIn(trial)]) {
      expect(await writer.write(act)).toEqual({ outcome: 'held' });
      expect(await writer.readBack(act, sent)).toEqual({ found: 'held' });
    }
  });

  it('is signed in to with mail address and password', async () => {
    const given = { name: 'bo@lamps.example', text: PASSWORD };
    expect(await bringingAccount(trial, 'password', given)).toMatchObject({
      is: 'connected',
      key: { token: trial.helper.token },
    });
    expect(await bringingAccount(trial, 'password', { ...given, text: 'wrong' })).toMatchObject({
      is: 'again',
      problem: expect.stringContaining('incorrect') as unknown,
    });
  });

  it('reads one question as the walk does, and tells that one is gone', async () => {
    const reader = readerOf(trial);
    const walked = (await readAll(reader)).find(({ id }) => id.endsWith(`/${trial.thread.id}`));
    expect(walked).toMatchObject({
      title: 'Lamp hums',
      demand: 40,
      errors: ['Error: E_LAMP 7'],
      tags: ['lamp'],
    });
    expect(await reader.readQuestion?.(trial.thread.id)).toEqual({ ok: true, value: walked });
    expect(await reader.readQuestion?.('10010000000000001')).toMatchObject({ ok: false, gone: true });
  });

  it('is told by its generator or the form of its numbers', () => {
    const recognises = (path: string, generator: string | null = null) =>
      answer.recognise({ url: new URL(path, 'https://a.example'), generator });
    expect(recognises('/', 'Answer 1.4.2 - https://github.com/apache/answer')).toBe(true);
    expect(recognises('/questions/10010000000000123/lamp-hums')).toBe(true);
    expect(recognises('/questions/123/lamp-hums')).toBe(false);
    const site = { origin: 'https://a.example', part: null };
    expect(answer.handOver?.(answerTo('7', 'Off.'), site)).toEqual({
      url: 'https://a.example/questions/7',
      text: 'Off.',
    });
  });
});
