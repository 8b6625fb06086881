/**
 * 32-bit FNV-1a over UTF-16 code units (constants: Fowler, Noll, Vo). For tables that can bear a rare collision, never
 * for anything that guards.
 */
export function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  }
  return hash >>> 0;
}

/** 16 bits of the same, never 0: 0 separates lines. */
export const hashToken = (token: string): number => {
  const hash = hashText(token);
  return (hash >>> 16) ^ (hash & 0xffff) || 1;
};

/** 64-bit FNV-1a of the same units as 16 hexadecimal digits, for keys that must not collide by chance. */
export function hashKey(text: string): string {
  let high = 0xcbf29ce4;
  let low = 0x84222325;
  for (let at = 0; at < text.length; at++) {
    low = (low ^ text.charCodeAt(at)) >>> 0;
    // The prime is 2^40 + 0x1b3: the product is put together from halves that a double holds exactly.
    const product = low * 0x1b3;
    high = (Math.imul(high, 0x1b3) + (low << 8) + Math.floor(product / 0x1_0000_0000)) >>> 0;
    low = product >>> 0;
  }
  return high.toString(16).padStart(8, '0') + low.toString(16).padStart(8, '0');
}
