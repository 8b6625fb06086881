import { withoutBareNames } from './bare-names.ts';
import { describeScan, scanErrorText, type ErrorText } from './read-error-text.ts';
import type { Token } from './scan.ts';
import { foldBlank } from './fold-text.ts';
import { TYPE_PREFIX } from './token-patterns.ts';

/** An error message without what changes from one time to the next, and its exact-match strings. */
export interface Signature extends ErrorText {
  /** The template, case folded; at most MAX_KEY characters. Equal keys: the same message, and equal loose keys. */
  strictKey: string;
  /** Codes and words only: equal where punctuation, values, names, ports or the severity in front differ. */
  looseKey: string;
}

export const MAX_KEY = 200;

/** 32-bit FNV-1a (Fowler, Noll, Vo), in base 36: tells long keys apart after they are cut. */
function fingerprint(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193) >>> 0;
  return hash.toString(36);
}

const fitKey = (key: string): string =>
  key.length <= MAX_KEY ? key : `${key.slice(0, MAX_KEY - 8)}~${fingerprint(key)}`;

function looseKeyOf(
  { template, tokens }: { template: string; tokens: readonly Token[] },
  type: string | undefined,
): string {
  // All of them, however many: messages that differ in a late one differ.
  const codes = [...new Set(tokens.flatMap((token) => token.codes))];
  let words = '';
  let from = 0;
  for (const token of tokens) {
    words += `${template.slice(from, token.start)} `;
    if (token.kind === 'key' || (token.kind === 'code' && token.codes.length === 0)) words += token.text;
    from = token.start + token.text.length;
  }
  words = (words + template.slice(from)).trim();
  for (let round = 0; round < 4; round += 1)
    words = words.replace(TYPE_PREFIX, '').replace(/^[^\p{L}\p{N}]+/u, '');
  const bare = withoutBareNames(words.replace(/\s+/g, ' '))
    .replace(/[’‘]/g, "'")
    .replace(/[^\p{L}\p{N}_']+/gu, ' ')
    .replace(/'/g, '')
    .trim();
  // A bare class ("KeyError: 'sku'") says too little without its name, and "a.php not found" without its file.
  const named = tokens.some(({ kind, text }) => kind === 'path' || text === '<path>') ? 'path' : '';
  const head = bare.includes(' ') || codes.length > 0 ? (/ .* /.test(bare) ? '' : named) : (type ?? named);
  return fitKey(foldBlank(`${codes.join(' ')} ${head} ${bare}`).toLowerCase());
}

/**
 * Signs one error message. Input beyond MAX_ERROR_TEXT characters is ignored. Signing a template again gives
 * the same signature, so stored templates and fresh messages may be mixed.
 */
export function signErrorText(text: string): Signature {
  const scan = scanErrorText(text);
  const read = describeScan(scan);
  // A server is met by its name or by its number.
  const folded = scan.template.toLowerCase().replace(/[’‘]/g, "'").replace(/<ip>/g, '<host>');
  const looseKey = looseKeyOf(scan, read.type) || fitKey(folded);
  return {
    ...read,
    // Codes and classes are told by their case, which a folded template has lost: the loose key goes with it.
    strictKey: fitKey(`${folded}#${fingerprint(looseKey)}`),
    looseKey,
  };
}
