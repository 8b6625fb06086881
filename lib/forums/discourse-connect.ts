/**
 * Getting a User API key from a Discourse forum: by a code that the person types there (current versions), or by a
 * text that the person copies from there (all versions). Either way the key comes encrypted for this connection.
 */
import { z } from 'zod';
import { failed, ok, type Result } from '../model/result.ts';
import { callForum, waitOf, type Answered } from './call-forum.ts';
import type { Connector, ConnectWorld, Step } from './connect.ts';
import { wordsOf } from './discourse-call.ts';
import { makePayloadKeys, openPayload } from './key-payload.ts';

const APPLICATION = 'Peerside';
/** All that a key needs to answer, like and accept; Discourse has no smaller scope for writing. */
const SCOPES = 'read,write';
/** A page that was opened and forgotten. */
const COPY_MS = 30 * 60_000;
const MIN_POLL_MS = 5_000;
const AUTH_VERSION = 'Auth-Api-Version';
const AUTH_DEVICE_CODE = 'Auth-Api-Device-Code';

/** What is kept between the steps. */
const State = z.object({
  nonce: z.string().min(16),
  privateKey: z.record(z.string(), z.unknown()),
  deviceCode: z.string().nullable(),
  pollMs: z.number(),
});
type State = z.infer<typeof State>;

const DeviceGrant = z.object({
  device_code: z.string().min(16).max(200),
  user_code: z.string().min(4).max(20),
  verification_uri: z.string().max(2_000),
  verification_uri_with_request: z.string().max(2_000).optional(),
  expires_in: z.number().min(1).max(86_400),
  interval: z.number().min(0).max(3_600),
});

const Poll = z.discriminatedUnion('status', [
  z.object({ status: z.literal('authorization_pending') }),
  z.object({ status: z.literal('access_denied') }),
  z.object({ status: z.literal('expired_token') }),
  z.object({ status: z.literal('authorized'), payload: z.string().max(20_000) }),
]);

const Payload = z.object({
  key: z.string().min(8).max(1_000),
  nonce: z.string(),
  expires_at: z.string().nullish(),
});

const begunAnew = (problem: string): Step => ({ is: 'ended', problem });

/** What a forum says it offers, by the headers of its page for keys. */
async function probe({ origin, fetch }: ConnectWorld): Promise<Result<Answered>> {
  const { host } = new URL(origin);
  const answer = await callForum({ method: 'HEAD', url: `${origin}/user-api-key/new` }, { fetch });
  if (!answer.answered) return failed(answer.problem);
  if (answer.status === 429) return failed(`${host} asks to slow down. Try again in a minute.`);
  if (!answer.headers.has(AUTH_VERSION))
    return failed(
      `${host} gives no keys to programs like Peerside. Ask its operators to allow User API keys.`,
    );
  return ok(answer);
}

async function makeWish(world: ConnectWorld) {
  const { publicPem, privateKey } = await makePayloadKeys();
  const nonce = Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
  return {
    nonce,
    privateKey,
    wish: {
      application_name: APPLICATION,
      client_id: world.clientId,
      scopes: SCOPES,
      nonce,
      public_key: publicPem,
      padding: 'oaep',
    },
  };
}

const stateOf = (state: Omit<State, 'privateKey'> & { privateKey: JsonWebKey }): string =>
  JSON.stringify(state);

function readState(state: string): State | null {
  const parsed = State.safeParse(JSON.parse(state));
  return parsed.success ? parsed.data : null;
}

/** Opens the payload and checks that it answers this connection and no other. */
async function keyFrom(payload: string, state: State, world: ConnectWorld): Promise<Step> {
  const { host } = new URL(world.origin);
  const text = await openPayload(payload, state.privateKey as JsonWebKey, world.decryptPkcs1);
  const parsed = text === null ? null : Payload.safeParse(jsonOf(text));
  if (!parsed?.success) {
    return {
      is: 'again',
      problem: `This is not the text that ${host} shows for this connection. Copy all of it, and try again.`,
    };
  }
  if (parsed.data.nonce !== state.nonce) {
    return begunAnew(`${host} answered another connection than this one. Begin again, in one window.`);
  }
  const { key, expires_at } = parsed.data;
  const expiresAt = expires_at && !Number.isNaN(Date.parse(expires_at)) ? new Date(expires_at) : null;
  return {
    is: 'connected',
    key: { way: 'user-key', token: key, refreshToken: null, expiresAt: expiresAt?.toISOString() ?? null },
  };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    // Decrypted to something, but not to a key.
    return null;
  }
}

