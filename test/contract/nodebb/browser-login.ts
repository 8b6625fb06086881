import { z } from 'zod';

const Config = z.object({ csrf_token: z.string() });

/** A browser that is logged in at one forum: its cookie goes with requests that include credentials, and with no others. */
export interface BrowserLogin {
  fetch: typeof fetch;
  /** As after logging out in a tab. */
  forget(): void;
}

/** Logs in as the forum's own page does. Throws where the forum does not let the person in. */
export async function signIn(origin: string, username: string, password: string): Promise<BrowserLogin> {
  const cookies = new Map<string, string>();
  const withCookies: typeof fetch = async (input, init = {}) => {
    if (init.credentials !== 'include') return fetch(input, init);
    const headers = new Headers(init.headers);
    if (cookies.size > 0) headers.set('Cookie', [...cookies].map((pair) => pair.join('=')).join('; '));
    const response = await fetch(input, { ...init, headers });
    for (const line of response.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (name !== undefined && value !== undefined) cookies.set(name, value);
    }
    return response;
  };
  const config = await withCookies(`${origin}/api/config`, { credentials: 'include' });
  const { csrf_token } = Config.parse(await config.json());
  const answer = await withCookies(`${origin}/api/v3/utilities/login`, {
    method: 'POST',
    credentials: 'include',
    headers: { 'Content-Type': 'application/json', 'x-csrf-token': csrf_token },
    body: JSON.stringify({ username, password }),
  });
  if (!answer.ok) throw new Error(`${username} cannot log in: ${answer.status} ${await answer.text()}`);
  return { fetch: withCookies, forget: () => cookies.clear() };
}
