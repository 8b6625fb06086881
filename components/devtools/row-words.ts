import type { ListedError } from './listed-error.ts';

/** `14:05:09` in the person's own way of writing times. */
export const timeWords = (at: number, locale?: string): string =>
  new Date(at).toLocaleTimeString(locale, { hour: '2-digit', minute: '2-digit', second: '2-digit' });

/** The short sign at the start of a row: the status, or what kind of failure it is. */
export function signOf({ kind, codes, type }: ListedError): string {
  const status = codes.map((code) => /^HTTP (\d{3})$/.exec(code)?.[1]).find(Boolean);
  if (status) return status;
  return kind === 'network' ? 'Failed' : (type ?? 'Error');
}

/** Last part of an address's path, which tells requests of one page apart; the host where there is no path. */
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
