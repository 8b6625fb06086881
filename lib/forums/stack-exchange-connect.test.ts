import { describe, expect, it } from 'vitest';
import { stackRedirect } from './stack-exchange-connect.ts';

const world = {
  origin: 'https://stackoverflow.com',
  fetch: () => Promise.reject(new TypeError('no network')),
  now: () => 0,
  clientId: 'x',
  decryptPkcs1: null,
};
const way = stackRedirect('12345');
const SUCCESS = 'https://stackexchange.com/oauth/login_success';

async function begin(): Promise<string> {
  const begun = await way.begin(world);
  if (!begun.ok) throw new Error(begun.problem);
  return begun.value.state;
}
const bring = (state: string, text: string) => way.proceed(state, { text, name: '' }, world);

describe('connecting Stack Exchange', () => {
  it('asks for leave to write, and takes the token out of the address that comes back', async () => {
    const begun = await way.begin(world);
    const { address, state } = begun.ok ? begun.value : { address: null, state: '' };
    const asked = new URL(address ?? '');
    expect(asked.origin + asked.pathname).toBe('https://stackoverflow.com/oauth/dialog');
    expect(Object.fromEntries(asked.searchParams)).toEqual({
      client_id: '12345',
      scope: 'write_access,no_expiry',
      redirect_uri: SUCCESS,
      state,
    });
    expect(await bring(state, ` ${SUCCESS}#access_token=abc)defgh&expires=86400&state=${state} `)).toEqual({
      is: 'connected',
      key: { way: 'bearer', token: 'abc)defgh', refreshToken: null, expiresAt: '1970-01-02T00:00:00.000Z' },
    });
  });

  it('takes no token that answers another connection', async () => {
    const [state, other] = [await begin(), await begin()];
    expect(state).not.toBe(other);
    expect(await bring(state, `${SUCCESS}#access_token=abcdefgh&state=${other}`)).toMatchObject({
      is: 'ended',
    });
    expect(await bring(state, `${SUCCESS}#access_token=abcdefgh`)).toMatchObject({ is: 'again' });
  });

  it('tells an address from elsewhere, and a refusal', async () => {
    const state = await begin();
    for (const text of [
      '',
      'abcdefgh',
      `https://elsewhere.example/oauth/login_success#access_token=abcdefgh&state=${state}`,
    ])
      expect(await bring(state, text)).toMatchObject({ is: 'again' });
    expect(await bring(state, `${SUCCESS}#error=access_denied&state=${state}`)).toMatchObject({
      is: 'ended',
    });
  });
});
