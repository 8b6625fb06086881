/**
 * A number over 0 to 1 that depends on what is asked alone: a document far down the corpus can be made without those
 * before it, and a second run makes the same.
 * @param parts what the roll is for: whole numbers and words
 */
export function roll(...parts: readonly (number | string)[]): number {
  let hash = 0x811c9dc5;
  const stir = (value: number): void => {
    hash = Math.imul(hash ^ value, 0x01000193);
    hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  };
  for (const part of parts) {
    if (typeof part === 'number') stir(part);
    else for (let at = 0; at < part.length; at += 1) stir(part.charCodeAt(at));
    stir(0x7f4a7c15);
  }
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32;
}

/** One of `count` numbers from 0. */
export const rollBelow = (count: number, ...parts: readonly (number | string)[]): number =>
  Math.floor(roll(...parts) * count);
