import { foldName } from '../model/fold-name.ts';
import type { Query } from '../model/search.ts';
import { codeParts } from './code-parts.ts';
import { askedMessageTerms } from './message-terms.ts';
import { tokenize } from './words.ts';

/** One form of an asked error line. */
interface AskedLine {
  /** `s`, `l` and `u` terms, strict first. */
  keys: readonly string[];
  /** Folded words. */
  tokens: readonly string[];
  /** Which of the query's lines this is a form of; 0 is the key line. */
  line: number;
  /** 1 for the line as it stands, less for an unwrapped form. */
  weight: number;
}

/** A query as the index is asked. */
export interface QueryTerms {
  /** Term with its namespace (`w`, `c`) → how much it counts; the heaviest first, at most MOST_WORDS. */
  words: ReadonlyMap<string, number>;
  /** Terms that make a candidate whatever its words: all keys of all lines. */
  keys: readonly string[];
  /** Folded name → as the query has it. */
  products: ReadonlyMap<string, string>;
  /** Lower case. */
  codes: readonly string[];
  lines: readonly AskedLine[];
}

/** So many words are looked up; the engine weighs the best of them by rarity. */
const MOST_WORDS = 64;
const LONGEST_TEXT = 2_000;
const MOST_LINES = 12;
/** A word of the first line (key line, title) counts as much as this many of the rest. */
const FIRST_LINE = 5;
/** A word of quoted code or of a log says less than one of the person's own. */
const CODE = 0.4;
/** A word that is said twice counts more, but not twice as much: exponent of its count. */
const REPEATED = 0.75;

/** What a query is looked up by. Reads at most 2,000 characters of text and twelve error lines. */
export function describeQuery(query: Query): QueryTerms {
  const lines = query.errors.slice(0, MOST_LINES).flatMap((line, position) =>
    askedMessageTerms(line).map(({ text, keys, weight }): AskedLine => ({
      keys,
      tokens: tokenize(text),
      line: position,
      weight,
    })),
  );
  const codes = [...new Set(query.codes.map((code) => code.toLowerCase()))];
  return {
    words: weighWords(query, codes),
    keys: [...new Set(lines.flatMap(({ keys }) => keys))],
    products: new Map(query.products.map((name) => [foldName(name), name] as const).filter(([name]) => name)),
    codes,
    lines,
  };
}

function weighWords({ text, products }: Query, codes: readonly string[]): Map<string, number> {
  const cut = text.slice(0, LONGEST_TEXT);
  const end = cut.search(/\n|$/);
  const counts = new Map<string, number>();
  const add = (words: string, worth: number): void => {
    for (const word of tokenize(words)) counts.set(`w${word}`, (counts.get(`w${word}`) ?? 0) + worth);
  };
  add(cut.slice(0, end), FIRST_LINE);
  for (const { text: part, isCode } of codeParts(cut.slice(end))) add(part, isCode ? CODE : 1);
  add(products.join('\n'), 1);
  for (const code of codes) counts.set(`c${code}`, FIRST_LINE);
  const weighed = [...counts].map(([term, count]): [string, number] => [term, count ** REPEATED]);
  // Where more are asked than are looked up, long words are kept: they are the rarer ones.
  return new Map(weighed.sort((a, b) => b[1] - a[1] || b[0].length - a[0].length).slice(0, MOST_WORDS));
}
