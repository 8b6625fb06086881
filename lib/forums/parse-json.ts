/** An escape that is half a character where its other half is missing. */
const HALF = /\\u[dD][89a-fA-F]/;

/**
 * What a forum's JSON says; undefined for what is no JSON. Half characters, which addresses and files cannot hold, become
 * the mark for an unreadable one.
 */
export function parseJson(text: string): unknown {
  try {
    return HALF.test(text)
      ? JSON.parse(text, (_key, value: unknown) => (typeof value === 'string' ? value.toWellFormed() : value))
      : JSON.parse(text);
  } catch {
    // No JSON, or nested deeper than anything that a forum says.
    return undefined;
  }
}
