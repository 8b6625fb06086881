/** A document that is raw JSON: browsers show it as one `<pre>`, or in a viewer of their own. Names of members in any case. */

export interface JsonError {
  message: string;
  lines: string[];
  codes: string[];
}

const MAX_JSON = 200_000;
const MESSAGE_KEYS = [
  'message',
  'msg',
  'error_description',
  'errormessage',
  'error_message',
  'faultstring',
  'detail',
  'details',
  'reason',
  'description',
  'error',
  'title',
  'cause',
  'exception',
];
const CODE_KEYS = new Set(['code', 'errorcode', 'error_code', 'errcode', 'errno', 'type', 'exception']);
const ERROR_KEYS = new Set([
  'error',
  'errors',
  'fault',
  'exception',
  'errorcode',
  'error_code',
  'errormessage',
  'error_message',
  'error_description',
  'faultstring',
  'stacktrace',
]);
/** Reason phrases and the like: true, but nobody can search for them alone. */
const GENERIC =
  /^(?:bad request|not found|forbidden|unauthori[sz]ed|internal server error|unprocessable (?:entity|content)|conflict|error|validation (?:error|failed)|invalid request|about:blank|failed|fail|true|false)$/i;

export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

/** The JSON value that is the whole document, or undefined. */
export function readJsonBody(document: Document): Json | undefined {
  const body = document.body;
  const pre = body?.querySelector('pre');
  if (!pre || body.textContent === null) return undefined;
  const text = pre.textContent ?? '';
  const isWhole = text.trim().length > 1 && body.textContent.trim().length - text.trim().length < 40;
  if (!isWhole || text.length > MAX_JSON || !/^\s*[[{]/.test(text)) return undefined;
  try {
    return JSON.parse(text) as Json;
  } catch {
    // Not JSON after all; the text is read like any other.
    return undefined;
  }
}

/** Some servers put the report of a validator into the message, as JSON in a string. */
function parseNested(text: string): Json | undefined {
  if (!/^\s*(?:\[\s*[{"]|\{\s*")/.test(text)) return undefined;
  try {
    return JSON.parse(text) as Json;
  } catch {
    // A message that merely begins like JSON stays a message.
    return undefined;
  }
}

interface Said {
  text: string;
  weight: number;
}

function collect(value: Json, depth: number, inError: boolean, said: Said[], codes: Set<string>): void {
  if (depth > 5 || said.length > 100 || value === null || typeof value !== 'object') return;
  if (Array.isArray(value)) {
    for (const item of value.slice(0, 20)) {
      if (inError && typeof item === 'string') said.push({ text: item, weight: 6 - depth });
      collect(item, depth + 1, inError, said, codes);
    }
    return;
  }
  for (const [key, member] of Object.entries(value).slice(0, 60)) {
    const name = key.toLowerCase();
    const rank = MESSAGE_KEYS.indexOf(name);
    const nested = typeof member === 'string' ? parseNested(member) : undefined;
    if (nested !== undefined) {
      collect(nested, depth + 1, true, said, codes);
    } else if (typeof member === 'string' && member.trim() !== '') {
      if (rank >= 0) said.push({ text: member, weight: 20 - rank - depth });
      if (
        CODE_KEYS.has(name) &&
        /^[\w.:/-]{2,60}$/.test(member) &&
        /[_\d.-]|^[A-Z]+$|[a-z][A-Z]/.test(member)
      )
        codes.add(member);
    } else if (typeof member === 'number' && CODE_KEYS.has(name) && Number.isInteger(member)) {
      codes.add(member >= 400 && member < 600 ? `HTTP ${member}` : `ERROR ${member}`);
    } else {
      collect(member, depth + 1, inError || ERROR_KEYS.has(name) || rank >= 0, said, codes);
    }
  }
}

const isSet = (value: Json | undefined): boolean =>
  value !== undefined &&
  value !== null &&
  value !== false &&
  value !== '' &&
  value !== 0 &&
  !(Array.isArray(value) && value.length === 0);

/** The error that a JSON body tells of, or null where it tells of none. */
export function jsonErrorOf(value: Json, status: number | null): JsonError | null {
  const top = Array.isArray(value) ? value[0] : value;
  if (typeof top !== 'object' || top === null || Array.isArray(top)) return null;
  const failedFlag = top['success'] === false || top['ok'] === false || top['status'] === 'error';
  const named = Object.entries(top).some(
    ([key, member]) => ERROR_KEYS.has(key.toLowerCase()) && isSet(member),
  );
  if (!(status !== null && status >= 400) && !failedFlag && !named) return null;
  const said: Said[] = [];
  const codes = new Set<string>();
  collect(top, 0, false, said, codes);
  for (const one of said) if (GENERIC.test(one.text.trim())) one.weight -= 30;
  said.sort((a, b) => b.weight - a.weight);
  const lines = [...new Set(said.map((one) => one.text.split('\n')[0]?.trim() ?? ''))].filter(
    (line) => line !== '',
  );
  const message = lines.shift();
  return message === undefined ? null : { message, lines, codes: [...codes] };
}
