/**
 * The Flarum adapter on a small server that speaks its JSON:API after the documentation. Contract only: it was never run
 * against a real one.
 */
import { describe, expect, it } from 'vitest';
import { flarum } from '../../lib/forums/flarum.ts';
import { bringingAccount } from './brought-key.ts';
import { answerTo, questionIn, readAll, readerOf, writerOf } from './forum-on-trial.ts';
import { describeForum } from './forum-suite.ts';
import { PASSWORD, startFlarum } from './servers/flarum-server.ts';
import { anew, tellsWhatIsHeld, trialOn, TRICKS } from './small-server.ts';

async function open() {
  const server = await startFlarum();
  const [thread, closed] = server.discussions;
  return trialOn(server, {
    software: flarum,
    helper: { userId: '2', userName: 'bo', holder: '2' },
    asker: { userId: '1', userName: 'ada', holder: '1' },
    keyStays: true,
    thread: { id: String(thread?.id), likeable: String(thread?.posts[1]?.id) },
    closedThread: String(closed?.id),
    tags: ['lamp'],
  });
}

describeForum({
  name: 'Flarum, by a server after the documentation',
  software: flarum,
  tricks: TRICKS,
  hasClosedThread: true,
  open,
});

describe('Flarum', () => {
  const opened = anew(open);
  tellsWhatIsHeld(opened);

  it('is signed in to with name and password', async () => {
    const trial = opened();
    expect(await bringingAccount(trial, 'password', { name: 'bo', text: PASSWORD })).toMatchObject({
      is: 'connected',
      key: { token: trial.helper.token },
    });
    expect(await bringingAccount(trial, 'password', { name: 'bo', text: 'wrong' })).toMatchObject({
      is: 'again',
    });
  });

  it('reads one discussion as the walk does, in Markdown, and tells that one is gone', async () => {
    const trial = opened();
    const reader = readerOf(trial);
    const walked = (await readAll(reader)).find(({ id }) => id.endsWith(`/${trial.thread.id}`));
    expect(walked).toMatchObject({
      title: 'Lamp hums',
      errors: ['Error: E_LAMP 7'],
      tags: ['lamp'],
      author: { name: 'ADA', url: `${trial.origin}/u/ada` },
      answers: [{ body: 'It is the one in the hall.', author: { name: 'ADA' } }],
    });
    expect(await reader.readQuestion?.(trial.thread.id)).toEqual({ ok: true, value: walked });
    expect(await reader.readQuestion?.('987')).toMatchObject({ ok: false, gone: true });
  });

  it('files a question without a tag of the forum’s where most are', async () => {
    const trial = opened();
    const writer = writerOf(trial, trial.asker);
    expect(await writer.write({ ...questionIn(trial), tags: ['unheard-of'] })).toMatchObject({
      outcome: 'posted',
    });
    expect(trial.server.discussions.at(-1)?.tags).toEqual(['6']);
  });

  it('is told by the form of its addresses', () => {
    const recognises = (path: string) =>
      flarum.recognise({ url: new URL(path, 'https://f.example'), generator: null });
    expect(recognises('/d/12-lamp-hums/3')).toBe(true);
    expect(recognises('/d/lamp')).toBe(false);
    expect(recognises('/d/12')).toBe(false);
    const site = { origin: 'https://f.example', part: null };
    expect(flarum.handOver?.(answerTo('7', 'Off.'), site)).toEqual({
      url: 'https://f.example/d/7',
      text: 'Off.',
    });
  });
});
