import type { ProductNames } from './product-names.ts';

const MAX_TEXT = 2_000;
const MAX_WORDS = 3;
/** A word as names are written: with a capital, a digit or a point inside, in brackets or at a sentence's end. */
const WORD = /[\p{L}\d][\p{L}\d.+#_-]{0,40}/gu;
/** Names of packages, in quotes. */
const QUOTED = /["'`‘“«]([@\w][\w./@-]{1,60})["'`’”»]/g;
/** A header of its own: `X-Nimbus-Token`. */
const HEADER = /\bX-([A-Z][a-z]{5,30})-[A-Z]/g;
/** `pg_restore: error: …`, `curl: (6) …`: a command names itself. */
const COMMAND =
  /(?:^|\n)([a-z][a-z\d_.-]{1,30}): (?:error|fatal|warning|\(\d|can(?:'t|not)|could|failed|unable)/g;

/**
 * Names of the dictionary that a sentence mentions, in order, as their products write them. A plain word counts only
 * where it is written like a name among words that are not: `Connection to Cacti database failed`.
 */
export function mentionsIn(text: string, names: ProductNames): string[] {
  const cut = text.slice(0, MAX_TEXT);
  const words = [...cut.matchAll(WORD)].map((match) => ({
    text: match[0].replace(/[.:-]+$/, ''),
    at: match.index,
  }));
  const found = new Set<string>();
  for (let at = 0; at < words.length; at += 1) {
    for (let count = Math.min(MAX_WORDS, words.length - at); count > 0; count -= 1) {
      const run = words.slice(at, at + count);
      const [first, last] = [run[0], run[count - 1]];
      if (!first || !last) continue;
      const said = cut.slice(first.at, last.at + last.text.length);
      if (count > 1 && said !== run.map((word) => word.text).join(' ')) continue;
      if (!/\p{Lu}/u.test(said) || cut[first.at - 1] === '/' || cut[last.at + last.text.length] === '/')
        continue;
      const known = names.find(said);
      if (
        !known ||
        (known.plain && !standsOut(said, cut.slice(0, first.at), cut.slice(first.at + said.length)))
      )
        continue;
      found.add(known.title);
      at += count - 1;
      break;
    }
  }
  for (const [, quoted = ''] of cut.matchAll(QUOTED)) {
    const known = names.find(quoted) ?? names.find(quoted.split(/[/-]/)[0] ?? '');
    if (known && !known.plain) found.add(known.title);
  }
  for (const [, header = ''] of cut.matchAll(HEADER)) {
    const known = names.find(header);
    if (known) found.add(known.title);
  }
  for (const [, command = ''] of cut.matchAll(COMMAND)) {
    const known = names.find(command);
    if (known) found.add(known.title);
  }
  return [...found];
}

/** A capital among small words of the same sentence: not its first word, nor one of a heading. */
const standsOut = (said: string, before: string, after: string): boolean =>
  said.length > 3 &&
  /^\p{Lu}\p{Ll}/u.test(said) &&
  /(?:^|\s)\p{Ll}+ $/u.test(before.slice(-40)) &&
  /^ \p{Ll}/u.test(after);
