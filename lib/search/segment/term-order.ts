/**
 * Order of terms in a segment: by the bytes of their UTF-8. It differs from JavaScript's own order only where a
 * surrogate pair meets a character from U+E000 to U+FFFF.
 */
export function compareTerms(one: string, other: string): number {
  const end = Math.min(one.length, other.length);
  for (let at = 0; at < end; at++) {
    const unit = one.charCodeAt(at);
    const otherUnit = other.charCodeAt(at);
    if (unit !== otherUnit) {
      return heightOf(unit) - heightOf(otherUnit);
    }
  }
  return one.length - other.length;
}

/** A surrogate stands for a character above all that one unit can hold. */
const heightOf = (unit: number): number => (unit >= 0xd800 && unit <= 0xdfff ? unit + 0x10000 : unit);

/** How many bytes two terms share at their beginning. */
export function sharedBytes(one: Uint8Array, other: Uint8Array): number {
  const end = Math.min(one.length, other.length);
  let at = 0;
  while (at < end && one[at] === other[at]) {
    at++;
  }
  return at;
}
