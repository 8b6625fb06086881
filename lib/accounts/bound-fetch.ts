import type { ForumSoftware } from '../forums/software.ts';
import type { Account } from '../model/account.ts';

/** The only origin that an account's key may be sent to. */
const homeOf = (account: Pick<Account, 'origin'>, software: Pick<ForumSoftware, 'apiOrigin'>): string =>
  software.apiOrigin?.(account.origin) ?? account.origin;

/**
 * A `fetch` that speaks for the account: the only place where a key is put into a request. It refuses every origin but
 * the key's own, and every redirect: browsers take headers like `User-Api-Key` along to other sites.
 */
export function boundFetch(
  account: Account,
  software: Pick<ForumSoftware, 'apiOrigin' | 'keyHeaders'>,
  fetch: typeof globalThis.fetch,
): typeof globalThis.fetch {
  const home = homeOf(account, software);
  const { token, clientId, refreshToken } = account;
  return (input, init = {}) => {
    if (input instanceof Request) {
      return Promise.reject(new TypeError('Give the address and the options: a Request hides its headers.'));
    }
    const url = new URL(input);
    if (url.origin !== home || url.username !== '' || url.password !== '') {
      return Promise.reject(new TypeError(`A key of ${account.origin} is not sent to ${url.origin}.`));
    }
    const headers = new Headers(init.headers);
    if (token !== null) {
      const own = software.keyHeaders({ token, clientId, refreshToken }, url);
      for (const [name, value] of Object.entries(own)) headers.set(name, value);
    }
    return fetch(url.href, {
      ...init,
      headers,
      redirect: 'error',
      // A stray session cookie would win over a key.
      credentials: account.way === 'session' ? 'include' : 'omit',
    });
  };
}
