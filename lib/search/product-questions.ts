import type { Hit } from '../model/search.ts';
import type { PageSignal } from '../model/signal.ts';
import type { Question } from '../model/question.ts';
import { foldName } from '../model/fold-name.ts';
import { hashToken } from '../model/hash-text.ts';
import { failed, ok, type Result } from '../model/result.ts';
import { tokenize } from '../terms/words.ts';
import { shownWords, writtenWords } from '../terms/written-words.ts';
import type { FoundQuestion } from './answer-index.ts';
import { rankAnswers } from './rank-answers.ts';
import type { SearchWorld } from './search-answers.ts';

/** How much a word in common that no other question has outweighs demand: a tenfold demand is worth one such word. */
const WORD_WEIGHT = 1;
/** The most-asked questions that are held against the page: each costs a read from disk. */
const MOST_ASKED = 32;

/** What of a page says what it is about. */
type ProductPage = Pick<PageSignal, 'products' | 'context' | 'title'>;

export interface ProductQuestions {
  /** Names of the page's products that the index knows. */
  known: string[];
  hits: Hit[];
}

/**
 * The most-asked questions about the page's products, those closest to what the page is about first.
 * Score: words shared with the page's headings, sections and labels, each by how rare it is among the product's questions,
 * plus log10 of demand.
 */
export async function productQuestions(
  signal: ProductPage,
  world: SearchWorld,
  limit: number,
): Promise<Result<ProductQuestions>> {
  const names = new Set(signal.products.map(({ name }) => foldName(name)).filter(Boolean));
  if (names.size === 0) return ok({ known: [], hits: [] });
  try {
    const { found } = await world.index.find({
      words: new Map([...names].map((name) => [`p${name}`, 1] as const)),
      keys: [],
      limit: MOST_ASKED,
      // A product's term has the demand for the question as its impact.
      weigh: () => 1,
    });
    const asked = await roughOrder(found, signal, world);
    const about: About[] = [];
    // Records cost most: so many are read that what is shown is full.
    for (let at = 0; at < asked.length && about.length < limit; at += limit) {
      const next = asked.slice(at, at + limit);
      const questions = await world.index.readQuestions(next.map(({ place }) => place));
      next.forEach(({ keys }, one) => {
        const question = questions[one];
        if (question && isAbout(question, keys, signal)) about.push({ question, keys });
      });
    }
    const indexed = new Set(asked.flatMap(({ keys }) => keys));
    return ok(orderByPage(about, indexed, signal, world, limit));
  } catch {
    return failed('The questions about this product could not be read. Choose "Rebuild index" in options.');
  }
}

interface Asked {
  place: FoundQuestion;
  keys: readonly string[];
}

/** By what is known without the records: words of the title shared with the page, and demand. */
async function roughOrder(
  found: readonly FoundQuestion[],
  signal: ProductPage,
  { index }: SearchWorld,
): Promise<Asked[]> {
  const features = await index.readFeatures(found);
  const keysOf = ({ words }: FoundQuestion): string[] => words.map((term) => term.slice(1));
  const indexed = new Set(found.flatMap(keysOf));
  const about = new Set([...pageWords(signal, knownNames(signal, indexed))].map(hashToken));
  const rarities = raritiesIn(features.map(({ lineHashes }) => lineHashes[0] ?? []));
  return found
    .map((place, at) => {
      const { lineHashes = [], demand = 0 } = features[at] ?? {};
      const shared = [...new Set(lineHashes[0])].filter((word) => about.has(word));
      return { place, keys: keysOf(place), score: scoreOf(shared, rarities, demand) };
    })
    .sort((a, b) => b.score - a.score);
}

/** How much a word tells among these titles: 1 where one of them has it, less the more do. */
function raritiesIn<W>(titles: readonly (readonly W[])[]): (word: W) => number {
  const counts = new Map<W, number>();
  for (const word of titles.flatMap((title) => [...new Set(title)])) {
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const rarity = (count: number): number => Math.log(1 + titles.length / count);
  return (word) => rarity(counts.get(word) ?? 1) / rarity(1);
}

const scoreOf = <W>(words: readonly W[], rarity: (word: W) => number, demand: number): number =>
  WORD_WEIGHT * words.reduce((sum, word) => sum + rarity(word), 0) + Math.log10(1 + demand);

/** The page's names of products that the index knows. */
const knownNames = ({ products }: ProductPage, indexed: ReadonlySet<string>): string[] =>
  products.map(({ name }) => name).filter((name) => indexed.has(foldName(name)));

/** What the page is about, besides its products. */
function pageWords({ title, context }: ProductPage, products: readonly string[]): Set<string> {
  const names = new Set(products.flatMap(tokenize));
  return new Set([title, ...context].flatMap(tokenize).filter((token) => !names.has(token)));
}

interface About {
  question: Question;
  /** Folded names of the page's products that it is about. */
  keys: readonly string[];
}

/** A title alone ("Checkout") is too little to take a forum's tag of that name for the product. */
function isAbout(question: Question, keys: readonly string[], { products }: ProductPage): boolean {
  const named = new Set(question.products.map(foldName));
  return products.some(({ name, by }) => {
    const folded = foldName(name);
    return by === 'title' ? named.has(folded) : keys.includes(folded);
  });
}

/** @param indexed folded names of products that questions were found about, by whatever name */
function orderByPage(
  asked: readonly About[],
  indexed: ReadonlySet<string>,
  signal: ProductPage,
  world: SearchWorld,
  limit: number,
): ProductQuestions {
  const met = new Set(asked.flatMap(({ keys }) => keys));
  const byTitle = new Set(
    signal.products.filter(({ by }) => by === 'title').map(({ name }) => foldName(name)),
  );
  const known = knownNames(
    signal,
    new Set([...indexed].filter((name) => met.has(name) || !byTitle.has(name))),
  );
  const about = pageWords(signal, known);
  const headOf = ({ question }: About): string => `${question.title}\n${question.tags.join(' ')}`;
  const rarities = raritiesIn(asked.map((one) => tokenize(headOf(one))));
  const hits = asked.map((one): Hit => {
    const { question, keys } = one;
    const written = writtenWords(headOf(one));
    const words = [...written.keys()].filter((token) => about.has(token));
    words.sort((a, b) => rarities(b) - rarities(a));
    const product = known.find((name) => keys.includes(foldName(name)));
    return {
      question,
      answer: rankAnswers(question, world)[0]?.answer ?? null,
      score: scoreOf(words, rarities, question.demand),
      confidence: 0,
      reasons: [
        ...(product === undefined ? [] : [{ kind: 'same-product' as const, product }]),
        ...(words.length > 0 ? [{ kind: 'words' as const, words: shownWords(words, written) }] : []),
      ],
    };
  });
  hits.sort((a, b) => b.score - a.score || (a.question.id < b.question.id ? -1 : 1));
  return { known: [...new Set(known)], hits: hits.slice(0, limit) };
}
