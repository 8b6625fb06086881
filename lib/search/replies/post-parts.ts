import { spacedWords } from './spaced-words.ts';

/** A post taken apart: what it says in own words, what it shows, and what it repeats of others. */

export interface PostParts {
  /** Own words: no code, no quotations. */
  prose: string;
  /** Fenced, indented and inline code, one piece a line. */
  code: string;
  /** Paragraphs that repeat an earlier post, with that post's place among those given. */
  quoted: readonly number[];
}

const MAX_TEXT = 20_000;
/** Shorter paragraphs are alike by chance. */
const MIN_QUOTE = 16;

/** The posts before one, in which its quotations are looked for. */
export interface EarlierPosts {
  /** As `quotable` gives them. */
  texts: string[];
  /** UTF-16 code units that may still be searched in this thread. */
  left: number;
}

/** A tenth of a second: usual threads need a hundredth of it, threads of pasted logs would need minutes. */
const SEARCHED_MOST = 100_000_000;

/** Nothing stands above the opening post. */
export const beginThread = (opening: string): EarlierPosts => ({
  texts: [quotable(opening)],
  left: SEARCHED_MOST,
});

/** Text for finding quotations in. */
export const quotable = (text: string): string => spacedWords(text.slice(0, MAX_TEXT).toLowerCase());

/** Once nothing is left to search, what is quoted without a mark is taken for own words. */
export function takeApart(text: string, earlier: EarlierPosts): PostParts {
  const code: string[] = [];
  const keepCode = (_: string, inside: string): string => {
    code.push(inside);
    return '\n';
  };
  const rest = text
    .slice(0, MAX_TEXT)
    .replace(
      /\[quote[^\]]{0,200}\][\s\S]{0,5000}?\[\/quote\]/gi,
      (block) => `\n\n${block.replace(/\[\/?quote[^\]]{0,200}\]/gi, '\n')}\n\n`,
    )
    .replace(/(?:^|\n)(?:```|~~~)[^\n]*\n([\s\S]*?)(?:\n(?:```|~~~)|$)/g, keepCode)
    .replace(/`([^`\n]+)`/g, (_, inside: string) => {
      code.push(inside);
      return ` ${inside} `;
    });
  const quoted = new Set<number>();
  const own: string[] = [];
  for (const paragraph of rest.split(/\n+/)) {
    const from = quotedFrom(paragraph, earlier);
    if (from >= 0) quoted.add(from);
    else if (!/^\s*>/.test(paragraph)) own.push(paragraph);
  }
  return { prose: own.join('\n').trim(), code: code.join('\n'), quoted: [...quoted] };
}

/** The latest earlier post that holds the paragraph, -1 without one. */
function quotedFrom(paragraph: string, earlier: EarlierPosts): number {
  if (paragraph.length < MIN_QUOTE) return -1;
  const words = spacedWords(paragraph.toLowerCase());
  if (words.length < MIN_QUOTE) return -1;
  return earlier.texts.findLastIndex((text) => {
    earlier.left -= text.length;
    return earlier.left >= 0 && text.includes(words);
  });
}
