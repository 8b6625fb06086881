import type { Hit, Query, Reason } from '../model/search.ts';
import { foldName } from '../model/fold-name.ts';
import { signatureKeys, unwrappedKeys } from '../store/index-row.ts';
import type { IndexRow } from '../store/index-store.ts';
import { lineVariants } from '../signature/line-variants.ts';
import { answerQuality, looksLikeScam, pickAnswer, type Verdicts } from './pick-answer.ts';
import type { TextIndex } from './text-index.ts';
import { tokenize } from './tokens.ts';
import { TELLING_RARITY, WEIGHTS } from './weights.ts';

export interface RankWorld {
  text: Pick<TextIndex, 'rarity' | 'errorTokens' | 'products'>;
  verdicts: Verdicts;
  /** Milliseconds since 1970. */
  now: number;
}

/** Scores each candidate with reasons and a confidence, best first; at most `query.limit`. */
export function rankHits(query: Query, candidates: readonly IndexRow[], world: RankWorld): Hit[] {
  const asked = describeQuery(query, world);
  return candidates
    .map((row) => scoreRow(row, asked, world))
    .sort((a, b) => b.score - a.score || (a.question.id < b.question.id ? -1 : 1))
    .slice(0, query.limit);
}

interface AskedLine {
  keys: ReadonlySet<string>;
  tokens: ReadonlySet<string>;
  /** 1 for the key line, less for its neighbours. */
  weight: number;
}

interface Asked {
  lines: AskedLine[];
  codes: ReadonlySet<string>;
  tokens: ReadonlySet<string>;
  /** The page's products that the index knows: folded name → as the page says it. */
  products: ReadonlyMap<string, string>;
}

function describeQuery(query: Query, world: RankWorld): Asked {
  const lines = (query.errors.length > 0 ? query.errors : [query.text]).flatMap((line, position) =>
    lineVariants(line).map(({ text, weight }) => ({
      keys: new Set([...signatureKeys(text), ...unwrappedKeys(text)]),
      tokens: new Set(tokenize(text)),
      weight: weight * (position === 0 ? 1 : WEIGHTS.neighbour),
    })),
  );
  const products = query.products.map((name) => [foldName(name), name] as const);
  return {
    lines,
    codes: new Set(query.codes.map((code) => code.toLowerCase())),
    tokens: new Set(tokenize(query.text)),
    products: new Map(products.filter(([folded]) => world.text.products.has(folded))),
  };
}

function scoreRow(row: IndexRow, asked: Asked, world: RankWorld): Hit {
  const { question } = row;
  const reasons: Reason[] = [];
  let logit = WEIGHTS.bias;

  const key = bestKeyMatch(row, asked, world);
  const overlap = bestOverlap(row, asked, world);
  logit += Math.max(key.gain, 0) + WEIGHTS.overlap * overlap * (key.gain > 0 ? 0.35 : 1);
  if (key.gain > 0) reasons.push({ kind: 'same-error' });
  else if (overlap > 0.45) reasons.push({ kind: 'similar-error' });

  const shared = row.codes.filter((code) => asked.codes.has(code.toLowerCase()));
  logit += codeWorth(row, shared, asked, key.gain > 0);
  reasons.push(...shared.slice(0, 2).map((code) => ({ kind: 'same-code' as const, code })));

  const product =
    row.productKeys.map((folded) => asked.products.get(folded)).find((name) => name !== undefined) ??
    question.products.find((name) => isNamed(name, asked));
  if (product !== undefined) {
    logit += WEIGHTS.sameProduct;
    reasons.push({ kind: 'same-product', product });
  } else if (question.products.length > 0) {
    const unnamed = key.exact ? WEIGHTS.unnamedProduct : WEIGHTS.unnamedProductUnsure;
    logit += asked.products.size > 0 ? WEIGHTS.otherProduct : unnamed;
  }

  const answer = pickAnswer(question, world.verdicts, world.now);
  if (answer) {
    logit += answerQuality(answer, world.verdicts, world.now);
    if (answer.accepted) reasons.push({ kind: 'accepted' });
    if (answer.confirmations > 0) reasons.push({ kind: 'worked-for', people: answer.confirmations });
    if (answer.votes > 0) reasons.push({ kind: 'votes', votes: answer.votes });
    if (world.verdicts.get(answer.id) === true) reasons.push({ kind: 'worked-here' });
  } else {
    logit += WEIGHTS.unanswered;
  }
  if (looksLikeScam(`${question.title}\n${question.body}`)) logit += WEIGHTS.spam;

  const words = sharedWords(row, asked, world);
  if (key.gain === 0 && words.length > 0) reasons.push({ kind: 'words', words });
  return {
    question,
    answer,
    score: logit,
    confidence: 1 / (1 + Math.exp(-logit)),
    reasons: reasons.slice(0, 12),
  };
}

