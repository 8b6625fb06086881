/**
 * An account at Stack Exchange by OAuth's implicit flow: the person agrees at the site, is led to a page of Stack
 * Exchange, and brings its address, which carries the token. One account holds for all sites.
 */
import { z } from 'zod';
import { ok } from '../model/result.ts';
import type { Connector } from './connect.ts';

export const STACK_ACCOUNTS = 'https://stackoverflow.com';
/** Where applications without a site of their own are led to. */
const SUCCESS = 'https://stackexchange.com/oauth/login_success';
const SCOPE = 'write_access,no_expiry';
const MAX_MS = 30 * 60_000;

const Led = z.object({
  state: z.string(),
  access_token: z.string().min(8).max(1_000).optional(),
  /** Seconds; absent for a token that does not run out. */
  expires: z.coerce.number().min(1).max(10_000_000_000).optional(),
  error: z.string().optional(),
});

/** @param clientId of the application that this build is registered as */
export const stackRedirect = (clientId: string): Connector => ({
  async begin({ now }) {
    const state = Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
      byte.toString(16).padStart(2, '0'),
    ).join('');
    const wish = new URLSearchParams({ client_id: clientId, scope: SCOPE, redirect_uri: SUCCESS, state });
    return ok({
      state,
      address: `${STACK_ACCOUNTS}/oauth/dialog?${wish}`,
      code: null,
      expiresAt: new Date(now() + MAX_MS).toISOString(),
      pollMs: null,
    });
  },

  async proceed(state, { text }, { now }) {
    const led = readLed(text.trim());
    if (!led) {
      const problem =
        'This is not the address of the page that you were led to. Copy all of it from the address bar.';
      return { is: 'again', problem };
    }
    // Someone else's answer, or that of an earlier try: a token from there may be another person's.
    if (led.state !== state) {
      return { is: 'ended', problem: 'This address answers another connection than this one. Begin again.' };
    }
    if (led.access_token === undefined) {
      return {
        is: 'ended',
        problem: 'Stack Exchange says that you refused. Begin again if that was not meant.',
      };
    }
    const expiresAt = led.expires === undefined ? null : new Date(now() + 1_000 * led.expires).toISOString();
    return {
      is: 'connected',
      key: { way: 'bearer', token: led.access_token, refreshToken: null, expiresAt },
    };
  },
});

function readLed(text: string): z.infer<typeof Led> | null {
  if (!URL.canParse(text)) return null;
  const { origin, pathname, hash } = new URL(text);
  if (origin + pathname !== SUCCESS) return null;
  return Led.safeParse(Object.fromEntries(new URLSearchParams(hash.slice(1)))).data ?? null;
}
