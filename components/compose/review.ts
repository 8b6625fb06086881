/** What is said of a draft before it goes out. Made by the page's wiring, shown here. */
import type { DangerKind, Finding } from '../../lib/model/draft-check.ts';

/** One field of a draft, and what of it will be sent. */
export interface ReviewedField {
  /** As the person wrote it. */
  text: string;
  /** Everything found in it, those that the person chose to leave included. */
  findings: readonly Finding[];
  /** The exact text that will be sent. */
  sent: string;
}

interface ShownDanger {
  kind: DangerKind;
  /** The words of the draft. */
  text: string;
  /** One sentence each: what it can do, and what to write instead. */
  why: string;
  instead: string;
}

export interface Review {
  title: ReviewedField;
  body: ReviewedField;
  answer: ReviewedField;
  /** One sentence each, for a draft that is stopped: why, and where to go instead. */
  stop: { why: string; instead: string } | null;
  dangers: readonly ShownDanger[];
}

/** What the person has to read before it goes out, as one text; '' where there is nothing. */
export const remarksOf = ({ title, body, answer, dangers }: Review): string =>
  [
    ...[title, body, answer].flatMap(({ findings }) => findings.map(({ key }) => key)),
    ...dangers.map(({ kind, text }) => `${kind} ${text}`),
  ]
    .toSorted()
    .join('\n');

/** How many things are taken out of each text, added up: one that stands in a text twice is shown, and counted, once. */
export const countTakenOut = ({ title, body, answer }: Review, kept: readonly string[]): number =>
  [title, body, answer].reduce(
    (sum, { findings }) =>
      sum + new Set(findings.map(({ key }) => key).filter((key) => !kept.includes(key))).size,
    0,
  );
