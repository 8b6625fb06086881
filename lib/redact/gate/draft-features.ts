import { wordsOf, type Word } from './match-cues.ts';

/** Code in Markdown says what the text is about, but its words are not the person's. */
const CODE = /```[^]{0,20000}?(?:```|$)|`[^`\n]{1,300}`/g;
const UNIT = '(?:[$€£]|(?:usd|eur|euros?|dollars?|pounds?|gbp|chf|btc|eth)\\b)';
/** A sum of money. */
const AMOUNT = new RegExp(`${UNIT}\\s?\\d|\\d[\\d.,]{0,12}k?\\s?${UNIT}`, 'i');
/** A word's first letters stand for its forms and compounds, in all languages. */
export const BEGINNING = 5;
const LONGEST_NUMBER = 5;
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

/**
 * What a draft is weighed by: `word`, `begin*` for the first letters of a longer one, `two words` that follow each
 * other in a sentence, `#3` for a number of three digits, and marks in angle brackets. Each once.
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
  return features;
}
