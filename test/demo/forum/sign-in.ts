/** Who asks: a person by cookie, a program by its key. Anyone may sign in as anyone: it is a demo. */
import type { Reply } from '../loopback.ts';
import { escapeHtml, jsonReply } from '../site/page.ts';
import { shell } from './pages.ts';
import type { ForumData, UserKey, Viewer } from './records.ts';
import { notAllowed, notFound, tooManyRequests } from './refusals.ts';
import { textField, type ForumRequest, type ForumWorld, type Handler, type Route } from './request.ts';

const COOKIE = '_t';
const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

/** What a key must be for, before it may make a request. */
function isInScope(key: UserKey, method: string, path: string): boolean {
  if (path === '/user-api-key/revoke') return true;
  if (key.scopes.includes('write')) return true;
  if (method !== 'GET') return false;
  return (
    key.scopes.includes('read') || (key.scopes.includes('session_info') && path === '/session/current.json')
  );
}

/** The person and key of a request, or the refusal of a key that is unknown, used up or not for this. */
export function whoAsks(
  world: ForumWorld,
  method: string,
  url: URL,
  headers: Readonly<Record<string, string>>,
): { viewer: Viewer; key: UserKey | null } | { refusal: Reply } {
  const { users, keys } = world.store.data();
  const sent = headers['user-api-key'];
  if (sent !== undefined) {
    const key = keys.find((one) => one.key === sent);
    if (!key || !isInScope(key, method, url.pathname)) return { refusal: notAllowed() };
    const { keyCallsPerMinute, keyCallsPerDay } = world.rules;
    const minute = world.limits.take(`minute ${sent}`, keyCallsPerMinute, MINUTE_MS);
    if (minute > 0) return { refusal: tooManyRequests(minute, 'user_api_key_limiter_60_secs') };
    const day = world.limits.take(`day ${sent}`, keyCallsPerDay, DAY_MS);
    if (day > 0) return { refusal: tooManyRequests(day, 'user_api_key_limiter_1_day') };
    return { viewer: users.find(({ id }) => id === key.userId) ?? null, key };
  }
  const userId = world.sessions.get(cookieOf(headers));
  return { viewer: users.find(({ id }) => id === userId) ?? null, key: null };
}

const cookieOf = (headers: Readonly<Record<string, string>>): string =>
  (headers.cookie ?? '')
    .split('; ')
    .find((cookie) => cookie.startsWith(`${COOKIE}=`))
    ?.slice(COOKIE.length + 1) ?? '';

/** A page of this forum to go to; never another site. */
const localPath = (wanted: string): string => (/^\/(?!\/)[\w\-./?=&%]*$/.test(wanted) ? wanted : '/');

const goTo = (path: string, headers: Record<string, string> = {}): Reply => ({
  status: 302,
  headers: { location: path, ...headers },
  body: '',
});

/** Sends someone who is not signed in to the login page, and back afterwards. */
export const askToSignIn = ({ url }: ForumRequest): Reply =>
  goTo(`/login?return_path=${encodeURIComponent(url.pathname + url.search)}`);

function loginPage(data: ForumData, back: string): Reply {
  const buttons = data.users.map(
    ({ username, name }) =>
      `<p><button name="username" value="${escapeHtml(username)}">${escapeHtml(name)}</button></p>`,
  );
  return shell(
    'Log in',
    `<h1>Log in</h1><p class="quiet">This forum is invented: be whoever you like.</p>
<form method="post" action="/login"><input type="hidden" name="return_path" value="${escapeHtml(back)}">
${buttons.join('')}</form>`,
  );
}

const logIn: Handler = (request) => {
  const user = request.data.users.find(({ username }) => username === textField(request, 'username'));
  if (!user) return notFound();
  const cookie = request.world.secret(16);
  request.world.sessions.set(cookie, user.id);
  return goTo(localPath(textField(request, 'return_path')), {
    'set-cookie': `${COOKIE}=${cookie}; Path=/; HttpOnly; SameSite=Lax`,
  });
};

const logOut: Handler = ({ world, incoming }) => {
  world.sessions.delete(cookieOf(incoming.headers));
  return goTo('/', { 'set-cookie': `${COOKIE}=; Path=/; Max-Age=0` });
};

const currentJson: Handler = ({ viewer, data }) => {
  if (viewer === null) return notFound();
  const pending = data.held.filter(({ userId }) => userId === viewer.id).length;
  return jsonReply({
    current_user: {
      id: viewer.id,
      username: viewer.username,
      name: viewer.name,
      trust_level: viewer.trustLevel,
      moderator: viewer.moderator,
      admin: false,
      pending_posts_count: pending,
    },
  });
};

export const SIGNING_IN: readonly Route[] = [
  ['GET', /^\/login$/, ({ data, url }) => loginPage(data, url.searchParams.get('return_path') ?? '/')],
  ['POST', /^\/login$/, logIn],
  ['POST', /^\/logout$/, logOut],
  ['GET', /^\/session\/current\.json$/, currentJson],
];
