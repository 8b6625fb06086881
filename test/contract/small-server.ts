/** What is the same for the small servers of this folder: people with keys, what can go wrong, and a new one for each test. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Account } from '../../lib/model/account.ts';
import type { Listening } from '../demo/loopback.ts';
import { accountWith } from './brought-key.ts';
import { answerTo, questionIn, sentNow, writerOf, type ForumOnTrial, type Trick } from './forum-on-trial.ts';
import { plan, type Faulty } from './servers/faulty.ts';

interface SmallServer extends Listening, Faulty {
  /** Who holds it, as the server names people, by key. */
  tokens: Map<string, string>;
  /** What is written from now on waits for a moderator. */
  holds: boolean;
}

/** Everything that `trialOn` can do wrong in the suite of all forums. */
export const TRICKS: readonly Trick[] = [
  'loseAnswer',
  'loseRequest',
  'failAfter',
  'changeText',
  'slowDown',
  'endKey',
  'leadAway',
];

/** Somebody as the forum knows them, and as the server names who holds a key. */
type Person = Pick<Account, 'userId' | 'userName'> & { holder: string };

/** A server as a forum on trial. */
export function trialOn<Server extends SmallServer>(
  server: Server,
  {
    helper,
    asker,
    ...about
  }: Pick<ForumOnTrial, 'software' | 'thread' | 'closedThread' | 'tags' | 'keyStays'> & {
    helper: Person;
    asker: Person;
  },
): ForumOnTrial & { server: Server } {
  const accountOf = ({ userId, userName, holder }: Person): Account => {
    const [token = null] = [...server.tokens].find(([, one]) => one === holder) ?? [];
    return accountWith({ kind: about.software.kind, origin: server.url, userId, userName, token });
  };
  return {
    ...about,
    server,
    origin: server.url,
    part: null,
    fetch: (input, init) => fetch(input, init),
    helper: accountOf(helper),
    asker: accountOf(asker),
    category: null,
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

/** A new one for each test of this block. */
export function anew<Trial extends ForumOnTrial>(open: () => Promise<Trial>): () => Trial {
  let trial: Trial | null = null;
  beforeEach(async () => {
    trial = await open();
  });
  afterEach(() => trial?.stop());
  return () => {
    if (!trial) throw new Error('There is a forum within a test only');
    return trial;
  };
}

/** Declares the test that what waits for a moderator is told and found. */
export function tellsWhatIsHeld(opened: () => ForumOnTrial): void {
  it('tells what waits for a moderator, of answers and of questions', async () => {
    const trial = opened();
    trial.tricks.hold?.();
    const sent = sentNow();
    const writer = writerOf(trial, trial.helper);
    for (const act of [answerTo(trial.thread.id), questionIn(trial)]) {
      expect(await writer.write(act)).toEqual({ outcome: 'held' });
      expect(await writer.readBack(act, sent)).toEqual({ found: 'held' });
    }
  });
}
