/** The sorts of people that answer tasks: how often they are right, and what they press where they did not look. */

export interface PersonType {
  /** How often they are right where they look. */
  accuracy: number;
  /** Place of the key that they press without looking; null for none. */
  key: number | null;
  /** How often they press it. */
  leaning: number;
  /** How many of all people are so, before anybody is met. */
  share: number;
}

/** Of those who look. Together with those who do not, somebody unknown is right seven times of ten. */
const ACCURACIES = [0.55, 0.65, 0.75, 0.85, 0.92, 0.97];
/** Who has a favourite where in doubt is one of these. */
const LEANING_ACCURACIES = [0.65, 0.8, 0.95];
const HALF = 0.5;
/** Even who always presses one key slips. */
const ALWAYS = 0.98;
const GUESSERS = 0.1;
const PRESSERS = 0.1;
const LEANERS = 0.1;

/**
 * Nobody is taken for worse than a guess: turned round, the word of somebody malicious would help them.
 * @param choices how many there are
 * @param keysMatter whether the same place means the same choice in every task
 */
export function personTypes(choices: number, keysMatter: boolean): PersonType[] {
  const keys = keysMatter ? [...Array(choices).keys()] : [];
  const guess = { accuracy: 1 / choices, key: null, leaning: 0 };
  const pressers = keys.map((key) => ({ ...guess, key, leaning: ALWAYS }));
  const leaners = keys.flatMap((key) =>
    LEANING_ACCURACIES.map((accuracy) => ({ accuracy, key, leaning: HALF })),
  );
  const looking = ACCURACIES.map((accuracy) => ({ accuracy, key: null, leaning: 0 }));
  const shared = (types: readonly Omit<PersonType, 'share'>[], share: number): PersonType[] =>
    types.map((type) => ({ ...type, share: share / types.length }));
  return keysMatter
    ? [
        ...shared([guess], GUESSERS),
        ...shared(pressers, PRESSERS),
        ...shared(leaners, LEANERS),
        ...shared(looking, 1 - GUESSERS - PRESSERS - LEANERS),
      ]
    : [...shared([guess], GUESSERS + PRESSERS), ...shared(looking, 1 - GUESSERS - PRESSERS)];
}

/** How likely somebody of this type says one choice where another, or the same, is true. */
export const chanceOfSaying = (
  { accuracy, key, leaning }: PersonType,
  said: number,
  truth: number,
  choices: number,
): number =>
  (1 - leaning) * (said === truth ? accuracy : (1 - accuracy) / (choices - 1)) + (said === key ? leaning : 0);
