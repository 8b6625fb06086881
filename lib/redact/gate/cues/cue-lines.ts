/**
 * Cues as data, one a line: words in small letters without accents, `word*` any word that begins so, `a/b` one of
 * several, `..` up to four words between. Languages: English, German, French, Spanish, and the plainest of Italian,
 * Portuguese and Dutch.
 */
export interface TopicCues {
  /** Says by itself that a person's own case is meant. */
  strong: readonly string[];
  /** Says it together with words for "my", for trouble or for asking, or with more of its kind. */
  weak: readonly string[];
  /** Words of the same part of life, which mean little alone. */
  faint: readonly string[];
}

/** The cues of a text that has one a line. */
export const cueLines = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
