/** What speaks for and against a candidate, as numbers with names; `weights.json` says how much each counts. */
import type { StoredFeatures } from '../model/index-document.ts';
import type { AskedCode, AskedMessage, AskedQuery } from './asked-query.ts';
import type { Candidate } from './candidate.ts';

/**
 * Each is 0 where it says nothing, and 1 where it says all it can. Counts and `lead` (text score against the best one)
 * are natural logarithms; `fewer` is the rarity of asked words that the best candidate has more of, in tens.
 */
export const FEATURES = [
  'strictKey',
  'looseKey',
  'unwrappedKey',
  'overlap',
  'held',
  'title',
  'lead',
  'coverage',
  'fewer',
  'code',
  'errno',
  'status',
  'otherCode',
  'sameProduct',
  'namedProduct',
  'otherProduct',
  'unnamedProduct',
  'fitsVersion',
  'otherVersion',
  'accepted',
  'votes',
  'confirmations',
  'unanswered',
  'spam',
  'obsolete',
] as const;
export type Features = Record<(typeof FEATURES)[number], number>;

/** What ranking found in common, for `features` and for the reasons in words. */
export interface Match {
  features: Features;
  /** The best key's worth, 0 without one. */
  keyed: number;
  codes: readonly string[];
  product: string | null;
  version: string | null;
  /** Hashes of asked words in its title and error lines. */
  words: readonly number[];
}

/** Sum of word rarities from which a line counts as telling enough to be matched by itself. */
const TELLING_RARITY = 9;
/** A word of the candidate that was not asked about: its rarity is not known. */
const USUAL_RARITY = 4;
/** From this share on, one line is said to hold the other. */
const HELD = 0.8;
/** Beyond a twentieth of the best text score, less makes no difference. */
const FARTHEST = -3;
/** Differences of rarities are counted in tens. */
const TENS = 10;
/** A code is as telling as can be from this rarity on: one in about thousand questions. */
const TELLING_CODE = 7;
/** Community.md, rule 9: votes and confirmations lose half their weight in a year. */
const HALF_LIFE_MS = 365 * 86_400_000;

/** The most that any candidate of the look-up has. */
export interface BestOf {
  /** Text score. */
  score: number;
  /** Rarity of the asked words that it holds. */
  met: number;
}

export const bestAmong = (candidates: readonly Candidate[], asked: AskedQuery): BestOf => ({
  score: Math.max(0, ...candidates.map(({ score }) => score)),
  met: Math.max(0, ...candidates.map((candidate) => metRarity(candidate, asked))),
});

/** Rarity of the asked words that a candidate holds, wherever they stand in it. */
const metRarity = ({ words }: Candidate, { rarities }: AskedQuery): number =>
  words.reduce((sum, term) => sum + (rarities.get(term) ?? 0), 0);

/** @param now milliseconds since 1970 */
export function matchCandidate(candidate: Candidate, asked: AskedQuery, best: BestOf, now: number): Match {
  const { features } = candidate;
  const key = bestKey(candidate, asked);
  const lines = features.lineHashes.map((line) => new Set(line));
  const overlap = bestOverlap(lines, asked.lines);
  const codes = features.codeHashes.flatMap((hash) => asked.codes.get(hash) ?? []);
  const named = bestOf(features.productHashes, asked.named);
  const product = bestOf(features.productHashes, asked.products);
  const version = versionFit(features, asked, product);
  const age = 0.5 ** (Math.max(0, now - features.answeredAt) / HALF_LIFE_MS);
  const aged = (count: number): number => Math.sign(count) * Math.log1p(Math.abs(count)) * age;
  const isKeyed = key.worth > 0;
  return {
    features: {
      strictKey: key.kind === 's' ? key.worth : 0,
      looseKey: key.kind === 'l' ? key.worth : 0,
      unwrappedKey: key.kind === 'u' ? key.worth : 0,
      overlap: overlap.common,
      held: overlap.held,
      title: shareOfTitle(lines[0], asked),
      lead: candidate.score > 0 ? Math.max(FARTHEST, Math.log(candidate.score / best.score)) : FARTHEST,
      coverage: coverage(candidate, asked),
      fewer: (best.met - metRarity(candidate, asked)) / TENS,
      ...codeFeatures(codes, features, asked, isKeyed),
      sameProduct: product === null ? 0 : 1,
      namedProduct: product === null && named !== null ? 1 : 0,
      ...strangerFeatures(features, asked, product ?? named),
      fitsVersion: version.fits === true ? 1 : 0,
      otherVersion: version.fits === false ? 1 : 0,
      accepted: features.accepted ? 1 : 0,
      votes: aged(features.votes),
      confirmations: aged(features.confirmations),
      unanswered: features.answers === 0 ? 1 : 0,
      spam: features.spam ? 1 : 0,
      obsolete: features.obsolete ? 1 : 0,
    },
    keyed: key.worth,
    codes: codes.map(({ code }) => code),
    product: product ?? named,
    version: version.fits === true ? version.asked : null,
    words: [...asked.written.keys()].filter((hash) => lines.some((line) => line.has(hash))),
  };
}

const bestOf = <T>(hashes: readonly number[], known: ReadonlyMap<number, T>): T | null =>
  hashes.map((hash) => known.get(hash)).find((value) => value !== undefined) ?? null;

