import { describe, expect, it } from 'vitest';
import type { ConnectWorld } from './connect.ts';
import { nodebbOwnSession, nodebbToken } from './nodebb-connect.ts';

const world = (body: string, status = 200): ConnectWorld => ({
  origin: 'https://forum.example',
  fetch: () => Promise.resolve(new Response(body, { status })),
  now: () => 0,
  clientId: 'c',
  decryptPkcs1: null,
});
const CONFIG = JSON.stringify({ siteTitle: 'Fans', relative_path: '' });
const given = (text: string) => ({ text, name: '' });

describe('connecting to NodeBB', () => {
  it('begins where the forum answers as one', async () => {
    for (const way of [nodebbOwnSession, nodebbToken]) {
      expect(await way.begin(world(CONFIG))).toMatchObject({ ok: true, value: { code: null, pollMs: null } });
      expect(await way.begin(world('<html>', 404))).toMatchObject({ ok: false });
    }
  });

  it('keeps nothing of the own login', async () => {
    expect(await nodebbOwnSession.proceed('', given(''), world(CONFIG))).toMatchObject({
      is: 'connected',
      key: { way: 'session', token: null },
    });
  });

  it('takes a token as it was copied, and nothing else', async () => {
    const token = '37ddc8f4-662e-4243-8411-000000000000';
    expect(await nodebbToken.proceed('', given(`  ${token}\n`), world(CONFIG))).toMatchObject({
      is: 'connected',
      key: { way: 'bearer', token },
    });
    for (const text of ['short', 'two words of text', `${token}\nCookie: x`]) {
      expect(await nodebbToken.proceed('', given(text), world(CONFIG))).toMatchObject({ is: 'again' });
    }
  });
});
