/** Longest line that any pattern of detection sees. */
export const MAX_LINE = 600;

/** Folds white space and cuts. */
export const tidyLine = (text: string): string =>
  text
    .slice(0, MAX_LINE * 2)
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, MAX_LINE);
