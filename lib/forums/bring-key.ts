/** Ways to connect where the person brings what they have: a key that the forum shows, or name and password. */
import { failed, ok } from '../model/result.ts';
import { callForum } from './call-forum.ts';
import type { Connector, ConnectWorld, Given, NewKey, Step } from './connect.ts';
import type { Refusals } from './json-api.ts';

/** A form that was opened and forgotten. */
const GIVEN_MS = 30 * 60_000;

const beginWith =
  (addressAt: ((origin: string) => string) | null): Connector['begin'] =>
  async ({ origin, now }) =>
    ok({
      state: '',
      address: addressAt?.(origin) ?? null,
      code: null,
      expiresAt: new Date(now() + GIVEN_MS).toISOString(),
      pollMs: null,
    });

/** @param addressAt page where the forum shows or makes keys */
export const bringToken = (form: RegExp, addressAt: (origin: string) => string): Connector => ({
  begin: beginWith(addressAt),
  async proceed(_state, { text }) {
    const token = text.trim();
    if (!form.test(token)) {
      return { is: 'again', problem: 'This is no key of this forum: it has another form. Copy all of it.' };
    }
    return connectedBy('bearer', token);
  },
});

/**
 * The password goes to the forum once and is not kept: what the forum gives for it is.
 * @param addressAt page where such a password is made; null where it is the person's own
 */
export const bringPassword = (
  exchange: (given: Given, world: ConnectWorld) => Promise<Step>,
  addressAt: ((origin: string) => string) | null = null,
): Connector => ({
  begin: beginWith(addressAt),
  async proceed(_state, given, world) {
    const name = given.name.trim().replace(/^@/, '');
    if (name === '') return { is: 'again', problem: 'Enter your name there as well.' };
    return exchange({ name, text: given.text }, world);
  },
});

/**
 * Name and password for a key, by one call; `tokenOf` takes the key out of the forum's answer.
 * @param path below the forum's address
 */
export const signInAt = (
  path: string,
  {
    fieldsOf,
    tokenOf,
    faultOf,
  }: {
    fieldsOf(given: Given): object;
    tokenOf(body: unknown): string | undefined;
    faultOf: Refusals['faultOf'];
  },
): Connector =>
  bringPassword(async (given, { origin, fetch }) => {
    const call = { method: 'POST', url: origin + path, json: fieldsOf(given) } as const;
    const answer = await callForum(call, { fetch });
    if (!answer.answered) return { is: 'again', problem: answer.problem };
    const token = answer.status === 200 ? tokenOf(answer.body) : undefined;
    if (token !== undefined) return connectedBy('bearer', token);
    const words = (faultOf(answer.body)?.words || `error ${answer.status}`).slice(0, 300);
    const problem = `${new URL(origin).host} did not let you in: ${words}. Check name and password, or sign in there first.`;
    return { is: 'again', problem };
  });

export const connectedBy = (
  way: NewKey['way'],
  token: string,
  more: Partial<Pick<NewKey, 'refreshToken' | 'expiresAt'>> = {},
): Step => ({
  is: 'connected',
  key: { way, token, refreshToken: null, expiresAt: null, ...more },
});

/** For forums where nobody but the person or the operators can end a key. */
export const keyStays = (where: string) => failed(`End it yourself: ${where}.`);
