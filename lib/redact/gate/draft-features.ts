import { HOLE_SIGNS, ROUND_SIGNS, SAFE_SIGNS } from './cues/hole-signs.ts';
import { indexCues, matchCues, wordsOf, type CueIndex, type Word } from './match-cues.ts';

/** Code in Markdown says what the text is about, but its words are not the person's. */
const CODE = /```[^]{0,20000}?(?:```|$)|`[^`\n]{1,300}`/g;
const UNIT = '(?:[$€£]|(?:usd|eur|euros?|dollars?|pounds?|gbp|chf|btc|eth)\\b)';
/** A sum of money. */
const AMOUNT = new RegExp(`${UNIT}\\s?\\d|\\d[\\d.,]{0,12}k?\\s?${UNIT}`, 'i');
/** A word's first letters stand for its forms and compounds, in all languages. */
export const BEGINNING = 5;
const LONGEST_NUMBER = 5;
/** Begins the name of a feature that stands for many ways of saying. */
const SIGN = '+';
/** In sentences: a long text has some of everything. */
const CLOSE = 5;
/** So that words learn only what signs leave. */
const SIGN_COUNTS = 3;
/** How much a feature counts where it stands: a sign says more than a word. */
export const countOf = (feature: string): number => (feature.startsWith(SIGN) ? SIGN_COUNTS : 1);
/** People say in few words what happened to them, and in many what a program does. In words. */
const [SHORT, LONG] = [40, 150];

/** A draft's own words, without its code. */
export interface SaidWords {
  /** Title and text, without code. */
  said: string;
  words: Word[];
  hasCode: boolean;
  hasAmount: boolean;
}

export function saidIn(draft: { title: string; text: string }): SaidWords {
  const whole = `${draft.title}\n\n${draft.text}`;
  const said = whole.replace(CODE, ' ');
  return { said, words: wordsOf(said), hasCode: said !== whole, hasAmount: AMOUNT.test(said) };
}

/** Numbers are known by how many digits they have: their value teaches nothing. */
const nameOf = (word: string): string =>
  /^\d+$/.test(word) ? `#${Math.min(word.length, LONGEST_NUMBER)}` : word;

const REPORT_SIGNS = { ...HOLE_SIGNS, ...ROUND_SIGNS };
const SIGNS = Object.entries({ ...REPORT_SIGNS, ...SAFE_SIGNS });
let index: CueIndex | undefined;
/** Made when the first draft is read: most contexts never need it. */
const signIndex = (): CueIndex => (index ??= indexCues(SIGNS.map(([, cues]) => cues)));

/**
 * Reports of holes are told from posts about guarding one's own by how many signs come together, more than by words:
 * `+attack` for each sign, `+holes 3` for so many of a report close to each other and round one of a hole, `+open holes 3`
 * where nothing says that all is well.
 */
function signsOf(words: readonly Word[]): string[] {
  const there = matchCues(signIndex(), words).flatMap((cues, at) => {
    const sentences = [...cues.values()].flatMap((found) => [...found]);
    return sentences.length > 0 ? [{ name: SIGNS[at]?.[0] ?? '', sentences }] : [];
  });
  const ofReport = there.filter(({ name }) => name in REPORT_SIGNS);
  const closeTo = (from: number): number => {
    const close = ofReport.filter(({ sentences }) => sentences.some((at) => at >= from && at < from + CLOSE));
    return close.some(({ name }) => name in HOLE_SIGNS) ? close.length : 0;
  };
  const most = Math.max(0, ...ofReport.flatMap(({ sentences }) => sentences).map(closeTo));
  const counts = Array.from({ length: Math.max(0, most - 1) }, (_, at) => `holes ${at + 2}`);
  const isSafe = there.length > ofReport.length;
  const open = isSafe ? [] : counts.map((count) => `open ${count}`);
  return [...there.map(({ name }) => name), ...counts, ...open].map((sign) => `${SIGN}${sign}`);
}

/**
 * What a draft is weighed by: `word`, `begin*` for the first letters of a longer one, `two words` that follow each
 * other in a sentence, `#3` for a number of three digits, marks in angle brackets, and signs. Each once.
 */
export function draftFeatures({ words, hasCode, hasAmount }: SaidWords): Set<string> {
  const features = new Set<string>();
  let before: Word | undefined;
  for (const { text, sentence } of words) {
    const name = nameOf(text);
    features.add(name);
    if (name.length >= BEGINNING) features.add(`${name.slice(0, BEGINNING)}*`);
    if (before?.sentence === sentence) features.add(`${before.text} ${name}`);
    before = { text: name, sentence };
  }
  if (words.length < SHORT) features.add('<short>');
  if (words.length > LONG) features.add('<long>');
  if (hasCode) features.add('<code>');
  if (hasAmount) features.add('<amount>');
  for (const sign of signsOf(words)) features.add(sign);
  return features;
}
