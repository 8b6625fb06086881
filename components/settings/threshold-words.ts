/** Lowest and highest value of the slider, and its step, in percent. */
export const THRESHOLD_RANGE = { min: 20, max: 95, step: 5 } as const;

const WORDS: readonly { from: number; name: string; meaning: string }[] = [
  {
    from: 85,
    name: 'Only when nearly certain',
    meaning: 'A card appears when the very same error has a fix. Most errors stay without one.',
  },
  {
    from: 70,
    name: 'When quite sure',
    meaning: 'A card appears when several signs agree, such as the code and the product.',
  },
  { from: 50, name: 'Balanced', meaning: 'A card appears when the fix is more likely right than wrong.' },
  {
    from: 35,
    name: 'Also when unsure',
    meaning: 'A card appears for similar errors too. Some fixes will not fit.',
  },
  {
    from: 0,
    name: 'Nearly always',
    meaning: 'A card appears for every distant likeness. Expect many that do not fit.',
  },
];

/** What a threshold (0 to 1) means to a person. */
export function thresholdWords(threshold: number): { name: string; meaning: string } {
  const percent = Math.round(threshold * 100);
  const found = WORDS.find((words) => percent >= words.from);
  if (!found) throw new RangeError(`a threshold is at least 0, got ${threshold}`);
  return found;
}
