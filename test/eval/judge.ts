/** Holds what the extension made of a page against the page's label. */
import { DEFAULT_SETTINGS } from '../../lib/model/settings.ts';
import type { CorpusPage } from './corpus.ts';
import type { Judged } from './figures.ts';
import { countProducts, isKeyLine } from './match.ts';
import { surestOf, type Visit } from './visit-page.ts';

/** One thing that is not as the label says. */
export interface Miss {
  id: string;
  kind: string;
  program: string;
  /** `missed`: an error not detected; `false-alarm`; `key`: the wrong line; `products`. */
  miss: 'missed' | 'false-alarm' | 'key' | 'products';
  expected: string;
  got: string;
  confidence: number;
  /** What went wrong with the visit itself, '' if nothing. */
  trouble: string;
}

export interface Verdict {
  judged: Judged;
  misses: Miss[];
}

export function judge({ id, label, content_type: type }: CorpusPage, visit: Visit): Verdict {
  const errors = visit.state?.signal?.errors ?? [];
  const [primary] = errors;
  const confidence = surestOf(visit.state);
  const detected = confidence >= DEFAULT_SETTINGS.threshold;
  const key = label.key ?? '';
  // In Firefox the line has Firefox's own name of a network error, and Chromium's stands among the codes.
  const found = primary ? [primary.text, ...(label.kind === 'net' ? primary.codes : [])] : [];
  // Keys of raw JSON bodies are labelled as in the source text, with quotes escaped.
  const wanted = /json/.test(type ?? '') ? [key, key.replaceAll('\\"', '"')] : [key];
  const keyRight = label.is_error
    ? detected && found.some((text) => wanted.some((line) => isKeyLine(text, line)))
    : null;
  const reported = (visit.state?.signal?.products ?? []).map(({ name }) => name);
  const listed = label.products_visible ?? [];
  const products = countProducts(reported, listed);

  const got = primary ? primary.text : '(no error)';
  const { kind, program } = label;
  const base = { id, kind, program, confidence, trouble: visit.trouble };
  const misses: Miss[] = [];
  if (label.is_error && !detected) misses.push({ ...base, miss: 'missed', expected: key, got });
  if (!label.is_error && detected) misses.push({ ...base, miss: 'false-alarm', expected: '', got });
  if (label.is_error && detected && !keyRight) misses.push({ ...base, miss: 'key', expected: key, got });
  if (listed.length > 0 && (products.right < products.listed || products.right < products.reported)) {
    misses.push({ ...base, miss: 'products', expected: listed.join(', '), got: reported.join(', ') });
  }
  return {
    judged: { id, kind, isError: label.is_error, confidence, detected, keyRight, products, ms: visit.ms },
    misses,
  };
}
