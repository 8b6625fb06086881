import type { DocumentFeatures } from '../model/index-document.ts';
import type { Question } from '../model/question.ts';

/** Beyond the start people tell what they tried, often with versions of other things. */
const READ_OF_BODY = 600;
/** What may stand between a product's name and its version. */
const BETWEEN = String.raw`[\s,:(-]{1,3}(?:version\s+|ver\.?\s*|v\.?\s*)?`;
/** Years and ports are no versions: at most three digits in front of the dot, or none behind a lone number above 99. */
const VERSION = String.raw`(\d{1,3})(?:\.(\d{1,3}))?(?![\d%]|\s*(?:gb|mb|ms|px|minutes?|hours?|days?)\b)`;

/**
 * Versions that a question is about: those said right behind the name of one of its products, in the title, the tags or
 * the beginning of the text. From the lowest to the end of the highest major version; null where none is said.
 */
export function saidVersions(
  { title, tags, body }: Pick<Question, 'title' | 'tags' | 'body'>,
  products: readonly string[],
): DocumentFeatures['versions'] {
  const text = [title, tags.join('\n'), body.slice(0, READ_OF_BODY)].join('\n');
  const majors: number[] = [];
  for (const product of products) {
    // Names come from forums and packs: nothing in them is a pattern.
    const name = product.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
    if (name === '') continue;
    const pattern = new RegExp(
      `(?<![\\p{L}\\p{N}])${name.replaceAll(' ', String.raw`[\s-]{1,2}`)}${BETWEEN}${VERSION}`,
      'giu',
    );
    for (const [, major] of text.matchAll(pattern)) majors.push(Number(major));
  }
  if (majors.length === 0) return null;
  return { from: Math.min(...majors) * 1_000, to: Math.max(...majors) * 1_000 + 999 };
}
