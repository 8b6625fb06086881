import { useEffect, useState } from 'react';
import type { ListedError } from '../../components/devtools/listed-error.ts';
import type { PageSignal } from '../../lib/model/signal.ts';
import type { Result } from '../../lib/model/result.ts';
import type { Hit } from '../../lib/model/search.ts';
import type { LocalIndex } from '../page-wiring/local-index.ts';
import { LISTED_ID, signalOf } from './page-errors.ts';

/** What an error is looked up by, as one string: it stays the same while only its count goes up. */
const askedOf = (error: ListedError | null, page: PageSignal | null): string | null =>
  error && JSON.stringify(signalOf(error, page));

/** Fixes of the chosen error, from the index on this machine; null while they are looked up, and where none is chosen. */
export function useFixes(
  index: LocalIndex,
  error: ListedError | null,
  page: PageSignal | null,
): Result<Hit[]> | null {
  const asked = askedOf(error, page);
  const [found, setFound] = useState<{ asked: string; fixes: Result<Hit[]> } | null>(null);
  useEffect(() => {
    if (asked === null) return;
    let stale = false;
    void index.fixesFor(JSON.parse(asked) as PageSignal, LISTED_ID).then((fixes) => {
      if (!stale) setFound({ asked, fixes });
    });
    return () => {
      stale = true;
    };
  }, [asked, index]);
  return found?.asked === asked ? found.fixes : null;
}
