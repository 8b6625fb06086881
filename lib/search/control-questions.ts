import type { Asked, ControlSignal } from '../model/asked.ts';
import { failed, ok, type Result } from '../model/result.ts';
import type { Hit } from '../model/search.ts';
import { productQuestions } from './product-questions.ts';
import { tokenize } from '../terms/words.ts';
import { shownWords, writtenWords } from '../terms/written-words.ts';
import { searchAnswers, type SearchWorld } from './search-answers.ts';

/** A question about a control of a product. */
export type AskedControl = Extract<Asked, { kind: 'control' }>;

export interface ControlQuestions {
  /** Names of the page's products that the index knows. */
  known: string[];
  /** Questions about the control, closest first. */
  about: Hit[];
  /** Other questions about those products, those closest to the page first. */
  others: Hit[];
}

/** How much a word says of what was pointed at: its own name most, the page around it least. */
const WEIGHTS = { name: 1, hints: 0.8, near: 0.55, place: 0.25 } as const;
/** A word that stands only in the question's text, not in its title or tags. */
const IN_BODY = 0.4;
/** Tenfold demand is worth this much of a rare word of the name. */
const DEMAND = 0.08;
/** Questions of a known product are about the control from this score on; of others, more must fit. */
const ABOUT_KNOWN = 0.3;
const ABOUT_OTHER = 0.75;
/** What a question about a product that the page does not name loses. */
const OTHER_PRODUCT = 0.3;
const MAX_BODY = 4_000;
const MAX_OF_PRODUCT = 60;

/**
 * Questions about a control: of the page's products, and, where none of them is known, of any. Score: words in common,
 * each by where it stood around the control and by how rare it is (0 to 1), plus a little for demand.
 */
export async function controlQuestions(
  { control, products }: Pick<AskedControl, 'control' | 'products'>,
  world: SearchWorld,
  limit: number,
): Promise<Result<ControlQuestions>> {
  const page = { products, title: '', context: [...control.near, ...control.place] };
  const ofProducts = await productQuestions(page, world, MAX_OF_PRODUCT);
  if (!ofProducts.ok) return ofProducts;
  const { known, hits } = ofProducts.value;
  const byWords = await searchAnswers(
    {
      errors: [],
      codes: [],
      text: [control.name, ...control.hints, ...control.near].join('\n'),
      products: known,
      limit: 40,
      typing: false,
    },
    world,
  );
  if (!byWords.ok) return byWords;
  try {
    const asked = weighWords(control, new Set(known.flatMap(tokenize)), await rarities(control, world));
    const ids = new Set(hits.map(({ question }) => question.id));
    const unlisted = byWords.value.filter(({ question }) => !ids.has(question.id));
    // A product may have more questions than its most-asked ones: those that the words found belong to them.
    const less = unlisted.filter(({ reasons }) => reasons.some(({ kind }) => kind === 'same-product'));
    const others = known.length > 0 ? [] : unlisted;
    const ofProduct = [...hits, ...(known.length > 0 ? less : [])];
    const scored = [
      ...ofProduct.map((hit) => rescored(hit, asked, ABOUT_KNOWN)),
      ...others.map((hit) =>
        rescored(
          { ...hit, confidence: 0, reasons: hit.reasons.filter(({ kind }) => kind === 'same-product') },
          asked,
          ABOUT_OTHER,
        ),
      ),
    ];
    const about = scored.filter(({ fits }) => fits).map(({ hit }) => hit);
    about.sort((a, b) => b.score - a.score || (a.question.id < b.question.id ? -1 : 1));
    const shown = new Set(about.slice(0, limit).map(({ question }) => question.id));
    return ok({
      known,
      about: about.slice(0, limit),
      others: hits.filter(({ question }) => !shown.has(question.id)).slice(0, limit),
    });
  } catch {
    return failed('The questions about this could not be read. Choose "Rebuild index" in options.');
  }
}

/** How rare each word around the control is, as a share of the rarest. */
async function rarities(control: ControlSignal, { index }: SearchWorld): Promise<(token: string) => number> {
  const lines = [control.name, ...control.hints, ...control.near, ...control.place];
  const terms = new Set(lines.flatMap(tokenize).map((token) => `w${token}`));
  const { frequencies, documents } = await index.frequencies(terms);
  // Of few questions as of many, a word that stands in none counts 1.
  const rarity = (frequency: number): number => Math.log(1 + documents / (1 + frequency));
  return (token) => rarity(frequencies.get(`w${token}`) ?? 0) / rarity(0);
}

/** Words around the control with their worth, the greatest where a word stands in several places. */
function weighWords(
  control: ControlSignal,
  ofProduct: ReadonlySet<string>,
  rarity: (token: string) => number,
): Map<string, { worth: number; own: boolean }> {
  const words = new Map<string, { worth: number; own: boolean }>();
  const lines = { name: [control.name], hints: control.hints, near: control.near, place: control.place };
  for (const [part, weight] of Object.entries(WEIGHTS)) {
    for (const token of lines[part as keyof typeof WEIGHTS].flatMap(tokenize)) {
      if (ofProduct.has(token) || words.has(token)) continue;
      const own = part === 'name' || part === 'hints' || (control.name === '' && part === 'near');
      words.set(token, { worth: weight * rarity(token), own });
    }
  }
  return words;
}

/** Singular and plural, in the languages that mark it by a letter or two at the end. */
const sameWord = (a: string, b: string): boolean =>
  a === b ||
  (Math.min(a.length, b.length) > 3 &&
    Math.abs(a.length - b.length) < 3 &&
    (a.startsWith(b) || b.startsWith(a)));

/** The hit with its score for the control; it fits only where a word of the control itself is in common. */
function rescored(
  hit: Hit,
  asked: ReadonlyMap<string, { worth: number; own: boolean }>,
  least: number,
): { hit: Hit; fits: boolean } {
  const { question } = hit;
  const written = writtenWords(`${question.title}\n${question.tags.join(' ')}`);
  const head = [...written.keys()];
  const body = new Set(tokenize(question.body.slice(0, MAX_BODY)));
  const named = hit.reasons.some(({ kind }) => kind === 'same-product');
  let score = !named && question.products.length > 0 ? -OTHER_PRODUCT : 0;
  let own = 0;
  const words: string[] = [];
  for (const [token, { worth, own: isOwn }] of asked) {
    const inHead = head.find((other) => sameWord(token, other));
    if (inHead === undefined && !body.has(token)) continue;
    const gain = worth * (inHead === undefined ? IN_BODY : 1);
    score += gain;
    if (isOwn) own += gain;
    if (inHead !== undefined) words.push(inHead);
  }
  const reasons = hit.reasons.filter(({ kind }) => kind !== 'words');
  return {
    fits: own > 0 && score >= least,
    hit: {
      ...hit,
      score: score + DEMAND * Math.log10(1 + question.demand),
      reasons: [
        ...reasons,
        ...(words.length > 0 ? [{ kind: 'words' as const, words: shownWords(words, written) }] : []),
      ],
    },
  };
}
