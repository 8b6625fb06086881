/** What a person does in the forum's pages to let a program act for them. */

async function signIn(origin: string, username: string, fetch: typeof globalThis.fetch): Promise<string> {
  const reply = await fetch(`${origin}/login`, {
    method: 'POST',
    body: new URLSearchParams({ username }),
    redirect: 'manual',
  });
  const cookie = reply.headers.get('set-cookie')?.split(';')[0];
  if (cookie === undefined) throw new Error(`${username} could not sign in: ${reply.status}`);
  return cookie;
}

/** Types the code at the forum and agrees, or refuses. */
export async function decideCode(
  origin: string,
  as: { username: string; code: string; decision?: 'approve' | 'deny' },
  fetch: typeof globalThis.fetch = globalThis.fetch,
): Promise<void> {
  const { username, code, decision = 'approve' } = as;
  const cookie = await signIn(origin, username, fetch);
  const reply = await fetch(`${origin}/user-api-key/device/decide`, {
    method: 'POST',
    headers: { cookie },
    body: new URLSearchParams({ user_code: code, decision }),
  });
  if (reply.status !== 200) throw new Error(`The code was not taken: ${reply.status}`);
}

/** Agrees on the page at `address`, and copies the text that it shows. */
export async function copyPayload(
  origin: string,
  as: { username: string; address: string },
  fetch: typeof globalThis.fetch = globalThis.fetch,
): Promise<string> {
  const cookie = await signIn(origin, as.username, fetch);
  const asked = await fetch(as.address, { headers: { cookie } });
  if (!(await asked.text()).includes('id="authorize"')) throw new Error('No button to agree with');
  const reply = await fetch(`${origin}/user-api-key`, {
    method: 'POST',
    headers: { cookie },
    body: new URL(as.address).searchParams,
  });
  const payload = /id="payload">([^<]+)</.exec(await reply.text())?.[1];
  if (payload === undefined) throw new Error(`The forum shows no text to copy: ${reply.status}`);
  return payload;
}
