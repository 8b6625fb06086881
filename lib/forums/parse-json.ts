/** An escape that is half a character where its other half is missing. */
const HALF = /\\u[dD][89a-fA-F]/;

/** Shorter texts become objects of a few megabytes at most. */
const SHORT = 100_000;
/** Forums nest ten deep, and their objects have some fields: 8 MB of bare brackets would become 260 MB of objects. */
const MAX_DEPTH = 200;
const MAX_CONTAINERS = 250_000;

/**
 * What a forum's JSON says; undefined for what is no JSON, and for what no forum says: lists and objects in such numbers
 * or so deep that they are there to fill the memory. Half characters, which addresses and files cannot hold, become the
 * mark for an unreadable one.
 */
export function parseJson(text: string): unknown {
  if (text.length > SHORT && isBomb(text)) return undefined;
  try {
    return HALF.test(text)
      ? JSON.parse(text, (_key, value: unknown) => (typeof value === 'string' ? value.toWellFormed() : value))
      : JSON.parse(text);
  } catch {
    // No JSON.
    return undefined;
  }
}

const code = (character: string): number => character.charCodeAt(0);
const [QUOTE, BACKSLASH] = [code('"'), code('\\')];
const OPENING = new Set([code('['), code('{')]);
const CLOSING = new Set([code(']'), code('}')]);

/** Counts brackets outside of texts; linear. */
function isBomb(text: string): boolean {
  let depth = 0;
  let containers = 0;
  let isText = false;
  for (let at = 0; at < text.length; at++) {
    const character = text.charCodeAt(at);
    if (isText) {
      if (character === BACKSLASH) at++;
      else if (character === QUOTE) isText = false;
    } else if (character === QUOTE) isText = true;
    else if (OPENING.has(character)) {
      depth++;
      containers++;
      if (depth > MAX_DEPTH || containers > MAX_CONTAINERS) return true;
    } else if (CLOSING.has(character)) depth--;
  }
  return false;
}
