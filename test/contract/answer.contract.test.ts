/**
 * The Apache Answer adapter on a small server that speaks its API after the published description. Contract only: it was
 * never run against a real one.
 */
import { describe, expect, it } from 'vitest';
import { answer } from '../../lib/forums/answer.ts';
import { bringingAccount } from './brought-key.ts';
import { answerTo, readAll, readerOf } from './forum-on-trial.ts';
import { describeForum } from './forum-suite.ts';
import { PASSWORD, startAnswer } from './servers/answer-server.ts';
import { anew, tellsWhatIsHeld, trialOn, TRICKS } from './small-server.ts';

async function open() {
  const server = await startAnswer();
  const [thread, closed] = server.questions;
  return trialOn(server, {
    software: answer,
    helper: { userId: '12', userName: 'bo', holder: 'bo' },
    asker: { userId: '13', userName: 'ada', holder: 'ada' },
    thread: { id: String(thread?.id), likeable: String(thread?.answers[0]?.id) },
    closedThread: String(closed?.id),
    tags: ['lamp'],
  });
}

describeForum({
  name: 'Apache Answer, by a server after its description',
  software: answer,
  tricks: TRICKS,
  hasClosedThread: true,
  open,
});

describe('Apache Answer', () => {
  const opened = anew(open);
  tellsWhatIsHeld(opened);

  it('is signed in to with mail address and password', async () => {
    const trial = opened();
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
    const trial = opened();
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
