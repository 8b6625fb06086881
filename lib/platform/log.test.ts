import { afterEach, expect, it, vi } from 'vitest';
import { failed, ok } from '../model/result.ts';
import { logProblem } from './log.ts';

afterEach(() => vi.restoreAllMocks());

it.each<[string, () => Promise<unknown>, string[]]>([
  ['thrown', () => Promise.reject(new TypeError('on page x')), ['Peerside: sync failed (TypeError)']],
  ['as a value', async () => failed('On page x.'), ['Peerside: sync failed']],
  ['not at all', async () => ok(null), []],
  ['with nothing to tell', async () => undefined, []],
])('failing %s', async (_, work, said) => {
  const warned = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  await logProblem('sync', work());
  expect(warned.mock.calls.flat()).toEqual(said);
});
