import type { ListedError } from './listed-error.ts';

/** `14:05:09`, as DevTools write times. */
export const timeWords = (at: number): string =>
  new Date(at).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit', second: '2-digit' });

/** The short sign at the start of a row: the status where there is one, else where the error comes from. */
export function signOf({ kind, codes }: ListedError): string {
  const status = codes.map((code) => /^HTTP (\d{3})$/.exec(code)?.[1]).find(Boolean);
  return status ?? (kind === 'network' ? 'Failed' : 'Console');
}

/** Host and path of an address, without its scheme; only the host where there is no path. */
export function shortAddress(address: string): string {
  if (!URL.canParse(address)) return address;
  const { host, pathname } = new URL(address);
  return pathname === '/' ? host : `${host}${pathname}`;
}

/** What a screen reader hears when the list changes. */
export function countWords(shown: number, all: number): string {
  const errors = all === 1 ? '1 error' : `${all} errors`;
  return shown === all ? errors : `${shown} of ${errors}`;
}
