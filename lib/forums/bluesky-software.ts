import { z } from 'zod';
import { ok } from '../model/result.ts';
import { bringPassword, connectedBy } from './bring-key.ts';
import { openBluesky } from './bluesky.ts';
import { Fault, Keys } from './bluesky-shapes.ts';
import { callForum } from './call-forum.ts';
import { jsonSoftware } from './json-software.ts';
import { parseJson } from './parse-json.ts';

/** What guests may read, and where the accounts are that Bluesky keeps itself. */
const PUBLIC = 'https://public.api.bsky.app';
const MEMBERS = 'https://bsky.social';

const SITE = 'bsky.app';
const PART = /^\/(?:profile\/([\w.:%-]{1,253})|(hashtag\/[^/]{1,100}))/;
/** As Bluesky makes them; a person's own password has another form, and is not sent. */
const APP_PASSWORD = /^[a-z0-9]{4}(?:-[a-z0-9]{4}){3}$/;
/** Access keys of Bluesky last two hours; where one does not say so itself. */
const KEY_MS = 3_600_000;

const Claims = z.object({ exp: z.number().min(0).max(10_000_000_000) });

/** When a JWT runs out, by its own words; nobody relies on them but to renew it in time. */
function expiryOf(jwt: string, now: number): string {
  const [, payload = ''] = jwt.split('.');
  const base64 = payload.replaceAll('-', '+').replaceAll('_', '/');
  const claims = Claims.safeParse(/^[\w+/]+$/.test(base64) ? parseJson(atob(base64)) : null).data;
  return new Date(claims ? 1_000 * claims.exp : now + KEY_MS).toISOString();
}

const refusals = {
  faultOf(body: unknown) {
    const fault = Fault.safeParse(body).data;
    return fault ? { code: fault.error, words: fault.message || fault.error } : null;
  },
  signIn: ['ExpiredToken', 'InvalidToken', 'AuthMissing', 'AuthenticationRequired', 'AccountTakedown'],
  later: ['RateLimitExceeded'],
  gone: ['NotFound', 'RecordNotFound'],
};

export const bluesky = jsonSoftware(
  {
    kind: 'bluesky',
    name: 'Bluesky',
    capabilities: {
      read: true,
      write: ['answer', 'question', 'like', 'delete'],
      mostText: 300,
      connect: ['app-password'],
    },
    recognise: ({ url }) => url.hostname === SITE && PART.test(url.pathname),
    mayBeAt: (url) => url.hostname === SITE,
    partOf({ pathname }) {
      const [, account, hashtag] = PART.exec(pathname) ?? [];
      return account ?? hashtag ?? null;
    },
    apiOrigin: () => MEMBERS,
    guestOrigin: PUBLIC,
    apiBase: (_origin, signedIn) => `${signedIn ? MEMBERS : PUBLIC}/xrpc`,
    readsSignedIn: true,
    refusals,
    // The session is ended by the key that renews it.
    keyHeaders: ({ token, refreshToken }, { pathname }) => ({
      Authorization: `Bearer ${pathname.endsWith('.deleteSession') ? (refreshToken ?? token) : token}`,
    }),
    connectors: {
      'app-password': bringPassword(
        async ({ name, text }, { fetch, now }) => {
          const password = text.trim();
          if (!APP_PASSWORD.test(password)) {
            const problem =
              'This is no app password: those have four groups of four letters. Make one there; your own password is not needed.';
            return { is: 'again', problem };
          }
          const url = `${MEMBERS}/xrpc/com.atproto.server.createSession`;
          const answer = await callForum(
            { method: 'POST', url, json: { identifier: name, password } },
            { fetch },
          );
          if (!answer.answered) return { is: 'again', problem: answer.problem };
          const keys = answer.status === 200 ? Keys.safeParse(answer.body).data : undefined;
          if (keys) {
            const { accessJwt, refreshJwt } = keys;
            const expiresAt = expiryOf(accessJwt, now());
            return connectedBy('app-password', accessJwt, { refreshToken: refreshJwt, expiresAt });
          }
          const words = refusals.faultOf(answer.body)?.words ?? `error ${answer.status}`;
          return {
            is: 'again',
            problem: `Bluesky did not let you in: ${words}. Check name and app password.`,
          };
        },
        (origin) => `${origin}/settings/app-passwords`,
      ),
    },
    async renew(refreshToken, { fetch, now }) {
      const headers = { Authorization: `Bearer ${refreshToken}` };
      const url = `${MEMBERS}/xrpc/com.atproto.server.refreshSession`;
      const answer = await callForum({ method: 'POST', url, headers }, { fetch });
      if (!answer.answered) return { ok: false, problem: answer.problem };
      const keys = answer.status === 200 ? Keys.safeParse(answer.body).data : undefined;
      if (keys) {
        const { accessJwt, refreshJwt } = keys;
        return ok({ token: accessJwt, refreshToken: refreshJwt, expiresAt: expiryOf(accessJwt, now()) });
      }
      if (answer.status === 400 || answer.status === 401) return ok(null);
      return {
        ok: false,
        problem: `Bluesky did not renew the key (error ${answer.status}). Try again later.`,
      };
    },
    handOver: (act, { origin, part }) => {
      const [did = '', key = ''] = act.kind === 'answer' ? act.threadId.split('/') : [];
      return {
        url:
          act.kind === 'answer' ? `${origin}/profile/${did}/post/${key}` : `${origin}/profile/${part ?? ''}`,
        text: act.body,
      };
    },
  },
  openBluesky,
);
