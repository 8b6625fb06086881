/** Whether what was found is what the label says. */
import { redactText } from '../../lib/redact/redact-text.ts';

const folded = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Labels give lines of raw JSON as the source has them, with quotes and slashes escaped (RFC 8259, 7). */
const unescaped = (text: string): string => text.replace(/\\(["\\/])/g, '$1');

/**
 * The found line contains the wanted one, or is contained in it and at least 60% as long; white space is folded.
 * Found lines are redacted before they leave the page, so the wanted one counts in that form too.
 */
export function isKeyLine(found: string, wanted: string): boolean {
  const text = folded(found);
  if (text === '') return false;
  const plain = unescaped(wanted);
  return [wanted, plain, redactText(plain).text]
    .map(folded)
    .some(
      (key) => key !== '' && (text.includes(key) || (key.includes(text) && text.length >= 0.6 * key.length)),
    );
}

/** A name without its case, its version at the end, and spaces, dots, dashes and underscores. */
export const plainName = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[\s/]+v?\d+(?:\.\d+)*\w*$/, '')
    .replace(/[\s._-]/g, '');

export interface ProductCount {
  /** Reported and in the list. */
  right: number;
  reported: number;
  /** Names in the list. */
  listed: number;
}

/** Compares names as sets: the same name twice counts once. */
export function countProducts(reported: readonly string[], listed: readonly string[]): ProductCount {
  const found = new Set(reported.map(plainName));
  const wanted = new Set(listed.map(plainName));
  return {
    right: [...found].filter((name) => wanted.has(name)).length,
    reported: found.size,
    listed: wanted.size,
  };
}
