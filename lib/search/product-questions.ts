import type { Hit } from '../model/search.ts';
import type { PageSignal } from '../model/signal.ts';
import { foldName } from '../model/fold-name.ts';
import { failed, ok, type Result } from '../model/result.ts';
import type { IndexRow } from '../store/index-store.ts';
import { pickAnswer } from './pick-answer.ts';
import type { SearchWorld } from './search-answers.ts';
import { tokenize } from './tokens.ts';

/** How much one heading or label in common outweighs demand: a tenfold demand is worth one word. */
const WORD_WEIGHT = 1;

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
  try {
    const names = signal.products.map(({ name }) => foldName(name)).filter(Boolean);
    const rows = await world.index.rowsByProduct(names);
    return ok(
      orderByPage(
        rows.filter((row) => isAbout(row, signal)),
        signal,
        world,
        limit,
      ),
    );
  } catch {
    return failed('The questions about this product could not be read. Choose "Rebuild index" in options.');
  }
}

/** A title alone ("Checkout") is too little to take a forum's tag of that name for the product. */
function isAbout(row: IndexRow, { products }: ProductPage): boolean {
  const named = new Set(row.question.products.map(foldName));
  return products.some(({ name, by }) => {
    const folded = foldName(name);
    return by === 'title' ? named.has(folded) : row.productKeys.includes(folded);
  });
}

function orderByPage(
  rows: readonly IndexRow[],
  signal: ProductPage,
  world: SearchWorld,
  limit: number,
): ProductQuestions {
  const indexed = new Set(rows.flatMap((row) => row.productKeys));
  const known = signal.products.map(({ name }) => name).filter((name) => indexed.has(foldName(name)));
  const names = new Set(known.flatMap(tokenize));
  const about = new Set(
    [signal.title, ...signal.context].flatMap(tokenize).filter((token) => !names.has(token)),
  );
  const hits = rows.map((row): Hit => {
    const { question } = row;
    const words = [...new Set(tokenize(`${question.title}\n${question.tags.join(' ')}`))].filter((token) =>
      about.has(token),
    );
    const product = known.find((name) => row.productKeys.includes(foldName(name)));
    return {
      question,
      answer: pickAnswer(question, world.verdicts, world.now),
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