/** An HTTP status says how a page was answered, not what went wrong in it. */
const isStatus = (code: string): boolean => /^http \d{3}$/i.test(code);

/** What the system says of any program: `ENOENT`, `EACCES`. */
const isErrno = (code: string): boolean => /^E[A-Z]{3,14}$/.test(code);

/** Codes in common count for a hit, other codes against it; statuses never against. */
function codeWorth(row: IndexRow, shared: readonly string[], asked: Asked, sameKey: boolean): number {
  if (shared.some((code) => !isStatus(code) && !isErrno(code))) return WEIGHTS.sharedCode;
  if (shared.some(isErrno)) return WEIGHTS.sharedErrno;
  const differs =
    row.codes.some((code) => !isStatus(code)) && [...asked.codes].some((code) => !isStatus(code));
  if (differs && !sameKey) return WEIGHTS.otherCode;
  return shared.length > 0 ? WEIGHTS.sharedStatus : 0;
}

const KEY_WORTH: Readonly<Record<string, number>> = {
  's:': WEIGHTS.strictKey,
  'l:': WEIGHTS.looseKey,
  'u:': WEIGHTS.unwrappedKey,
};

/** A signature key in common, worth as much as its line tells: "Access denied" alone tells little. */
function bestKeyMatch(row: IndexRow, asked: Asked, world: RankWorld): { gain: number; exact: boolean } {
  let best = { gain: 0, exact: false };
  for (const line of asked.lines) {
    const kinds = row.signatureKeys.filter((key) => line.keys.has(key)).map((key) => key.slice(0, 2));
    if (kinds.length === 0) continue;
    const worth = Math.max(...kinds.map((kind) => KEY_WORTH[kind] ?? 0));
    const gain = worth * line.weight * telling(line.tokens, world);
    if (gain > best.gain) best = { gain, exact: worth > WEIGHTS.unwrappedKey };
  }
  return best;
}

/** From this share on, one line is said to hold the other. */
const HELD = 0.8;

/** How much a line's words tell, 0 to 1: the sum of their rarities against TELLING_RARITY. */
function telling(tokens: ReadonlySet<string>, world: RankWorld): number {
  let sum = 0;
  for (const token of tokens) sum += world.text.rarity(token);
  return Math.min(1, sum / TELLING_RARITY);
}

/**
 * Share of rarity that an asked line and one of the question's lines have in common: weighted Jaccard, or, where
 * the asked line holds nearly all of the question's line among other words, the share of that line it holds.
 */
function bestOverlap(row: IndexRow, asked: Asked, world: RankWorld): number {
  let best = 0;
  for (const line of asked.lines) {
    for (const tokens of world.text.errorTokens(row.id)) {
      let common = 0;
      let total = 0;
      for (const token of line.tokens) {
        const rarity = world.text.rarity(token);
        total += rarity;
        if (tokens.has(token)) common += rarity;
      }
      let own = common;
      for (const token of tokens) if (!line.tokens.has(token)) own += world.text.rarity(token);
      if (common === 0) continue;
      const jaccard = (telling(line.tokens, world) * common) / (total + own - common);
      const held = common / own;
      const contained = held > HELD ? WEIGHTS.contained * held * telling(tokens, world) : 0;
      best = Math.max(best, line.weight * Math.max(jaccard, contained));
    }
  }
  return best;
}

/** The error's own text names this product. */
function isNamed(product: string, asked: Asked): boolean {
  const words = tokenize(product);
  return words.length > 0 && words.every((word) => asked.tokens.has(word));
}

/** The rarest words in common, for the reason in words. */
function sharedWords(row: IndexRow, asked: Asked, world: RankWorld): string[] {
  const own = new Set(world.text.errorTokens(row.id).flatMap((tokens) => [...tokens]));
  return [...asked.tokens]
    .filter((token) => own.has(token))
    .sort((a, b) => world.text.rarity(b) - world.text.rarity(a))
    .slice(0, 4);
}
