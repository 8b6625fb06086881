import type { TaskKind } from '../model/triage.ts';

/** Kinds whose choices are the same for every task; those of the others are data of the question. */
const FIXED_CHOICES = {
  'still-true': ['true', 'outdated'],
  'fits-version': ['works', 'fails'],
  'same-problem': ['same', 'related', 'different'],
  'personal-data': ['none', 'personal'],
  spam: ['fine', 'spam', 'dangerous'],
} as const satisfies Partial<Record<TaskKind, readonly string[]>>;
type FixedKind = keyof typeof FIXED_CHOICES;

/** "None of these", of the kinds that have choices of their own. */
export const NONE = 'none';

/** Null for a kind whose choices are data of the question. */
export const fixedChoices = (kind: TaskKind): readonly string[] | null =>
  kind in FIXED_CHOICES ? FIXED_CHOICES[kind as FixedKind] : null;

/** What takes something away from readers: it also needs a person whom the community trusts. */
export const isDestructive = (kind: TaskKind, choice: string): boolean =>
  (kind === 'same-problem' && choice === 'same') ||
  (kind === 'spam' && choice !== 'fine') ||
  (kind === 'personal-data' && choice === 'personal');
