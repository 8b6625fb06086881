import { RULES, type FoundKind, type Rule } from './rules.ts';

export interface Redacted {
  text: string;
  /** One entry per kind that was found, in no particular order. */
  found: { kind: FoundKind }[];
}

/** What a cheap look at a text tells. */
interface Looked {
  lower: string;
  digits: number;
}

export const lookAt = (text: string): Looked => ({
  lower: text.toLowerCase(),
  digits: text.match(/\d/g)?.length ?? 0,
});

/** Whether a rule can find anything: false says that it cannot. */
export const mayMatch = ({ needs, digits = 0 }: Rule, looked: Looked): boolean =>
  looked.digits >= digits && (!needs || needs.some((part) => looked.lower.includes(part)));

/**
 * Takes secrets and personal data out of a text. Error codes and private network addresses stay. Placeholders
 * are those of signatures (`<mail>`, `<ip>`, `<secret>`), so that a redacted message keeps its signature.
 * Redacting twice changes nothing more.
 */
export function redactText(text: string): Redacted {
  const found = new Set<FoundKind>();
  let out = text;
  // Taking one thing out can complete another (`a@b://u:p@c`), hence the rounds; two are enough in practice.
  for (let round = 0; round < 5; round += 1) {
    const before = out;
    const looked = lookAt(out);
    for (const rule of RULES) {
      if (!mayMatch(rule, looked)) continue;
      const { kind, pattern, by } = rule;
      const next = typeof by === 'string' ? out.replace(pattern(), by) : out.replace(pattern(), by);
      if (next !== out) found.add(kind);
      out = next;
    }
    if (out === before) break;
  }
  return { text: out, found: [...found].map((kind) => ({ kind })) };
}
