/** The Khoros adapter on a small server that answers LiQL after its documentation. Contract only, never a live one. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { cannotOf } from '../../lib/forums/cannot.ts';
import { khoros } from '../../lib/forums/khoros-software.ts';
import { serveHttp, type LoggedRequest } from '../demo/loopback.ts';
import { answerTo, readAll } from './forum-on-trial.ts';
import { json } from './servers/faulty.ts';
import { startKhoros, type KhorosServer } from './servers/khoros-server.ts';

describe('Khoros', () => {
  let server: KhorosServer;
  beforeEach(async () => {
    server = await startKhoros();
  });
  afterEach(() => server.stop());

  const reader = (
    more: { fetch?: typeof fetch; isKept?: (id: string, at: string, mark?: string) => boolean } = {},
  ) =>
    khoros.openReader({
      origin: server.url,
      communityId: 'lamps.example',
      part: null,
      fetch: (input, init) => fetch(input, init),
      pause: () => Promise.resolve(),
      ...more,
    });

  it('gives topics with replies, solution and kudos in Markdown', async () => {
    expect(await reader().identify()).toMatchObject({ ok: true, value: { name: 'Lamp people' } });
    const read = [];
    for await (const one of reader().changedSince(null)) read.push(one);
    expect(read).toMatchObject([
      {
        value: {
          activity: '2026-01-03T11:04:05.000Z',
          question: {
            id: 'lamps.example/11',
            title: 'Lamp & switch',
            body: 'It shows **Error: E_LAMP 7**',
            demand: 40,
            replies: 1,
            url: `${server.url}/t5/Lamps/Lamp-amp-switch/td-p/11`,
            author: { name: 'ada', url: `${server.url}/t5/user/viewprofilepage/user-id/1` },
            createdAt: '2026-01-02T11:04:05.000Z',
            answers: [{ id: 'lamps.example/11#12', body: 'Turn it *off*.', accepted: true, votes: 5 }],
          },
        },
      },
    ]);
  });

  it('reads from the cursor on, nothing that is kept, and one thread alone', async () => {
    expect(await readAll(reader(), '2027-01-01T00:00:00.000Z')).toEqual([]);
    expect(await readAll(reader({ isKept: (_id, _at, mark) => mark === '2 true 2' }))).toEqual([]);
    const [walked] = await readAll(reader());
    expect(await reader().readQuestion?.('11')).toEqual({ ok: true, value: walked });
    expect(await reader().readQuestion?.('99')).toMatchObject({ ok: false, gone: true });
  });

  it('puts nothing into a query that is no number', async () => {
    const before = server.requests.length;
    expect(await reader().readQuestion?.("11' OR '1' = '1")).toMatchObject({ ok: false });
    expect(server.requests.length).toBe(before);
  });

  it('tells members only, too fast and another software apart', async () => {
    server.instead = json(403, {});
    expect(await reader().identify()).toMatchObject({ ok: false, problem: expect.stringMatching(/members/) });
    server.instead = json(429, {}, { 'retry-after': '7' });
    expect(await reader().identify()).toMatchObject({ ok: false, waitMs: 7_000, lasting: false });
    for (const body of [
      null,
      [],
      {},
      { status: 'error', data: { items: [] } },
      { status: 'success', data: 7 },
    ]) {
      server.instead = json(200, body);
      expect((await reader().identify()).ok).toBe(false);
      for await (const one of reader().changedSince(null)) expect(one.ok).toBe(false);
    }
  });

  it('is not led elsewhere, and stops reading an answer without an end', async () => {
    const requests: LoggedRequest[] = [];
    const elsewhere = await serveHttp(0, requests, () => json(200, {}));
    server.instead = { status: 307, headers: { location: elsewhere.url }, body: '' };
    expect((await reader().identify()).ok).toBe(false);
    await elsewhere.stop();
    expect(requests).toEqual([]);
    let sent = 0;
    const endless = reader({
      fetch: () =>
        Promise.resolve(
          new Response(
            new ReadableStream<Uint8Array>({
              pull(controller) {
                sent += 1_000_000;
                controller.enqueue(new Uint8Array(1_000_000).fill(32));
              },
            }),
          ),
        ),
    });
    expect((await endless.identify()).ok).toBe(false);
    expect(sent).toBeLessThan(12_000_000);
  });

  it('only reads, and names the page where the person answers', () => {
    expect(khoros.openWriter).toBe(null);
    expect(khoros.capabilities.write).toEqual([]);
    expect(cannotOf('khoros')[0]).toMatch(/clipboard/);
    const site = { origin: 'https://lamps.example', part: null };
    expect(khoros.handOver?.(answerTo('11', 'Off.'), site)).toEqual({
      url: 'https://lamps.example/t5/-/-/m-p/11',
      text: 'Off.',
    });
    const recognises = (url: string) => khoros.recognise({ url: new URL(url), generator: null });
    expect(recognises('https://lamps.example/t5/Lamps/bd-p/lamps')).toBe(true);
    expect(recognises('https://lamps.example/t/5')).toBe(false);
  });
});
