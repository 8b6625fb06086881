/** `/user-api-key`: a page on which a person allows a program to act for them, and the code that spares it the page. */
import type { Reply } from '../loopback.ts';
import { escapeHtml, jsonReply } from '../site/page.ts';
import { AUTH_API_VERSION, makeKey, readWish } from './make-key.ts';
import { shell } from './pages.ts';
import { notAccepted, notAllowed, notFound, notLoggedIn } from './refusals.ts';
import {
  textField,
  type ForumRequest,
  type Grant,
  type Handler,
  type KeyWish,
  type Route,
} from './request.ts';
import { askToSignIn } from './sign-in.ts';

/** An approved payload waits this long to be fetched. */
const PAYLOAD_MS = 60_000;
/** Letters and digits that are not mistaken for one another. */
const CODE_LETTERS = 'BCDFGHJKLMNPQRSTVWXZ';

const offered =
  (handle: Handler): Handler =>
  (request) =>
    request.world.rules.keys ? handle(request) : notFound();
const offersCodes =
  (handle: Handler): Handler =>
  (request) =>
    request.world.rules.keys && request.world.rules.deviceCodes ? handle(request) : notFound();

/** The page with the question, or for HEAD what the forum offers. */
const askPage: Handler = (request) => {
  const offers = {
    'auth-api-version': String(AUTH_API_VERSION),
    ...(request.world.rules.deviceCodes && { 'auth-api-device-code': 'true' }),
  };
  if (request.method === 'HEAD') return { ...shell('Authorize', ''), headers: offers };
  if (request.viewer === null) return askToSignIn(request);
  const wish = readWish(request.fields, request.world);
  if (typeof wish === 'string') return notAccepted([wish]);
  const hidden = Object.entries(request.fields).map(
    ([name, value]) =>
      `<input type="hidden" name="${escapeHtml(name)}" value="${escapeHtml(String(value))}">`,
  );
  const page = shell(
    'Authorize',
    `${wishHtml(wish)}<form method="post" action="/user-api-key">${hidden.join('')}
<button id="authorize">Authorize</button></form>`,
  );
  return { ...page, headers: { ...page.headers, ...offers } };
};

const wishHtml = ({ applicationName, scopes }: KeyWish): string =>
  `<h1>Authorize ${escapeHtml(applicationName)}</h1><p>${escapeHtml(applicationName)} asks for: ${escapeHtml(scopes.join(', '))}.</p>`;

const approvePage: Handler = (request) => {
  if (request.viewer === null) return notLoggedIn();
  const wish = readWish(request.fields, request.world);
  if (typeof wish === 'string') return notAccepted([wish]);
  // No program may have it sent to itself: this forum's list of allowed addresses is empty.
  if (textField(request, 'auth_redirect') !== '') return notAllowed();
  const payload = makeKey(wish, request.viewer, request.world);
  return shell(
    'Authorized',
    `<h1>Authorized</h1><p>Copy this text into ${escapeHtml(wish.applicationName)}:</p><pre><code id="payload">${payload}</code></pre>`,
  );
};

const beginCode: Handler = (request) => {
  const { world, url, incoming } = request;
  if (!(incoming.headers['content-type'] ?? '').startsWith('application/json')) return notAllowed();
  const wish = readWish(request.fields, world);
  if (typeof wish === 'string') return notAccepted([wish]);
  const letters = [...world.secret(4)].map((digit, index) =>
    index < 4 ? CODE_LETTERS[Number.parseInt(digit, 16)] : String(Number.parseInt(digit, 16) % 10),
  );
  const grant: Grant = {
    wish,
    userCode: `${letters.slice(0, 4).join('')}-${letters.slice(4).join('')}`,
    request: world.secret(8),
    expiresAt: world.now() + world.rules.codeSeconds * 1_000,
    state: 'pending',
  };
  const deviceCode = world.secret(32);
  world.grants.set(deviceCode, grant);
  const page = `${url.protocol}//${incoming.headers.host ?? url.host}/user-api-key/device`;
  return jsonReply({
    device_code: deviceCode,
    user_code: grant.userCode,
    verification_uri: page,
    verification_uri_with_request: `${page}?request=${grant.request}`,
    expires_in: world.rules.codeSeconds,
    interval: world.rules.pollSeconds,
  });
};

const pollCode: Handler = (request) => {
  const { world } = request;
  const deviceCode = textField(request, 'device_code');
  const grant = world.grants.get(deviceCode);
  if (!grant) return jsonReply({ status: 'expired_token' });
  const { state } = grant;
  if (state === 'pending' && grant.expiresAt > world.now()) {
    return jsonReply({ status: 'authorization_pending' });
  }
  // Told once.
  world.grants.delete(deviceCode);
  if (state === 'denied') return jsonReply({ status: 'access_denied' });
  if (state === 'pending' || state.until <= world.now()) return jsonReply({ status: 'expired_token' });
  return jsonReply({ status: 'authorized', payload: state.payload });
};

const codePage = (request: ForumRequest): Reply => {
  if (request.viewer === null) return askToSignIn(request);
  const asked = [...request.world.grants.values()].find(
    (grant) => grant.request === request.url.searchParams.get('request'),
  );
  return shell(
    'Authorize a device',
    `${asked ? wishHtml(asked.wish) : '<h1>Authorize a device</h1>'}
<form method="post" action="/user-api-key/device/decide"><label>Code <input name="user_code" id="code" autocomplete="off"></label>
<button id="authorize" name="decision" value="approve">Authorize</button>
<button id="deny" name="decision" value="deny">Deny</button></form>`,
  );
};

const decideCode: Handler = (request) => {
  const { world, viewer } = request;
  if (viewer === null) return notLoggedIn();
  const typed = textField(request, 'user_code').trim().toUpperCase();
  const grant = [...world.grants.values()].find(
    ({ userCode, state, expiresAt }) => userCode === typed && state === 'pending' && expiresAt > world.now(),
  );
  if (!grant) return shell('Unknown code', '<h1>Unknown code</h1><p>Type it as the program shows it.</p>');
  if (textField(request, 'decision') === 'deny') {
    grant.state = 'denied';
    return shell('Denied', '<h1>Denied</h1>');
  }
  grant.state = { payload: makeKey(grant.wish, viewer, world), until: world.now() + PAYLOAD_MS };
  return shell('Authorized', '<h1>Authorized</h1><p>You can close this page.</p>');
};

const revoke: Handler = ({ world, key }) => {
  if (key === null) return notAllowed();
  world.store.change((draft) => {
    draft.keys = draft.keys.filter((one) => one.key !== key.key);
  });
  return jsonReply({ success: 'OK' });
};

export const KEYS: readonly Route[] = [
  ['GET', /^\/user-api-key\/new$/, offered(askPage)],
  ['POST', /^\/user-api-key$/, offered(approvePage)],
  ['POST', /^\/user-api-key\/device\.json$/, offersCodes(beginCode)],
  ['POST', /^\/user-api-key\/device\/poll\.json$/, offersCodes(pollCode)],
  ['GET', /^\/user-api-key\/device$/, offersCodes(codePage)],
  ['POST', /^\/user-api-key\/device\/decide$/, offersCodes(decideCode)],
  ['POST', /^\/user-api-key\/revoke$/, revoke],
];
