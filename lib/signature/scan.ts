import { TROUBLE_WORD } from './code-patterns.ts';
import { patternFinder } from './pattern-finder.ts';
import { TOKEN_PATTERNS, type TokenKind } from './token-patterns.ts';

/** A part of an error message that is not plain words, with its codes where it is one, in one spelling. */
export interface Token {
  kind: TokenKind;
  text: string;
  start: number;
  codes: readonly string[];
}

const CODE_KINDS: ReadonlySet<TokenKind> = new Set(['code', 'sql-state', 'status', 'number-code']);
const TOKENS = patternFinder(TOKEN_PATTERNS);
const CODES = patternFinder(TOKEN_PATTERNS.filter(({ kind }) => CODE_KINDS.has(kind)));

/** HTTP statuses that are errors (IANA registry, plus those nginx and CDNs print). */
const isHttpError = (n: number): boolean =>
  (n >= 400 && n <= 431) ||
  n === 444 ||
  n === 451 ||
  n === 499 ||
  (n >= 500 && n <= 511) ||
  (n >= 520 && n <= 530);

/** `SQLSTATE[HY000] [2002]` also tells the database's own number; HY000 ("general error") by itself tells nothing. */
function sqlCodes(text: string, state: string): string[] {
  const number = /\].*\[(\d{1,6})\]$/.exec(text)?.[1];
  return [
    `SQLSTATE[${state}]${number === undefined ? '' : ` [${number}]`}`,
    ...(state === 'HY000' ? [] : [state]),
    ...(number === undefined ? [] : [`ERROR ${Number(number)}`]),
  ];
}

/** One spelling for numbers that programs print in several: `Error 503`, `status code 503` → `HTTP 503`. */
function numberCode(text: string, number: string): string {
  if (number.indexOf('-', 1) > 0) return `ERROR ${number}`;
  const n = Number(number);
  if (/exit/i.test(text)) return `EXIT ${n}`;
  if (/signal/i.test(text)) return `SIGNAL ${n}`;
  if (/errno|os err/i.test(text)) return `ERRNO ${n}`;
  if (/winerr|system/i.test(text)) return `WinError ${n}`;
  if (/status/i.test(text) && n >= 100 && n < 600) return `HTTP ${n}`;
  // Programs that number their own errors mark it (`#418`) or say whose it is.
  return isHttpError(n) && !/#|sql|stop/i.test(text) ? `HTTP ${n}` : `ERROR ${n}`;
}

function codesOf(kind: TokenKind, text: string, captured: string | undefined): readonly string[] {
  if (kind === 'sql-state') return sqlCodes(text, captured ?? '');
  if (kind === 'status') return [`HTTP ${captured}`];
  if (kind === 'number-code') return [numberCode(text, captured ?? '')];
  if (kind !== 'code') return [];
  const code = captured ?? text;
  const isConstant = captured === undefined && code.includes('_') && code === code.toUpperCase();
  return isConstant && !TROUBLE_WORD.test(code) ? [] : [code];
}

/** A quoted sentence is a message that one program passes on from another, not a value. */
const SENTENCE = /^[A-Z][a-z'’]{0,20}(?:,? [A-Za-z'’-]{1,25}){4,40}[.!?]?$/;

/** Spaces for the quotes: what is a code only as the whole of a text (`E5`) is none inside. */
const tells = (quoted: string): boolean => SENTENCE.test(quoted) || CODES.matches(` ${quoted} `);

/** Sentence punctuation at the end of an address or path belongs to the sentence. */
const LOOSE_END: ReadonlySet<TokenKind> = new Set(['url', 'path', 'mail', 'ip']);

/**
 * Finds codes and volatile parts, left to right, without overlap.
 * A quoted value that holds a code, or is a message itself, is walked inside, so that it survives.
 */
export function scanTokens(text: string): Token[] {
  const tokens: Token[] = [];
  /** Where the quote ends that is being walked inside: its closing sign opens no other. */
  let closing = -1;
  const next = TOKENS.walk(text);
  let from = 0;
  for (let one = next(from); one; one = next(from)) {
    const { match } = one;
    const kind = TOKEN_PATTERNS[one.pattern]?.kind;
    let found = match[0];
    if (!kind || found === '') {
      from = match.index + 1;
      continue;
    }
    if (kind === 'quoted' && match.index === closing) {
      from = closing + 1;
      continue;
    }
    if (kind === 'quoted' && tells(found.slice(1, -1))) {
      closing = match.index + found.length - 1;
      from = match.index + 1;
      continue;
    }
    if (LOOSE_END.has(kind)) found = found.replace(/[.,;:!?]{1,20}$/, '');
    from = match.index + found.length;
    tokens.push({ kind, text: found, start: match.index, codes: codesOf(kind, found, match[1]) });
  }
  return tokens;
}
