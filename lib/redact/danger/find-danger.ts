import type { Danger } from '../../model/draft-check.ts';
import { DANGER_PATTERNS } from './danger-patterns.ts';

const MAX_TEXT = 100_000;

/**
 * Advice in a draft or an answer that can do harm when it is followed blindly. It warns and never forbids: most such
 * advice is given in good faith. @param text Markdown, read to its first 100,000 characters
 * @returns in the order of the text, none inside another
 */
export function findDanger(text: string): Danger[] {
  const said = text.slice(0, MAX_TEXT);
  const lower = said.toLowerCase();
  const found = DANGER_PATTERNS.filter(({ needs }) => needs.some((part) => lower.includes(part))).flatMap(
    ({ kind, pattern }) =>
      [...said.matchAll(pattern)].map((match): Danger => ({
        kind,
        start: match.index,
        end: match.index + match[0].length,
        text: match[0],
      })),
  );
  const inOrder = found.sort((a, b) => a.start - b.start || b.end - a.end);
  let end = 0;
  return inOrder.filter((danger) => {
    if (danger.start < end) return false;
    end = danger.end;
    return true;
  });
}
