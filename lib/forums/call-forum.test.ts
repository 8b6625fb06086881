import { expect, it } from 'vitest';
import { callForum, clockAhead, waitOf } from './call-forum.ts';

const NOW = Date.parse('2026-11-22T08:00:00.000Z');
const saying = (headers: Record<string, string>) => ({ headers: new Headers(headers) });

it.each([
  [{}, 60_000],
  [{ 'Retry-After': '7' }, 7_000],
  [{ 'Retry-After': '0' }, 1_000],
  [{ 'Retry-After': '999999' }, 3_600_000],
  [{ 'Retry-After': 'Sun, 22 Nov 2026 08:00:30 GMT' }, 30_000],
  [{ 'Retry-After': 'Sun, 22 Nov 2020 08:00:30 GMT' }, 1_000],
  [{ 'Retry-After': 'soon' }, 60_000],
])('%o: wait %d ms', (headers, wait) => {
  expect(waitOf(saying(headers), NOW)).toBe(wait);
});

it('knows by how much the forum’s clock is ahead', () => {
  expect(clockAhead(saying({ Date: 'Sun, 22 Nov 2026 09:00:00 GMT' }), NOW)).toBe(3_600_000);
  expect(clockAhead(saying({ Date: 'Sun, 22 Nov 2026 07:59:00 GMT' }), NOW)).toBe(-60_000);
  expect(clockAhead(saying({}), NOW)).toBe(0);
  expect(clockAhead(saying({ Date: 'today' }), NOW)).toBe(0);
});

it('asks without cookies, referrer and redirects, and gives up in time', async () => {
  const seen: RequestInit[] = [];
  const answer = await callForum(
    { method: 'POST', url: 'https://quay.example/x', form: { a: 'b c' } },
    {
      fetch: (_input, init = {}) => {
        seen.push(init);
        return Promise.resolve(new Response('no JSON', { status: 418 }));
      },
    },
  );
  expect(answer).toMatchObject({ answered: true, status: 418, body: null, text: 'no JSON' });
  expect(seen).toMatchObject([
    {
      method: 'POST',
      credentials: 'omit',
      redirect: 'error',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
    },
  ]);
  expect(seen[0]?.signal).toBeInstanceOf(AbortSignal);
  expect(String(seen[0]?.body)).toBe('a=b+c');
});

it('says that nothing came, without what the browser says about it', async () => {
  const answer = await callForum(
    { method: 'GET', url: 'https://quay.example/x' },
    { fetch: () => Promise.reject(new TypeError('secret details')) },
  );
  expect(answer).toEqual({
    answered: false,
    problem: expect.stringMatching(/^quay\.example did not answer/),
  });
});

it('takes an answer that breaks off for none', async () => {
  const half = new ReadableStream<Uint8Array>({
    pull(controller) {
      controller.enqueue(new TextEncoder().encode('{"success":'));
      controller.error(new Error('reset'));
    },
  });
  const answer = await callForum(
    { method: 'GET', url: 'https://quay.example/x' },
    { fetch: () => Promise.resolve(new Response(half)) },
  );
  expect(answer.answered).toBe(false);
});
