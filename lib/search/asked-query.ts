/** A look-up as ranking compares it with candidates: everything in hashes, each word with its rarity. */
import { foldName } from '../model/fold-name.ts';
import { hashText, hashToken } from '../model/hash-text.ts';
import type { Query } from '../model/search.ts';
import { describeQuery } from '../terms/describe-query.ts';
import { tokenize } from '../terms/words.ts';
import { writtenWords as tokensAsWritten } from '../terms/written-words.ts';
import { rarityOf, type Collection } from './candidate.ts';

/** A line of words. Rarities are natural logarithms (`rarityOf`). */
interface AskedWords {
  /** Hash of a word → its rarity. */
  words: ReadonlyMap<number, number>;
  /** Sum of the rarities. */
  total: number;
}

export interface AskedMessage extends AskedWords {
  keys: ReadonlySet<string>;
  /** 1 for the key line as it stands, less for neighbours and unwrapped forms. */
  weight: number;
}

export interface AskedCode {
  code: string;
  rarity: number;
}

export interface AskedQuery {
  /** Error lines in all their forms; the text's first lines where no error is asked about. */
  lines: readonly AskedMessage[];
  /** Hash of a folded code → the code as asked. */
  codes: ReadonlyMap<number, AskedCode>;
  /** Hash of a folded name → as the page says it: the page's products that some question is about. */
  products: ReadonlyMap<number, string>;
  /** Hash of a folded name → up to three neighbouring words of the text, any of which may name a product. */
  named: ReadonlyMap<number, string>;
  /** Product name as the page says it → its version. */
  versions: ReadonlyMap<string, string>;
  /** Term of a word → its rarity. */
  rarities: ReadonlyMap<string, number>;
  /** Hash of a word of the text → how it is written there, in lower case. */
  written: ReadonlyMap<number, string>;
  /** Hash of a word of the text → its rarity. */
  wordRarity: ReadonlyMap<number, number>;
  /** Code in lower case → as it was met. */
  codesAsAsked: ReadonlyMap<string, string>;
  /** An error was met: who asks wants a fix, not a thread. */
  wantsFix: boolean;
}

/** A neighbouring line of the error tells less than its key line. */
const NEIGHBOUR = 0.7;
/** A word that stands in no question is more often a name or a value than what the error is about. */
const UNKNOWN_SHARE = 0.5;
const MOST_TEXT_LINES = 3;
const LONGEST_TEXT = 2_000;
const LONGEST_NAME_WORDS = 3;

export function askedQuery(query: Query, collection: Collection): AskedQuery {
  const terms = collection.terms ?? describeQuery(query);
  const rarity = (term: string): number => {
    const frequency = collection.frequencies.get(term) ?? 0;
    const rarest = rarityOf(0, collection.documents);
    return frequency > 0 ? rarityOf(frequency, collection.documents) : UNKNOWN_SHARE * rarest;
  };
  // A word that stands in no question is a name or a value, and no part of a message that others have met.
  const said = (tokens: readonly string[]): AskedWords => {
    const known = tokens.filter((token) => collection.frequencies.get(`w${token}`) !== 0);
    const words = new Map(known.map((token) => [hashToken(token), rarity(`w${token}`)] as const));
    return { words, total: [...words.values()].reduce((sum, value) => sum + value, 0) };
  };
  const text = query.text.slice(0, LONGEST_TEXT);
  const plain = text.split('\n', MOST_TEXT_LINES).map((line) => ({
    keys: [],
    tokens: tokenize(line),
    line: 0,
    weight: 1,
  }));
  return {
    lines: (terms.lines.length > 0 ? terms.lines : plain).map(({ keys, tokens, line, weight }) => ({
      ...said(tokens),
      keys: new Set(keys),
      weight: weight * (line === 0 ? 1 : NEIGHBOUR),
    })),
    codes: new Map(
      terms.codes.map((code) => [hashText(code), { code, rarity: rarity(`c${code}`) }] as const),
    ),
    products: new Map(
      [...terms.products]
        .filter(([folded]) => (collection.frequencies.get(`p${folded}`) ?? 0) > 0)
        .map(([folded, name]) => [hashText(folded), name] as const),
    ),
    named: namesIn(text),
    versions: new Map(Object.entries(query.versions ?? {})),
    rarities: new Map([...terms.words.keys()].map((term) => [term, rarity(term)] as const)),
    ...writtenWords(text, rarity),
    codesAsAsked: new Map(query.codes.map((code) => [code.toLowerCase(), code] as const)),
    wantsFix: query.errors.length > 0 && !query.typing,
  };
}

function namesIn(text: string): Map<number, string> {
  const words = text.match(/[\p{L}\p{N}][\p{L}\p{N}.+#-]*/gu) ?? [];
  const names = new Map<number, string>();
  words.forEach((_, at) => {
    for (let count = 1; count <= LONGEST_NAME_WORDS && at + count <= words.length; count += 1) {
      const name = words.slice(at, at + count).join(' ');
      const folded = foldName(name);
      if (folded.length > 1 && /\p{L}/u.test(folded)) names.set(hashText(folded), name);
    }
  });
  return names;
}

function writtenWords(
  text: string,
  rarity: (term: string) => number,
): Pick<AskedQuery, 'written' | 'wordRarity'> {
  const written = new Map<number, string>();
  const wordRarity = new Map<number, number>();
  for (const [token, word] of tokensAsWritten(text)) {
    const hash = hashToken(token);
    if (written.has(hash)) continue;
    written.set(hash, word);
    wordRarity.set(hash, rarity(`w${token}`));
  }
  return { written, wordRarity };
}
