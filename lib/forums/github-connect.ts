/** An account at GitHub: by a code typed there, where this build is registered as an application, or by a token. */
import { z } from 'zod';
import { failed, ok } from '../model/result.ts';
import { callForum } from './call-forum.ts';
import type { Connector } from './connect.ts';

/** Comments, reactions and marks in public repositories; GitHub has no smaller one for them. */
const SCOPE = 'public_repo';
const GRANT = 'urn:ietf:params:oauth:grant-type:device_code';
const PASTE_MS = 30 * 60_000;
const MIN_POLL_MS = 5_000;
const TOKEN = /^\w{20,300}$/;

const State = z.object({ deviceCode: z.string(), pollMs: z.number() });

const DeviceGrant = z.object({
  device_code: z.string().min(8).max(200),
  user_code: z.string().min(4).max(20),
  verification_uri: z.string().max(2_000),
  expires_in: z.number().min(1).max(86_400),
  interval: z.number().min(0).max(3_600),
});

const Poll = z.union([
  z.object({ access_token: z.string().min(8).max(1_000) }),
  z.object({ error: z.string(), interval: z.number().min(0).max(3_600).optional() }),
]);

/** @param clientId of the application that this build is registered as */
export const githubDeviceCode = (clientId: string): Connector => ({
  async begin({ origin, fetch, now }) {
    const { host } = new URL(origin);
    const answer = await callForum(
      { method: 'POST', url: `${origin}/login/device/code`, json: { client_id: clientId, scope: SCOPE } },
      { fetch },
    );
    if (!answer.answered) return failed(answer.problem);
    const grant = DeviceGrant.safeParse(answer.body).data;
    if (answer.status !== 200 || !grant) {
      return failed(`${host} gave no code (error ${answer.status}). Connect with a token instead.`);
    }
    const address = grant.verification_uri;
    // The code must be typed where the key comes from, and nowhere else.
    if (!URL.canParse(address) || new URL(address).origin !== origin)
      return failed(`${host} wants its code typed at another site, which is not safe. Use a token instead.`);
    const pollMs = Math.max(MIN_POLL_MS, 1_000 * grant.interval);
    return ok({
      state: JSON.stringify({ deviceCode: grant.device_code, pollMs }),
      address,
      code: grant.user_code,
      expiresAt: new Date(now() + 1_000 * grant.expires_in).toISOString(),
      pollMs,
    });
  },

  async proceed(kept, _given, { origin, fetch }) {
    const { host } = new URL(origin);
    const state = State.parse(JSON.parse(kept));
    const answer = await callForum(
      {
        method: 'POST',
        url: `${origin}/login/oauth/access_token`,
        json: { client_id: clientId, device_code: state.deviceCode, grant_type: GRANT },
      },
      { fetch },
    );
    if (!answer.answered) return { is: 'again', problem: answer.problem };
    const poll = Poll.safeParse(answer.body).data;
    if (!poll) return { is: 'again', problem: `${host} did not say whether you agreed (${answer.status}).` };
    if ('access_token' in poll) {
      const key = { way: 'bearer', token: poll.access_token, refreshToken: null, expiresAt: null } as const;
      return { is: 'connected', key };
    }
    switch (poll.error) {
      case 'authorization_pending':
        return { is: 'pending', pollMs: state.pollMs };
      case 'slow_down':
        return { is: 'pending', pollMs: Math.max(state.pollMs + MIN_POLL_MS, 1_000 * (poll.interval ?? 0)) };
      case 'access_denied':
        return { is: 'ended', problem: `${host} says that you refused. Begin again if that was not meant.` };
      default:
        return { is: 'ended', problem: 'The code has run out or is not taken. Begin again for a new one.' };
    }
  },
});

/** The person makes a token there and brings it; whose it is is asked before it is kept. */
export const githubToken: Connector = {
  async begin({ origin, now }) {
    const wish = new URLSearchParams({ scopes: SCOPE, description: 'Peerside' });
    return ok({
      state: '',
      address: `${origin}/settings/tokens/new?${wish}`,
      code: null,
      expiresAt: new Date(now() + PASTE_MS).toISOString(),
      pollMs: null,
    });
  },
  async proceed(_state, { text }) {
    const token = text.trim();
    if (!TOKEN.test(token)) {
      return {
        is: 'again',
        problem: 'This is not a token: letters, digits and lines below only. Copy all of it.',
      };
    }
    return { is: 'connected', key: { way: 'bearer', token, refreshToken: null, expiresAt: null } };
  },
};
