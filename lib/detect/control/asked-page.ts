import type { Asked } from '../../model/asked.ts';
import { MAX_CLUES, MAX_HOST_TEXT, MAX_TITLE_TEXT } from '../../model/limits.ts';
import { findClues } from '../find-clues.ts';

/** The top document, and its address. */
export interface AskedPage {
  document: Document;
  url: string;
}

/** Host of the page that is asked about, and what the background can make its products of; not yet redacted. */
export function aboutPage({
  document,
  url,
}: AskedPage): Pick<Asked, 'host' | 'products' | 'title' | 'clues'> {
  const host = URL.canParse(url) ? new URL(url).host : '';
  return {
    host: host.slice(0, MAX_HOST_TEXT),
    products: [],
    title: document.title.slice(0, MAX_TITLE_TEXT),
    clues: findClues(document).slice(0, MAX_CLUES),
  };
}
