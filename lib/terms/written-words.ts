import { tokenize } from './words.ts';

/**
 * Token → how a text writes it, in lower case: tokens are stems and parts, which nobody should have to read. Where a
 * token is written in several ways, the first counts.
 */
export function writtenWords(text: string): Map<string, string> {
  const written = new Map<string, string>();
  for (const [word] of text.matchAll(/[\p{L}\p{N}_][\p{L}\p{M}\p{N}_.#+'’-]*/gu)) {
    const folded = word.toLowerCase().replace(/[.\-_+'’]+$/, '');
    for (const [place, token] of tokenize(word).entries()) {
      // The first is the word itself, perhaps without its ending; the others are its parts.
      if (!written.has(token)) written.set(token, place === 0 ? folded : token);
    }
  }
  return written;
}

const MOST_SHOWN = 4;

/** The first few tokens as they are written, each word once. */
export const shownWords = (tokens: readonly string[], written: ReadonlyMap<string, string>): string[] =>
  [...new Set(tokens.map((token) => written.get(token) ?? token))].slice(0, MOST_SHOWN);
