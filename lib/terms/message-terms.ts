import { hashKey } from '../model/hash-text.ts';
import { lineVariants } from '../signature/line-variants.ts';
import { signErrorText } from '../signature/sign-error-text.ts';

/** Terms of one error line, and the codes that it carries, in lower case. */
export interface MessageTerms {
  keys: readonly string[];
  codes: readonly string[];
}

const lower = (codes: readonly string[]): string[] => codes.map((code) => code.toLowerCase());

/**
 * What a question's error line is found by: `s` strict and `l` loose key of the line itself, `u` loose keys of its
 * unwrapped forms (see `lineVariants`), because the page may show the message bare.
 */
export function keptMessageTerms(line: string): MessageTerms {
  const [own, ...unwrapped] = lineVariants(line).map(({ text }) => signErrorText(text));
  const keys = new Set(own ? [...keyTerm('s', own.strictKey), ...keyTerm('l', own.looseKey)] : []);
  for (const { looseKey } of unwrapped) for (const term of keyTerm('u', looseKey)) keys.add(term);
  return { keys: [...keys], codes: lower(own?.codes ?? []) };
}

/**
 * What a page's error line is looked up by, one set for each of its forms, the line as it stands first: the form's
 * own keys, and its loose key among the unwrapped ones.
 */
export function askedMessageTerms(line: string): (MessageTerms & { text: string; weight: number })[] {
  return lineVariants(line).map(({ text, weight }) => {
    const { strictKey, looseKey, codes } = signErrorText(text);
    const keys = [...keyTerm('s', strictKey), ...keyTerm('l', looseKey), ...keyTerm('u', looseKey)];
    return { text, weight, keys, codes: lower(codes) };
  });
}

/** None for an empty key: a line without words would be like any other. */
const keyTerm = (kind: 's' | 'l' | 'u', key: string): string[] => (key === '' ? [] : [kind + hashKey(key)]);
