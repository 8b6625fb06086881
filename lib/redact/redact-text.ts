import type { FindingKind } from '../model/draft-check.ts';
import { hitsOf, lookAt, mayMatch, replaceHits } from './rule.ts';
import { RULES } from './rules.ts';
import { withoutUnseen } from './unseen.ts';

export interface Redacted {
  text: string;
  /** One entry per kind that was found, in no particular order. */
  found: { kind: FindingKind }[];
}

/**
 * Takes secrets and personal data out of a text, also where characters that nobody sees stand in them: then all of
 * those go. Error codes and private network addresses stay. Placeholders
 * are those of signatures (`<mail>`, `<ip>`, `<secret>`), so that a redacted message keeps its signature.
 * Redacting twice changes nothing more.
 */
export function redactText(text: string): Redacted {
  const asWritten = redactAsWritten(text);
  const seen = withoutUnseen(asWritten.text);
  if (seen === asWritten.text) return asWritten;
  const asSeen = redactAsWritten(seen);
  if (asSeen.text === seen) return asWritten;
  const kinds = new Set([...asWritten.found, ...asSeen.found].map(({ kind }) => kind));
  return { text: asSeen.text, found: [...kinds].map((kind) => ({ kind })) };
}

function redactAsWritten(text: string): Redacted {
  const found = new Set<FindingKind>();
  let out = text;
  // Taking one thing out can complete another (`a@b://u:p@c`), hence the rounds; two are enough in practice.
  for (let round = 0; round < 5; round += 1) {
    const before = out;
    const looked = lookAt(out);
    for (const rule of RULES) {
      if (!mayMatch(rule, looked)) continue;
      const hits = hitsOf(rule, out);
      if (hits.length === 0) continue;
      found.add(rule.kind);
      out = replaceHits(out, hits, () => rule.by);
    }
    if (out === before) break;
  }
  return { text: out, found: [...found].map((kind) => ({ kind })) };
}
