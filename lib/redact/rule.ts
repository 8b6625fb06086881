import type { FindingKind } from '../model/draft-check.ts';

/** One thing that must not leave, and what stands there afterwards. Patterns are linear: repetitions are bounded. */
export interface Rule {
  kind: FindingKind;
  /**
   * One of these stands in every text that the pattern matches, in lower case; and so many digits. A pattern is dear
   * to make and when it first runs, and most texts need none.
   */
  needs?: readonly string[];
  digits?: number;
  /** A first group, where there is one, begins the match and stays. */
  pattern: () => RegExp;
  by: string;
  /** How many characters after the first group are taken: 0 where it turns out to be harmless. All of them without it. */
  take?: (value: string) => number;
}

/** A place in a text, in UTF-16 units. */
export interface Hit {
  start: number;
  end: number;
}

/** What a cheap look at a text tells. */
interface Looked {
  lower: string;
  digits: number;
}

export const lookAt = (text: string): Looked => ({
  lower: text.toLowerCase(),
  digits: text.match(/\d/g)?.length ?? 0,
});

/** Whether a rule can find anything: false says that it cannot. */
export const mayMatch = ({ needs, digits = 0 }: Rule, looked: Looked): boolean =>
  looked.digits >= digits && (!needs || needs.some((part) => looked.lower.includes(part)));

/** What the rule takes out of the text, in its order; the hits of one rule never overlap. */
export function hitsOf({ pattern, by, take }: Rule, text: string): Hit[] {
  const hits: Hit[] = [];
  for (const match of text.matchAll(pattern())) {
    const start = match.index + (match[1]?.length ?? 0);
    const value = text.slice(start, match.index + match[0].length);
    const end = start + (take ? take(value) : value.length);
    if (end > start && text.slice(start, end) !== by) hits.push({ start, end });
  }
  return hits;
}

/** The text with each hit replaced. @param hits in their order, without overlaps */
export function replaceHits<H extends Hit>(text: string, hits: readonly H[], by: (hit: H) => string): string {
  let out = '';
  let from = 0;
  for (const hit of hits) {
    out += text.slice(from, hit.start) + by(hit);
    from = hit.end;
  }
  return out + text.slice(from);
}
