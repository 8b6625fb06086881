import { TOKEN_PATTERNS, TROUBLE_WORD, type TokenKind } from './token-patterns.ts';

/** A part of an error message that is not plain words. `code` is set where it is one, in one spelling. */
export interface Token {
  kind: TokenKind;
  text: string;
  start: number;
  code?: string;
}

const CODE_KINDS: ReadonlySet<TokenKind> = new Set(['code', 'status', 'number-code']);
const joined = (patterns: readonly { source: string }[]): string =>
  patterns.map((p) => `(${p.source})`).join('|');
const groupsIn = (source: string): number => (new RegExp(`${source}|`).exec('')?.length ?? 1) - 1;

/** One alternation, so that the text is walked once. */
const ANY = new RegExp(joined(TOKEN_PATTERNS), 'g');
const ANY_CODE = new RegExp(joined(TOKEN_PATTERNS.filter((p) => CODE_KINDS.has(p.kind))));
/** Where each pattern's own group stands among all groups of `ANY`. */
const GROUP: number[] = [];
TOKEN_PATTERNS.reduce((next, p) => (GROUP.push(next), next + 1 + groupsIn(p.source)), 1);

/** HTTP statuses that are errors (IANA registry, plus those nginx and CDNs print). */
const isHttpError = (n: number): boolean =>
  (n >= 400 && n <= 431) ||
  n === 444 ||
  n === 451 ||
  n === 499 ||
  (n >= 500 && n <= 511) ||
  (n >= 520 && n <= 530);

/** One spelling for codes that programs print in several: `Error 503`, `status code 503` → `HTTP 503`. */
function codeOf(kind: TokenKind, text: string, captured: string | undefined): string | undefined {
  if (kind === 'code') {
    const code = captured ?? text;
    const isConstant = code.includes('_') && code === code.toUpperCase() && !code.startsWith('SQLSTATE');
    return isConstant && !TROUBLE_WORD.test(code) ? undefined : code;
  }
  if (kind === 'status') return `HTTP ${captured}`;
  if (kind !== 'number-code') return undefined;
  const n = Number(captured);
  if (/exit/i.test(text)) return `EXIT ${n}`;
  if (/errno|os err/i.test(text)) return `ERRNO ${n}`;
  return isHttpError(n) && /error|status/i.test(text) ? `HTTP ${n}` : `ERROR ${n}`;
}

/** Sentence punctuation at the end of an address or path belongs to the sentence. */
const LOOSE_END: ReadonlySet<TokenKind> = new Set(['url', 'path', 'mail', 'ip']);

/**
 * Finds codes and volatile parts, left to right, without overlap.
 * A quoted value that holds a code is walked inside, so that the code survives.
 */
export function scanTokens(text: string): Token[] {
  const tokens: Token[] = [];
  ANY.lastIndex = 0;
  for (let m = ANY.exec(text); m; m = ANY.exec(text)) {
    const index = GROUP.findIndex((g) => m?.[g] !== undefined);
    const pattern = TOKEN_PATTERNS[index];
    let found = m[0];
    if (!pattern || found === '') {
      ANY.lastIndex += 1;
      continue;
    }
    if (pattern.kind === 'quoted' && ANY_CODE.test(found.slice(1, -1))) {
      ANY.lastIndex = m.index + 1;
      continue;
    }
    if (LOOSE_END.has(pattern.kind)) {
      found = found.replace(/[.,;:!?]{1,20}$/, '');
      ANY.lastIndex = m.index + found.length;
    }
    const code = codeOf(pattern.kind, found, m[(GROUP[index] ?? 0) + 1]);
    tokens.push({ kind: pattern.kind, text: found, start: m.index, ...(code !== undefined && { code }) });
  }
  return tokens;
}
