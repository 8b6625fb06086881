/**
 * Connecting to a NodeBB forum. Its tokens are given out by operators only, so most people write with the login that
 * they have at the forum in this browser.
 */
import { failed, ok } from '../model/result.ts';
import { callForum } from './call-forum.ts';
import type { Connector } from './connect.ts';
import { SiteConfig } from './nodebb-shapes.ts';

/** A form that was opened and forgotten. */
const GIVEN_MS = 30 * 60_000;
const TOKEN = /^[\w.-]{8,500}$/;

const begin: Connector['begin'] = async ({ origin, fetch, now }) => {
  const { host } = new URL(origin);
  const answer = await callForum({ method: 'GET', url: `${origin}/api/config` }, { fetch });
  if (!answer.answered) return failed(answer.problem);
  if (!SiteConfig.safeParse(answer.body).success) {
    return failed(`${host} does not answer as a NodeBB forum (error ${answer.status}). Check the address.`);
  }
  const expiresAt = new Date(now() + GIVEN_MS).toISOString();
  return ok({ state: '', address: null, code: null, expiresAt, pollMs: null });
};

/** Whether there is a login, and whose, is asked with the first call of the account. */
export const nodebbOwnSession: Connector = {
  begin,
  async proceed() {
    return { is: 'connected', key: { way: 'session', token: null, refreshToken: null, expiresAt: null } };
  },
};

export const nodebbToken: Connector = {
  begin,
  async proceed(_state, given, { origin }) {
    const token = given.text.trim();
    if (!TOKEN.test(token)) {
      const problem = `This is no token of ${new URL(origin).host}. Copy all of what its operators gave you.`;
      return { is: 'again', problem };
    }
    return { is: 'connected', key: { way: 'bearer', token, refreshToken: null, expiresAt: null } };
  },
};
