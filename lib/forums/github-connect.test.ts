import { describe, expect, it } from 'vitest';
import { githubDeviceCode, githubToken } from './github-connect.ts';

const GRANT = {
  device_code: 'device-code-0123456789',
  user_code: 'ABCD-1234',
  verification_uri: 'https://github.com/login/device',
  expires_in: 900,
  interval: 5,
};

/** github.com that gives these answers one after the other, and what it was asked. */
function github(answers: readonly object[]) {
  const asked: { url: string; body: unknown }[] = [];
  const left = [...answers];
  const fetch: typeof globalThis.fetch = (input, init) => {
    asked.push({ url: String(input), body: JSON.parse(String(init?.body)) as unknown });
    const answer = left.shift();
    return answer ? Promise.resolve(Response.json(answer)) : Promise.reject(new TypeError('cut off'));
  };
  const world = { origin: 'https://github.com', fetch, now: () => 0, clientId: 'x', decryptPkcs1: null };
  return { asked, world };
}
const NOTHING = { text: '', name: '' };

describe('connecting GitHub by a code', () => {
  const way = githubDeviceCode('Iv1.app');

  it('shows the code, and waits as GitHub says until the person agreed', async () => {
    const { asked, world } = github([
      GRANT,
      { error: 'authorization_pending' },
      { error: 'slow_down', interval: 10 },
      { access_token: 'gho_0123456789', token_type: 'bearer' },
    ]);
    const begun = await way.begin(world);
    expect(begun).toMatchObject({
      ok: true,
      value: {
        code: 'ABCD-1234',
        address: 'https://github.com/login/device',
        pollMs: 5_000,
        expiresAt: '1970-01-01T00:15:00.000Z',
      },
    });
    const state = begun.ok ? begun.value.state : '';
    expect(await way.proceed(state, NOTHING, world)).toEqual({ is: 'pending', pollMs: 5_000 });
    expect(await way.proceed(state, NOTHING, world)).toEqual({ is: 'pending', pollMs: 10_000 });
    expect(await way.proceed(state, NOTHING, world)).toEqual({
      is: 'connected',
      key: { way: 'bearer', token: 'gho_0123456789', refreshToken: null, expiresAt: null },
    });
    expect(asked[0]?.body).toEqual({ client_id: 'Iv1.app', scope: 'public_repo' });
    expect(asked[1]?.body).toMatchObject({ device_code: GRANT.device_code });
    expect(await way.proceed(state, NOTHING, world)).toMatchObject({ is: 'again' });
  });

  it('ends where the person refused or the code ran out', async () => {
    const { world } = github([GRANT, { error: 'access_denied' }, { error: 'expired_token' }]);
    const begun = await way.begin(world);
    const state = begun.ok ? begun.value.state : '';
    expect(await way.proceed(state, NOTHING, world)).toMatchObject({ is: 'ended' });
    expect(await way.proceed(state, NOTHING, world)).toMatchObject({ is: 'ended' });
  });

  it('has no code typed at another site', async () => {
    const { world } = github([{ ...GRANT, verification_uri: 'https://github.example/login/device' }]);
    expect((await way.begin(world)).ok).toBe(false);
  });
});

describe('connecting GitHub by a token', () => {
  it('leads to where one is made, and takes it with spaces around', async () => {
    const { world, asked } = github([]);
    expect(await githubToken.begin(world)).toMatchObject({
      value: {
        address: expect.stringMatching(/^https:\/\/github\.com\/.*public_repo/) as unknown,
        pollMs: null,
      },
    });
    const given = { text: ' ghp_0123456789abcdefghij \n', name: '' };
    expect(await githubToken.proceed('', given, world)).toMatchObject({
      is: 'connected',
      key: { token: 'ghp_0123456789abcdefghij' },
    });
    expect(asked).toEqual([]);
  });

  it('tells what is no token', async () => {
    const { world } = github([]);
    for (const text of [
      '',
      'short',
      'two words that are long enough',
      'https://github.com/settings/tokens',
    ]) {
      expect(await githubToken.proceed('', { text, name: '' }, world)).toMatchObject({ is: 'again' });
    }
  });
});
