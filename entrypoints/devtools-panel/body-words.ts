/** What the body of a failed response says: its message, not the body itself. */
import type { ListedError } from '../../components/devtools/listed-error.ts';
import { jsonErrorOf, type Json } from '../../lib/detect/json-body.ts';
import { keyLineOf } from '../../lib/detect/key-line.ts';
import { MAX_CODES, MAX_ERROR_TEXT, MAX_LINES } from '../../lib/model/limits.ts';
import { readErrorText } from '../../lib/signature/read-error-text.ts';

/** Read of a body; an error says what it is at its beginning. */
const MAX_READ = 100_000;

/** Elements whose content is no text to a reader. */
const UNREAD = ['script', 'style', 'template', 'svg'];
const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
};

/** A number that stands for no character stays as it is written. */
function character(whole: string, code: number): string {
  return code > 0 && code <= 0x10_ffff ? String.fromCodePoint(code) : whole;
}

/** The text of markup, a line for each element. It is read, never shown as markup; work grows with the length only. */
export function textOfMarkup(markup: string): string {
  // Only these letters: others may change their length, and with it every place behind them.
  const folded = markup.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
  let text = '';
  let at = 0;
  while (at < markup.length) {
    const open = markup.indexOf('<', at);
    if (open < 0) break;
    text += `${markup.slice(at, open)}\n`;
    const unread = UNREAD.find((name) => folded.startsWith(name, open + 1));
    const comment = folded.startsWith('!--', open + 1);
    const end = unread ? folded.indexOf(`</${unread}`, open) : comment ? folded.indexOf('-->', open) : open;
    const close = end < 0 ? -1 : markup.indexOf('>', end);
    if (close < 0) return decode(text);
    at = close + 1;
  }
  return decode(text + markup.slice(at));
}

const decode = (text: string): string =>
  text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,6}));/gi, (whole, decimal, hex, name) => {
    if (decimal) return character(whole, Number(decimal));
    if (hex) return character(whole, Number.parseInt(String(hex), 16));
    return ENTITIES[String(name).toLowerCase()] ?? whole;
  });

function readJson(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json;
  } catch {
    // It says it is JSON and is not: it is read like any text.
    return undefined;
  }
}

function messageOf(body: string, mimeType: string, status: number | null) {
  const json = /json/i.test(mimeType) ? readJson(body) : undefined;
  if (json !== undefined) return jsonErrorOf(json, status);
  const key = keyLineOf((/html|xml/i.test(mimeType) ? textOfMarkup(body) : body).slice(0, MAX_READ));
  return key && { message: key.text, lines: key.others, codes: [] };
}

/**
 * The error's words, with what its response's body says first; null where that says nothing more.
 * @param body of the response; JSON is read up to its whole length, other text up to its first 100,000 characters
 */
export function wordsOfBody(
  error: ListedError,
  body: string,
  mimeType: string,
): Pick<ListedError, 'text' | 'lines' | 'codes'> | null {
  const status = Number(/^HTTP (\d{3})$/.exec(error.codes[0] ?? '')?.[1] ?? Number.NaN);
  const isJson = /json/i.test(mimeType);
  const said = messageOf(isJson ? body : body.slice(0, MAX_READ), mimeType, status || null);
  const text = said?.message.trim().slice(0, MAX_ERROR_TEXT) ?? '';
  if (!said || text === '') return null;
  const lines = [...said.lines.map((line) => line.slice(0, MAX_ERROR_TEXT)), error.text];
  const codes = [...error.codes, ...said.codes, ...readErrorText(text).codes];
  return {
    text,
    lines: [...new Set(lines)].filter((line) => line !== text).slice(-MAX_LINES),
    codes: [...new Set(codes)].slice(0, MAX_CODES),
  };
}
