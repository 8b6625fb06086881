/** What changes from one reading of a message to the next: values in quotes, words with a digit that are no code. */
function steadyWords(text: string): string {
  return text
    .split(/["“”„«»`]/, 40)
    .filter((_, at) => at % 2 === 0)
    .join(' ')
    .split(' ')
    .filter((word) => !/\d/.test(word) || /[A-Z]/.test(word))
    .join(' ');
}

/**
 * Ids stay the same from one reading to the next, so that a card keeps its error while the page changes; at most 40
 * characters, unlike any of those taken.
 */
export function errorIdFor(kind: string, text: string, taken: { has(id: string): boolean }): string {
  const words = steadyWords(text);
  let hash = 7;
  for (let i = 0; i < words.length; i += 1) hash = (Math.imul(hash, 31) + words.charCodeAt(i)) >>> 0;
  for (let n = 0; ; n += 1) {
    const id = `${kind}-${hash.toString(36)}${n > 0 ? `-${n}` : ''}`;
    if (!taken.has(id)) return id;
  }
}