export const discourseDeviceCode: Connector = {
  async begin(world) {
    const { origin, fetch, now } = world;
    const { host } = new URL(origin);
    const offers = await probe(world);
    if (!offers.ok) return offers;
    if (offers.value.headers.get(AUTH_DEVICE_CODE) !== 'true')
      return failed(`${host} does not offer codes yet. Connect by copying a text instead.`);
    const { nonce, privateKey, wish } = await makeWish(world);
    const answer = await callForum(
      { method: 'POST', url: `${origin}/user-api-key/device.json`, json: wish },
      { fetch },
    );
    if (!answer.answered) return failed(answer.problem);
    const grant = DeviceGrant.safeParse(answer.body);
    if (answer.status !== 200 || !grant.success) {
      return failed(`${host} gave no code: ${wordsOf(answer) ?? `error ${answer.status}`}. Try again later.`);
    }
    const { verification_uri, verification_uri_with_request, user_code, device_code, expires_in } =
      grant.data;
    const address = verification_uri_with_request ?? verification_uri;
    // The code must be typed where the key comes from, and nowhere else.
    if (!URL.canParse(address) || new URL(address).origin !== origin)
      return failed(`${host} wants its code typed at another site, which is not safe. Tell its operators.`);
    const pollMs = Math.max(MIN_POLL_MS, 1_000 * grant.data.interval);
    return ok({
      state: stateOf({ nonce, privateKey, deviceCode: device_code, pollMs }),
      address,
      code: user_code,
      expiresAt: new Date(now() + 1_000 * expires_in).toISOString(),
      pollMs,
    });
  },

  async proceed(kept, _given, world) {
    const { origin, fetch, now } = world;
    const { host } = new URL(origin);
    const state = readState(kept);
    if (!state?.deviceCode) return begunAnew('This connection cannot be continued. Begin again.');
    const answer = await callForum(
      {
        method: 'POST',
        url: `${origin}/user-api-key/device/poll.json`,
        json: { device_code: state.deviceCode },
      },
      { fetch },
    );
    if (!answer.answered) return { is: 'again', problem: answer.problem };
    if (answer.status === 429) return { is: 'pending', pollMs: waitOf(answer, now()) };
    const poll = Poll.safeParse(answer.body);
    if (answer.status !== 200 || !poll.success) {
      return { is: 'again', problem: `${host} did not say whether you agreed (error ${answer.status}).` };
    }
    switch (poll.data.status) {
      case 'authorization_pending':
        return { is: 'pending', pollMs: state.pollMs };
      case 'access_denied':
        return begunAnew(`${host} says that you refused. Begin again if that was not meant.`);
      case 'expired_token':
        return begunAnew('The code has run out. Begin again for a new one.');
      case 'authorized': {
        const step = await keyFrom(poll.data.payload, state, world);
        // The forum tells a key only once.
        return step.is === 'again' ? begunAnew(`The key of ${host} could not be read. Begin again.`) : step;
      }
    }
  },
};

export const discourseCopiedPayload: Connector = {
  async begin(world) {
    const offers = await probe(world);
    if (!offers.ok) return offers;
    const { nonce, privateKey, wish } = await makeWish(world);
    return ok({
      state: stateOf({ nonce, privateKey, deviceCode: null, pollMs: 0 }),
      address: `${world.origin}/user-api-key/new?${new URLSearchParams(wish)}`,
      code: null,
      expiresAt: new Date(world.now() + COPY_MS).toISOString(),
      pollMs: null,
    });
  },

  async proceed(kept, given, world) {
    const state = readState(kept);
    if (!state) return begunAnew('This connection cannot be continued. Begin again.');
    return keyFrom(given.text.slice(0, 20_000), state, world);
  },
};
