/** Longest text that is taken out of the page whole: asking for the data of a node copies all of it. */
const MAX_WHOLE = 100_000;

/** A text node's beginning and end, `max` characters of each; all of it where it is not extremely long. */
export const textData = (node: CharacterData, max: number): string =>
  node.length <= Math.max(MAX_WHOLE, 2 * max)
    ? node.data
    : `${node.substringData(0, max)}\n${node.substringData(node.length - max, max)}`;
