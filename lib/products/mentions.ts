import type { ProductNames } from './product-names.ts';
import { isHostOfAll, productOfHost } from './product-of-host.ts';

const MAX_TEXT = 600;
const MAX_WORDS = 3;
/** A word as names are written: with a capital, a digit or a point inside, in brackets or at a sentence's end. */
const WORD = /[\p{L}\d][\p{L}\d.+#_-]{0,40}/gu;
/** Names of packages, in quotes. */
const QUOTED = /["'`‘“«]([@\w][\w./@-]{1,60})["'`’”»]/g;
/** `@kiln/transformer: …`. */
const SCOPE = /(?:^|[\s([])@([a-z][\w-]{2,40})\/[a-z]/g;
/** A header of its own: `X-Nimbus-Token`. */
const HEADER = /\bX-([A-Z][a-z]{5,30})-[A-Z]/g;
/** `pg_restore: error: …`, `curl: (6) …`: a command names itself. */
const COMMAND =
  /(?:^|\n)([a-z][a-z\d_.-]{1,30}): (?:error|fatal|warning|\(\d|can(?:'t|not)|could|failed|unable)/g;
/** A class in a module: `kiln.traversal.Factory`; with two points even a plain word is a package. */
const MODULE = /(?<![\w./@-])((?!javax?\.)[a-z]\w{3,30})\.((?:[a-z]\w{1,30}\.){0,4})[A-Z]\w/g;
/** `could not connect to kilndb at …`: a service is often written small. */
const SMALL = /\b(?:to|from|using|via|by|with|in|on) (?:the )?([a-z][a-z\d_-]{3,30})(?![\w./:\\@'"=])/g;
const ADDRESS = /\bhttps?:\/\/([\w.-]{4,80})\/./g;
/** `GraphQLError`, `MongoServerException`; and codes such as `GRAPHQL_PARSE_FAILED`. */
const EXCEPTION = /\b([A-Z]\w{2,40}?)(?:Error|Exception|_[A-Z]{2,20}(?:_[A-Z_]{2,40})?)\b/g;

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
      // `Nimbus Kettle`: who packed or made it stands before it.
      const next = words[at + count];
      const isMaker =
        next !== undefined &&
        next.at === last.at + last.text.length + 1 &&
        cut[next.at - 1] === ' ' &&
        /^\p{Lu}/u.test(next.text) &&
        names.find(next.text)?.plain === false;
      if (!isMaker) found.add(known.title);
      at += count - 1;
      break;
    }
  }
  const add = (name: string, allowPlain: boolean): void => {
    const known = names.find(name);
    if (known && (allowPlain || !known.plain)) found.add(known.title);
  };
  for (const [, quoted = ''] of cut.matchAll(QUOTED)) add(quoted.replace(/\/.*$/, ''), false);
  for (const [, scope = ''] of cut.matchAll(SCOPE)) add(scope, true);
  for (const [, header = ''] of cut.matchAll(HEADER)) add(header, true);
  for (const [, small = ''] of cut.matchAll(SMALL)) add(small, false);
  for (const [, command = ''] of cut.matchAll(COMMAND)) add(command, true);
  for (const [, first = '', rest = ''] of cut.matchAll(MODULE)) add(first, rest !== '');
  for (const [, host = ''] of cut.matchAll(ADDRESS))
    if (!isHostOfAll(host)) add(productOfHost(host) ?? '', true);
  for (const [, before = ''] of cut.matchAll(EXCEPTION)) {
    const parts = before.match(/[A-Z]+(?![a-z])|[A-Z][a-z\d]+/g) ?? [];
    const fitting = [3, 2, 1].map((count) => parts.slice(0, count).join('')).find((name) => names.find(name));
    add(fitting ?? '', false);
  }
  return [...found];
}

/** A capital among small words of the same sentence: not its first word, nor one of a heading. */
const standsOut = (said: string, before: string, after: string): boolean =>
  said.length > 3 &&
  /^\p{Lu}\p{Ll}/u.test(said) &&
  /(?:^|\s)\p{Ll}+ $/u.test(before.slice(-40)) &&
  /^ \p{Ll}/u.test(after);
