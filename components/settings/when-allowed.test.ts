import { expect, it, vi } from 'vitest';
import { ok, type Result } from '../../lib/model/result.ts';
import { whenAllowed } from './when-allowed.ts';

it('acts on a yes only, and says what to do after a no or where nothing was asked', async () => {
  const act = vi.fn<() => Promise<Result<number>>>(async () => ok(1));
  expect(await whenAllowed(Promise.resolve(true), 'Not allowed.', act)).toEqual(ok(1));
  expect(await whenAllowed(Promise.resolve(false), 'Not allowed.', act)).toEqual({
    ok: false,
    problem: 'Not allowed.',
  });
  expect(await whenAllowed(Promise.reject(new Error('no user act')), 'Not allowed.', act)).toMatchObject({
    problem: expect.stringContaining('try again'),
  });
  expect(act).toHaveBeenCalledTimes(1);
});
