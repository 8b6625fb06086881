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
