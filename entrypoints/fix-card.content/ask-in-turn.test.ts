import { expect, test } from 'vitest';
import type { CardContent } from '../../lib/messages/messages.ts';
import { askInTurn } from './ask-in-turn.ts';

const worked = { type: 'card/verdict', questionId: 'f/1', answerId: 'a1', worked: true } as const;

/** A background that answers when it is told to: each message waits in `open`. */
function slowBackground() {
  const open: { type: string; answer: (reply: unknown) => Promise<void>; lose: () => Promise<void> }[] = [];
  const seen: (CardContent | null)[] = [];
  const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
  const turns = askInTurn(
    (message) =>
      new Promise((resolve, reject) => {
        open.push({
          type: message.type,
          answer: (reply) => (resolve(reply), settle()),
          lose: () => (reject(new Error('gone')), settle()),
        });
      }),
    (content) => seen.push(content),
  );
  return { ...turns, open, seen, types: () => open.map(({ type }) => type) };
}

test('what was asked before an act and answered after it is asked again once the act is kept', async () => {
  const { ask, act, open, seen, types } = slowBackground();
  ask();
  const told = act(worked);
  await open[0]?.answer(null);
  expect(seen).toEqual([]);
  await open[1]?.answer({ ok: true });
  expect(await told).toEqual({ ok: true });
  expect(types()).toEqual(['card/ready', 'card/verdict', 'card/ready']);
  await open[2]?.answer(null);
  expect(seen).toEqual([null]);
});

test('a question beside an act waits for the last act that is on its way, also for one that is lost', async () => {
  const { ask, act, open, types } = slowBackground();
  const first = act(worked);
  const second = act({ ...worked, worked: null });
  ask();
  await open[0]?.answer({ ok: true });
  expect(types()).toEqual(['card/verdict', 'card/verdict']);
  const lost = second.catch(String);
  await open[1]?.lose();
  expect(await lost).toBe('Error: gone');
  await first;
  expect(types()).toEqual(['card/verdict', 'card/verdict', 'card/ready']);
});

test('an act alone asks for nothing, and of two questions only the newer is heard', async () => {
  const { ask, act, open, seen, types } = slowBackground();
  const told = act(worked);
  await open[0]?.answer({ ok: true });
  await told;
  expect(types()).toEqual(['card/verdict']);
  ask();
  ask();
  await open[2]?.answer(null);
  await open[1]?.answer(null);
  expect(seen).toEqual([null]);
});

test('a background that is stopped before it answers takes nothing away', async () => {
  const { ask, open, seen } = slowBackground();
  ask();
  await open[0]?.lose();
  ask();
  await open[1]?.answer({ nothing: 'of ours' });
  expect(seen).toEqual([]);
  ask();
  await open[2]?.answer(null);
  expect(seen).toEqual([null]);
});
