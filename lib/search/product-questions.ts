import type { Hit } from '../model/search.ts';
import type { PageSignal } from '../model/signal.ts';
import type { Question } from '../model/question.ts';
import { foldName } from '../model/fold-name.ts';
import { failed, ok, type Result } from '../model/result.ts';
import { tokenize } from '../terms/words.ts';
import { rankAnswers } from './rank-answers.ts';
import type { SearchWorld } from './search-answers.ts';

/** How much one heading or label in common outweighs demand: a tenfold demand is worth one word. */
const WORD_WEIGHT = 1;
/** The most-asked questions that are read and held against the page. */
const MOST_READ = 60;

/** What of a page says what it is about. */
type ProductPage = Pick<PageSignal, 'products' | 'context' | 'title'>;

export interface ProductQuestions {
  /** Names of the page's products that the index knows. */
  known: string[];
  hits: Hit[];
}

/**
 * The most-asked questions about the page's products, those closest to what the page is about first.
 * Score: words shared with the page's headings, sections and labels, plus log10 of demand.
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
      limit: MOST_READ,
      // A product's term has the demand for the question as its impact.
      weigh: () => 1,
    });
    const read = await world.index.readQuestions(found);
    const about = read.flatMap((question, at): About[] => {
      const keys = (found[at]?.words ?? []).map((term) => term.slice(1));
      return question && isAbout(question, keys, signal) ? [{ question, keys }] : [];
    });
    return ok(orderByPage(about, signal, world, limit));
  } catch {
    return failed('The questions about this product could not be read. Choose "Rebuild index" in options.');
  }
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

function orderByPage(
  asked: readonly About[],
  signal: ProductPage,
  world: SearchWorld,
  limit: number,
): ProductQuestions {
  const indexed = new Set(asked.flatMap(({ keys }) => keys));
  const known = signal.products.map(({ name }) => name).filter((name) => indexed.has(foldName(name)));
  const names = new Set(known.flatMap(tokenize));
  const about = new Set(
    [signal.title, ...signal.context].flatMap(tokenize).filter((token) => !names.has(token)),
  );
  const hits = asked.map(({ question, keys }): Hit => {
    const words = [...new Set(tokenize(`${question.title}\n${question.tags.join(' ')}`))].filter((token) =>
      about.has(token),
    );
    const product = known.find((name) => keys.includes(foldName(name)));
    return {
      question,
      answer: rankAnswers(question, world)[0]?.answer ?? null,
      score: WORD_WEIGHT * words.length + Math.log10(1 + question.demand),
      confidence: 0,
      reasons: [
        ...(product === undefined ? [] : [{ kind: 'same-product' as const, product }]),
        ...(words.length > 0 ? [{ kind: 'words' as const, words: words.slice(0, 4) }] : []),
      ],
    };
  });
  hits.sort((a, b) => b.score - a.score || (a.question.id < b.question.id ? -1 : 1));
  return { known: [...new Set(known)], hits: hits.slice(0, limit) };
}
