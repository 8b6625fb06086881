/** How sure, in words and as a whole percentage: `{ words: 'very likely', percent: 92 }`. */
export interface ConfidenceWords {
  words: 'very likely' | 'likely' | 'possible' | 'a guess';
  percent: number;
  /** How many of three marks are filled. */
  level: 0 | 1 | 2 | 3;
}

/** `confidence` is a probability, 0 to 1. Never says 100 %: nobody is that sure of a fix. */
export function confidenceWords(confidence: number): ConfidenceWords {
  const percent = Math.min(99, Math.round(confidence * 100));
  if (percent >= 85) return { words: 'very likely', percent, level: 3 };
  if (percent >= 65) return { words: 'likely', percent, level: 2 };
  if (percent >= 40) return { words: 'possible', percent, level: 1 };
  return { words: 'a guess', percent, level: 0 };
}
