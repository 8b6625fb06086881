import { MAX_CLUES, MAX_HOST_TEXT, MAX_LANG_TEXT, MAX_TITLE_TEXT } from '../model/limits.ts';
import type { PageSignal } from '../model/signal.ts';
import { readContext } from './context.ts';
import type { PageErrors } from './page-errors.ts';
import { findClues } from './find-clues.ts';
import type { World } from './world.ts';

/**
 * What the page is, with what a reading found on it; not yet redacted.
 * @param found null where nothing on the page was worth reading
 */
export function describePage({ document, url, status }: World, found: PageErrors | null): PageSignal {
  const { host } = new URL(url);
  // A page may take its root away.
  const root = document.documentElement as HTMLElement | null;
  return {
    url,
    host: host.slice(0, MAX_HOST_TEXT),
    title: document.title.slice(0, MAX_TITLE_TEXT),
    lang: (root?.lang ?? '').slice(0, MAX_LANG_TEXT),
    status,
    errors: found?.errors ?? [],
    ...(found?.broken && { broken: true }),
    products: [],
    clues: [...findClues(document), ...(found?.clues ?? [])].slice(0, MAX_CLUES),
    context: readContext(document),
  };
}
