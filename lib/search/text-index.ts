import MiniSearch, { type SearchOptions } from 'minisearch';
import type { IndexRow, IndexStore } from '../store/index-store.ts';
import { tokenize } from './tokens.ts';

/** Longest text of one field that is indexed: beyond it a thread repeats itself. */
const MAX_FIELD = 8_000;

/** A word that stands in no question is more often a name or a value than what the error is about. */
const UNKNOWN_SHARE = 0.5;

/** Words over all questions: candidates by text, and how rare each word is. */
export interface TextIndex {
  /** Candidate ids, best first. With `typing`, the last word may be unfinished and words misspelt. */
  candidates(text: string, limit: number, typing?: boolean): string[];
  /** Folded names of all products that some question is about. */
  products: ReadonlySet<string>;
  /** Inverse document frequency of a folded token: ln(1 + N / (1 + df)); highest for an unknown one. */
  rarity(token: string): number;
  /** The error lines of a question as tokens, for comparing whole messages. */
  errorTokens(id: string): readonly ReadonlySet<string>[];
}

/** Only the word being typed may be unfinished, and only letters are misspelt: a code with a slip is another code. */
const TYPING: SearchOptions = {
  prefix: (term, position, terms) => position === terms.length - 1 && term.length > 2,
  fuzzy: (term) => (term.length > 4 && /^\p{L}+$/u.test(term) ? 0.2 : false),
};

interface TextDocument {
  id: string;
  title: string;
  errors: string;
  body: string;
  answers: string;
  names: string;
}

const documentOf = ({ id, question }: IndexRow): TextDocument => ({
  id,
  title: question.title,
  errors: question.errors.join('\n').slice(0, MAX_FIELD),
  body: question.body.slice(0, MAX_FIELD),
  answers: question.answers
    .map((answer) => answer.body)
    .join('\n')
    .slice(0, MAX_FIELD),
  names: [...question.products, ...question.tags].join(' '),
});

/** Builds the text index over every row of the store: linear in their text. */
export async function buildTextIndex(store: Pick<IndexStore, 'eachRow'>): Promise<TextIndex> {
  const documents: TextDocument[] = [];
  const documentFrequency = new Map<string, number>();
  const errorTokens = new Map<string, ReadonlySet<string>[]>();
  const products = new Set<string>();
  await store.eachRow((row) => {
    for (const key of row.productKeys) products.add(key);
    const document = documentOf(row);
    documents.push(document);
    errorTokens.set(row.id, [
      ...row.question.errors.map((line) => new Set(tokenize(line))),
      new Set(tokenize(row.question.title)),
    ]);
    for (const token of new Set(tokenize(`${document.title}\n${document.errors}\n${document.names}`))) {
      documentFrequency.set(token, (documentFrequency.get(token) ?? 0) + 1);
    }
  });
  const mini = new MiniSearch<TextDocument>({
    fields: ['title', 'errors', 'names', 'body', 'answers'],
    tokenize,
    processTerm: (term) => term,
    searchOptions: { boost: { title: 3, errors: 3, names: 2 }, combineWith: 'OR' },
  });
  mini.addAll(documents);

  return {
    products,
    candidates: (text, limit, typing = false) =>
      mini
        .search(text, typing ? TYPING : {})
        .slice(0, limit)
        .map(({ id }) => String(id)),
    rarity: (token) => {
      const frequency = documentFrequency.get(token);
      return frequency === undefined
        ? UNKNOWN_SHARE * Math.log(1 + documents.length)
        : Math.log(1 + documents.length / (1 + frequency));
    },
    errorTokens: (id) => errorTokens.get(id) ?? [],
  };
}
