import { MAX_CODES, MAX_CODE_TEXT, MAX_ERROR_TEXT, MAX_TYPE_TEXT } from '../model/limits.ts';
import { foldBlank, withoutFrames } from './fold-text.ts';
import { scanTokens, type Token } from './scan.ts';
import { CLASS_NAME, SEVERITY, type TokenKind } from './token-patterns.ts';
import { servicePortOf } from './volatile-patterns.ts';

/** What an error message says, without its keys: this is all that a page script needs. */
export interface ErrorText {
  /** The message with volatile parts as placeholders such as `<path>`; at most MAX_ERROR_TEXT characters. */
  template: string;
  /** Codes in order of appearance, each once: `0x80070005`, `HTTP 502`, `ERROR 1045`. */
  codes: string[];
  /** Exception class, or else severity, as printed. */
  type?: string;
}

/** Cuts at a space where one is near, so that no half token is left to be read as something else. */
function cutAtSpace(text: string, length: number): string {
  if (text.length <= length) return text;
  const space = text.lastIndexOf(' ', length);
  return text.slice(0, space > length - 200 ? space : length).trimEnd();
}

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

function placeholdersFor(text: string, tokens: readonly Token[]): string {
  let out = '';
  let from = 0;
  for (const token of tokens) {
    out += text.slice(from, token.start) + placeholderFor(token);
    from = token.start + token.text.length;
  }
  return out + text.slice(from);
}

/**
 * The template and what stands in it. Replacing one part can lay another bare (`1/x` → `<n>/x`), so it is repeated
 * until nothing changes.
 */
function templateOf(text: string): { template: string; tokens: Token[] } {
  let template = text;
  let tokens = scanTokens(template);
  for (let round = 0; round < 6; round += 1) {
    const next = cutAtSpace(foldBlank(placeholdersFor(template, tokens)), MAX_ERROR_TEXT);
    if (next === template) break;
    template = next;
    tokens = scanTokens(template);
  }
  return { template, tokens };
}

function typeOf(template: string): string | undefined {
  const head = template.slice(0, 300);
  const name = CLASS_NAME.exec(head)?.[0];
  if (name && !/^(?:Error|Warning|Exception)$/.test(name)) return name.slice(0, MAX_TYPE_TEXT);
  return SEVERITY.exec(head)?.[1] ?? name;
}

/** @returns the template, and the codes and volatile parts that stand in it */
export function scanErrorText(text: string): { template: string; tokens: Token[] } {
  const cut = cutAtSpace(text.slice(0, MAX_ERROR_TEXT + 1), MAX_ERROR_TEXT);
  return templateOf(foldBlank(withoutFrames(cut)));
}

/** Reads what was scanned. Reading a template again gives the same. */
export function describeScan({
  template,
  tokens,
}: {
  template: string;
  tokens: readonly Token[];
}): ErrorText {
  const codes = tokens.flatMap((token) => token.codes.map((code) => code.slice(0, MAX_CODE_TEXT)));
  const type = typeOf(template);
  return {
    template,
    codes: [...new Set(codes)].slice(0, MAX_CODES),
    ...(type !== undefined && { type }),
  };
}

/** Reads one error message; what stands beyond MAX_ERROR_TEXT characters is ignored. */
export const readErrorText = (text: string): ErrorText => describeScan(scanErrorText(text));
