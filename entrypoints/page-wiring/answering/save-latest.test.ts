import { expect, it } from 'vitest';
import { failed, ok, type Result } from '../../../lib/model/result.ts';
import { saveLatest } from './save-latest.ts';

it('saves the first at once, and of those that wait the newest only', async () => {
  const saved: string[] = [];
  const states: unknown[] = [];
  let finish: ((result: Result<null>) => void) | null = null;
  const saver = saveLatest<string>(
    (text) => {
      saved.push(text);
      return new Promise((resolve) => (finish = resolve));
    },
    (state) => states.push(state),
  );
  saver.save('a');
  saver.save('ab');
  saver.save('abc');
  expect(saved).toEqual(['a']);
  const release = async (): Promise<void> => {
    finish?.(ok(null));
    await new Promise((resolve) => setTimeout(resolve));
  };
  await release();
  expect(saved).toEqual(['a', 'abc']);
  await release();
  await saver.settled();
  expect(states.at(-1)).toBe('saved');
  expect(states.filter((state) => state === 'saved')).toHaveLength(1);
});

it('tells when a save failed, and saves again later', async () => {
  const states: unknown[] = [];
  const results = [failed('The disk is full.'), ok(null)];
  const saver = saveLatest<string>(
    async () => results.shift() ?? ok(null),
    (state) => states.push(state),
  );
  saver.save('a');
  await saver.settled();
  expect(states.at(-1)).toEqual({ problem: 'The disk is full.' });
  saver.save('ab');
  await saver.settled();
  expect(states.at(-1)).toBe('saved');
});