/** How much a line's words tell, 0 to 1. */
const telling = (rarity: number): number => Math.min(1, rarity / TELLING_RARITY);

const KINDS = ['s', 'l', 'u'] as const;

/** The best signature key in common, worth as much as its line tells: "Access denied" alone tells little. */
function bestKey({ keys }: Candidate, { lines }: AskedQuery): { kind: string; worth: number } {
  let best = { kind: '', worth: 0 };
  for (const line of lines) {
    const met = keys.filter((key) => line.keys.has(key)).map((key) => key.charAt(0));
    const kind = KINDS.find((one) => met.includes(one));
    const worth = line.weight * telling(line.total);
    const isBetter = kind !== undefined && (worth > best.worth || (worth === best.worth && kind < best.kind));
    if (isBetter) best = { kind, worth };
  }
  return best;
}

/**
 * The most that an asked line and one of the candidate's lines have in common by rarity. `common`: weighted Jaccard
 * times how much it tells. `held`: the share of the candidate's line that the asked line holds among other words.
 */
function bestOverlap(
  lines: readonly ReadonlySet<number>[],
  asked: readonly AskedMessage[],
): { common: number; held: number } {
  let common = 0;
  let held = 0;
  for (const { words, total, weight } of asked) {
    for (const line of lines) {
      const { shared, own } = shareOf(line, words);
      if (shared === 0) continue;
      common = Math.max(common, (weight * telling(shared) * shared) / (total + own - shared));
      if (shared / own >= HELD) held = Math.max(held, weight * telling(shared) * (shared / own));
    }
  }
  return { common, held };
}

/** Rarity of what a candidate's line shares with asked words, and of the line as a whole. */
function shareOf(
  line: ReadonlySet<number>,
  words: ReadonlyMap<number, number>,
): { shared: number; own: number } {
  let shared = 0;
  let others = 0;
  for (const word of line) {
    const rarity = words.get(word);
    if (rarity === undefined) others += 1;
    else shared += rarity;
  }
  return { shared, own: shared + others * USUAL_RARITY };
}

/** Share of the title's words that are asked about anywhere. */
function shareOfTitle(title: ReadonlySet<number> | undefined, { lines }: AskedQuery): number {
  if (!title || title.size === 0) return 0;
  let best = 0;
  for (const { words, weight } of lines) {
    const { shared, own } = shareOf(title, words);
    if (own > 0) best = Math.max(best, (weight * telling(shared) * shared) / own);
  }
  return best;
}

/** Share of the asked words that it holds, by rarity. */
function coverage({ words }: Candidate, { rarities }: AskedQuery): number {
  const present = new Set(words);
  let met = 0;
  let all = 0;
  for (const [term, rarity] of rarities) {
    all += rarity;
    if (present.has(term)) met += rarity;
  }
  return all > 0 ? met / all : 0;
}

/** An HTTP status says how a page was answered, not what went wrong in it. */
const isStatus = ({ code }: Pick<AskedCode, 'code'>): boolean => /^http \d{3}$/.test(code);
/** What the system says of any program: `enoent`, `eacces`. */
const isErrno = ({ code }: Pick<AskedCode, 'code'>): boolean => /^e[a-z]{3,14}$/.test(code);

/** Codes in common count for a candidate, other codes against it; statuses never against. */
function codeFeatures(
  shared: readonly AskedCode[],
  { codeHashes }: StoredFeatures,
  { codes }: AskedQuery,
  isKeyed: boolean,
): Pick<Features, 'code' | 'errno' | 'status' | 'otherCode'> {
  const worth = (found: readonly AskedCode[]): number =>
    Math.min(1, Math.max(0, ...found.map(({ rarity }) => rarity)) / TELLING_CODE);
  const own = shared.filter((code) => !isStatus(code) && !isErrno(code));
  const errnos = own.length > 0 ? [] : shared.filter(isErrno);
  const asksOther = [...codes.values()].some((code) => !isStatus(code));
  const hasOther = codeHashes.length > shared.filter(isStatus).length;
  const differs = !isKeyed && own.length === 0 && errnos.length === 0 && asksOther && hasOther;
  return {
    code: worth(own),
    errno: worth(errnos),
    status: own.length === 0 && errnos.length === 0 && !differs && shared.length > 0 ? 1 : 0,
    otherCode: differs ? 1 : 0,
  };
}

/** The candidate is about products, and none of them is asked about. */
function strangerFeatures(
  { productHashes }: StoredFeatures,
  { products }: AskedQuery,
  met: string | null,
): Pick<Features, 'otherProduct' | 'unnamedProduct'> {
  const isStranger = productHashes.length > 0 && met === null;
  return {
    otherProduct: isStranger && products.size > 0 ? 1 : 0,
    unnamedProduct: isStranger && products.size === 0 ? 1 : 0,
  };
}

/** `fits` is null where either side names no version. */
function versionFit(
  { versions }: StoredFeatures,
  asked: AskedQuery,
  product: string | null,
): { fits: boolean | null; asked: string } {
  const said = product === null ? undefined : asked.versions.get(product);
  const match = /^v?(\d{1,6})(?:\.(\d{1,3}))?/.exec(said ?? '');
  if (!match || said === undefined || versions === null) return { fits: null, asked: '' };
  const number = Number(match[1]) * 1_000 + Number(match[2] ?? 0);
  return { fits: number >= versions.from && number <= versions.to, asked: said };
}
