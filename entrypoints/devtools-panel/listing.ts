import type { ListedError, Listing } from '../../components/devtools/listed-error.ts';
import { redactUrl } from '../../lib/redact/redact-signal.ts';

/** Errors that are kept: more, nobody reads through. */
export const MAX_LISTED = 500;
export const NOTHING_LISTED: Listing = { errors: [], dropped: 0 };

/** A request as both sources name it: page scripts tell redacted addresses. '' for errors of the console. */
const placeOf = ({ request }: ListedError): string =>
  request ? `${request.method} ${redactUrl(request.address)}` : '';

const again = (known: ListedError, error: ListedError): ListedError => ({
  ...known,
  at: Math.min(known.at, error.at),
  count: known.count + error.count,
});

/**
 * The list with further errors in it: one that is there already counts up, and of a request that both DevTools and
 * the page told of, DevTools' word stays. The oldest go where there are more than `max`.
 */
export function withErrors(listing: Listing, added: readonly ListedError[], max = MAX_LISTED): Listing {
  if (added.length === 0) return listing;
  const found = new Map(listing.errors.map((error) => [error.key, error]));
  for (const error of added) {
    // DevTools told of it before, and it made room.
    if (listing.dropped > 0 && error.by === 'page' && error.request) continue;
    const known = found.get(error.key);
    found.set(error.key, known ? again(known, error) : error);
  }
  const all = [...found.values()];
  const told = new Set(all.filter(({ by }) => by === 'devtools').map(placeOf));
  const errors = all
    .filter((error) => error.by === 'devtools' || !error.request || !told.has(placeOf(error)))
    .sort((a, b) => a.at - b.at);
  const over = Math.max(0, errors.length - max);
  return { errors: errors.slice(over), dropped: listing.dropped + over };
}

/** What the body of a response said, put into its error. */
export const withWords = (
  listing: Listing,
  key: string,
  words: Pick<ListedError, 'text' | 'lines' | 'codes'>,
): Listing => ({
  ...listing,
  errors: listing.errors.map((error) => (error.key === key ? { ...error, ...words } : error)),
});

/** Only what came since a moment, milliseconds since 1970: the page before is gone. */
export const since = (listing: Listing, at: number): Listing => ({
  errors: listing.errors.filter((error) => error.at >= at),
  dropped: 0,
});
