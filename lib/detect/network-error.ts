/**
 * Names of network and certificate errors, the same in both browsers. Chromium says `net::ERR_…`; Firefox says
 * `Error code N` with N a decimal nsresult: a module in the high 16 bits, in the security module the low ones are
 * the negated code of NSS (see `firefox-errors.ts`).
 */
import { CRASHED, FRAMING, NETWORK, PKIX, PR, SEC, SSL, WARNED } from './firefox-errors.ts';

/** One failed load: `text` as the person's browser would say it, `codes` with Chromium's name as well. */
export interface NetworkError {
  text: string;
  codes: string[];
}

/**
 * Not errors to a person: another navigation, a download or an answer without content took the load's place, or
 * something that the person installed stopped it on purpose.
 */
const CHROMIUM_STOPPED = new Set(['ERR_ABORTED', 'ERR_BLOCKED_BY_CLIENT', 'ERR_IO_PENDING']);
const FIREFOX_STOPPED = new Set([
  // NS_BINDING_ABORTED, _REDIRECTED, _RETARGETED, NS_ERROR_IN_PROGRESS, _NO_CONTENT, _LOAD_SHOWED_ERRORPAGE,
  // _DOCSHELL_DYING, _SUPERFLUOS_AUTH (the person said no)
  ...[2, 3, 4, 15, 17, 77, 78, 91].map((low) => 0x804b_0000 + low),
  // NS_ERROR_WONT_HANDLE_CONTENT, tracking lists, _SAVE_LINK_AS_TIMEOUT, _PARSED_DATA_CACHED, _CANCELLED_OLD_LOAD
  ...[1, 32, 33, 34, 39, 41, 42, 43, 44].map((low) => 0x805d_0000 + low),
  // NS_ERROR_CONTENT_BLOCKED and its alternative: a content blocker
  ...[6, 7].map((low) => 0x805e_0000 + low),
]);

type Names = readonly [own: string, chromium?: string];
const tables = new Map<string, Map<number, Names>>();

/** Looks a number up in one of the tables, which is taken apart at its first use. */
function nameIn(table: string, number: number, prefix = ''): Names | undefined {
  let names = tables.get(table);
  if (!names) {
    names = new Map(
      table.split(',').map((row) => {
        const [at, own = '', chromium] = row.trim().split(' ');
        return [Number(at), chromium === undefined ? [prefix + own] : [prefix + own, `ERR_${chromium}`]];
      }),
    );
    tables.set(table, names);
  }
  return names.get(number);
}

function firefoxNames(nsresult: number): Names | undefined {
  const low = nsresult % 0x1_0000;
  switch (Math.floor(nsresult / 0x1_0000)) {
    case 0x804b:
      return nameIn(NETWORK, low);
    case 0x805a:
      // The low bits are the negated code, so code − base = base's magnitude − low.
      return (
        nameIn(FRAMING, low) ??
        nameIn(PR, 6_000 - low) ??
        nameIn(SEC, 8_192 - low, 'SEC_ERROR_') ??
        nameIn(SSL, 12_288 - low, 'SSL_ERROR_') ??
        nameIn(PKIX, 16_384 - low, 'MOZILLA_PKIX_ERROR_')
      );
    case 0x805d:
      return nameIn(WARNED, low);
    case 0x805e:
      return nameIn(CRASHED, low);
    default:
      return undefined;
  }
}

/** Modules whose every failure concerns a load; a number of another module says nothing that could be searched. */
const LOADING = new Set([0x804b, 0x805a, 0x805d, 0x805e]);

/**
 * @param raw `details.error` of `webNavigation.onErrorOccurred`
 * @returns null for loads that were merely stopped, and for what is no error of a load; a number without a name
 *   stays one, in hexadecimal as Mozilla's tables write it
 */
export function readNetworkError(raw: string): NetworkError | null {
  const chromium = /^net::(ERR_[A-Z0-9_]{2,60})$/.exec(raw)?.[1];
  if (chromium !== undefined)
    return CHROMIUM_STOPPED.has(chromium) ? null : { text: chromium, codes: [chromium] };
  const nsresult = Number(/^Error code (\d{1,10})$/.exec(raw)?.[1]);
  if (!LOADING.has(Math.floor(nsresult / 0x1_0000)) || FIREFOX_STOPPED.has(nsresult)) return null;
  const names = firefoxNames(nsresult);
  if (names) return { text: names[0], codes: names.filter((name) => name !== undefined) };
  const code = `0x${nsresult.toString(16).toUpperCase()}`;
  return { text: `Error code ${code}`, codes: [code] };
}
