import { MAX_CODES, MAX_CODE_TEXT, MAX_ERROR_TEXT, MAX_TYPE_TEXT } from '../model/limits.ts';
import { withoutBareNames } from './bare-names.ts';
import { foldBlank, withoutFrames } from './fold-text.ts';
import { scanTokens, type Token } from './scan.ts';
import { CLASS_NAME, SEVERITY, TYPE_PREFIX, type TokenKind } from './token-patterns.ts';
import { servicePortOf } from './volatile-patterns.ts';

/** An error message without what changes from one time to the next, and its exact-match strings. */
export interface Signature {
  /** The message with volatile parts as placeholders such as `<path>`; at most MAX_ERROR_TEXT characters. */
  template: string;
  /** Codes in order of appearance, each once: `0x80070005`, `HTTP 502`, `ERROR 1045`. */
  codes: string[];
  /** Exception class, or else severity, as printed. */
  type?: string;
  /** The template, case folded; at most MAX_KEY characters. Equal keys: the same message, and equal loose keys. */
  strictKey: string;
  /** Codes and words only: equal where punctuation, values, names, ports or the severity in front differ. */
  looseKey: string;
}

export const MAX_KEY = 200;

/** Cuts at a space where one is near, so that no half token is left to be read as something else. */
function cutAtSpace(text: string, length: number): string {
  if (text.length <= length) return text;
  const space = text.lastIndexOf(' ', length);
  return text.slice(0, space > length - 200 ? space : length).trimEnd();
}

/** 32-bit FNV-1a (Fowler, Noll, Vo), in base 36: tells long keys apart after they are cut. */
function fingerprint(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193) >>> 0;
  return hash.toString(36);
}

const fitKey = (key: string): string =>
  key.length <= MAX_KEY ? key : `${key.slice(0, MAX_KEY - 8)}~${fingerprint(key)}`;

const SURVIVES: ReadonlySet<TokenKind> = new Set([
  'placeholder',
  'key',
  'code',
  'sql-state',
  'status',
  'number-code',
  'port',
]);

function placeholderFor({ kind, text }: Token): string {
  if (SURVIVES.has(kind)) return text;
  if (kind === 'quoted') return '<q>';
  return `<${kind}>${kind === 'ip' || kind === 'host' ? servicePortOf(text) : ''}`;
}

function placeholdersFor(text: string): string {
  let out = '';
  let from = 0;
  for (const token of scanTokens(text)) {
    out += text.slice(from, token.start);
    out += placeholderFor(token);
    from = token.start + token.text.length;
  }
  return out + text.slice(from);
}

/** Replacing one part can lay another bare (`1/x` → `<n>/x`), so it is repeated until nothing changes. */
function templateOf(text: string): string {
  let template = text;
  for (let round = 0; round < 6; round += 1) {
    const next = cutAtSpace(foldBlank(placeholdersFor(template)), MAX_ERROR_TEXT);
    if (next === template) break;
    template = next;
  }
  return template;
}

function codesOf(template: string): string[] {
  return [...new Set(scanTokens(template).flatMap((token) => token.codes))];
}

function typeOf(template: string): string | undefined {
  const head = template.slice(0, 300);
  const name = CLASS_NAME.exec(head)?.[0];
  if (name && !/^(?:Error|Warning|Exception)$/.test(name)) return name.slice(0, MAX_TYPE_TEXT);
  return SEVERITY.exec(head)?.[1] ?? name;
}

function looseKeyOf(template: string, codes: readonly string[], type: string | undefined): string {
  let words = '';
  let from = 0;
  for (const token of scanTokens(template)) {
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
  // A bare class ("KeyError: 'sku'") says too little without its name.
  const head = bare.includes(' ') || codes.length > 0 ? '' : (type ?? '');
  return fitKey(foldBlank(`${codes.join(' ')} ${head} ${bare}`).toLowerCase());
}

/**
 * Signs one error message. Input beyond MAX_ERROR_TEXT characters is ignored. Signing a template again gives
 * the same signature, so stored templates and fresh messages may be mixed.
 */
export function signErrorText(text: string): Signature {
  const template = templateOf(
    foldBlank(withoutFrames(cutAtSpace(text.slice(0, MAX_ERROR_TEXT + 1), MAX_ERROR_TEXT))),
  );
  const codes = codesOf(template);
  const type = typeOf(template);
  // A server is met by its name or by its number.
  const folded = template.toLowerCase().replace(/[’‘]/g, "'").replace(/<ip>/g, '<host>');
  const looseKey = looseKeyOf(template, codes, type) || fitKey(folded);
  return {
    template,
    codes: [...new Set(codes.map((code) => code.slice(0, MAX_CODE_TEXT)))].slice(0, MAX_CODES),
    ...(type !== undefined && { type }),
    // Codes and classes are told by their case, which a folded template has lost: the loose key goes with it.
    strictKey: fitKey(`${folded}#${fingerprint(looseKey)}`),
    looseKey,
  };
}
