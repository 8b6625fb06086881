import type { Finding, FindingKind } from '../model/draft-check.ts';
import { DRAFT_RULES } from './draft-rules.ts';
import { hitsOf, lookAt, mayMatch, replaceHits, type Hit } from './rule.ts';
import { seenIn } from './unseen.ts';

/** Two are enough in practice. */
const MAX_ROUNDS = 5;
/** Longer items are known by their beginning, length and fingerprint; `Draft.kept` takes 600 characters. */
const MAX_KEY_TEXT = 400;

interface Span extends Hit {
  kind: FindingKind;
  by: string;
}

/** 32-bit FNV-1a (Fowler, Noll, Vo), in base 36. */
function fingerprint(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193) >>> 0;
  return hash.toString(36);
}

const keyOf = (kind: FindingKind, text: string): string =>
  text.length <= MAX_KEY_TEXT
    ? `${kind}:${text}`
    : `${kind}:${text.slice(0, MAX_KEY_TEXT)}~${text.length}~${fingerprint(text)}`;

/** Spans in their order; those that overlap are one, of the kind that was found first. */
function joinSpans(spans: readonly Span[]): Span[] {
  const joined: Span[] = [];
  const inOrder = spans
    .map((span, rank) => ({ ...span, rank }))
    .sort((a, b) => a.start - b.start || a.rank - b.rank);
  let rank = 0;
  for (const { rank: ownRank, ...span } of inOrder) {
    const last = joined.at(-1);
    if (!last || span.start >= last.end) {
      joined.push(span);
      rank = ownRank;
      continue;
    }
    last.end = Math.max(last.end, span.end);
    if (ownRank < rank) [last.kind, last.by, rank] = [span.kind, span.by, ownRank];
  }
  return joined;
}

/**
 * The text with plain signs for those that look alike, one for one so that places stay: what is copied from web pages
 * and documents has spaces and hyphens that do not break, and East Asian keyboards write wide letters and digits.
 */
const asTyped = (text: string): string =>
  text
    .replaceAll(/\p{Zs}/gu, ' ')
    .replaceAll(/[\u2010-\u2012\u2212]/g, '-')
    .replaceAll(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0));

/** What the rules find in a text as it is typed. */
function hitsIn(typed: string): Span[] {
  const looked = lookAt(typed);
  return DRAFT_RULES.filter((rule) => mayMatch(rule, looked)).flatMap((rule) =>
    hitsOf(rule, typed).map((hit) => ({ ...hit, kind: rule.kind, by: rule.by })),
  );
}

/** What the rules find in a text as it stands, and as it is seen. */
function spansOf(text: string): Span[] {
  const typed = asTyped(text);
  const seen = seenIn(typed);
  const found = hitsIn(typed);
  if (seen.text === typed) return joinSpans(found);
  const placed = hitsIn(seen.text).map((span) => ({
    ...span,
    start: seen.places[span.start] ?? 0,
    end: (seen.places[span.end - 1] ?? 0) + 1,
  }));
  // As it is seen it is known better: what a rule finds between unseen characters may be a part of it.
  return joinSpans([...placed, ...found]);
}

/** Where a place of the redacted text lies in the text before: inside a placeholder, the item's own edge. */
function placeBefore(spans: readonly Span[], at: number, edge: 'start' | 'end'): number {
  let shift = 0;
  for (const { start, end, by } of spans) {
    const from = start + shift;
    if (edge === 'start' ? at < from : at <= from) break;
    if (at < from + by.length) return edge === 'start' ? start : end;
    shift += by.length - (end - start);
  }
  return at - shift;
}

/**
 * What should not stand in a public post: secrets, and what tells who someone is. Error codes, versions, hashes and
 * the GUIDs of classes are not among it. Pure and offline.
 * @returns findings in their order, without overlaps
 */
export function findPersonal(text: string): Finding[] {
  let spans = spansOf(text);
  // Taking one thing out can complete another.
  for (let round = 1; round < MAX_ROUNDS; round += 1) {
    const known = spans;
    const more = spansOf(replaceHits(text, known, ({ by }) => by));
    if (more.length === 0) break;
    const placed = more.map((span) => ({
      ...span,
      start: placeBefore(known, span.start, 'start'),
      end: placeBefore(known, span.end, 'end'),
    }));
    spans = joinSpans([...known, ...placed]);
  }
  return spans.map(({ kind, start, end, by }) => {
    const found = text.slice(start, end);
    return { key: keyOf(kind, found), kind, start, end, text: found, by };
  });
}

/**
 * The draft as it may be sent: everything found is taken out but what the person chose to keep. Redacting what came
 * out, with the same choice, changes nothing more.
 * @param kept keys of findings (`Finding.key`)
 * @returns the text that leaves, and all findings of the text that was given, kept ones among them
 */
export function redactDraft(text: string, kept: readonly string[]): { text: string; findings: Finding[] } {
  const keeps = new Set(kept);
  const findings = findPersonal(text);
  let [out, left] = [text, findings];
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    const taken = left.filter(({ key }) => !keeps.has(key));
    if (taken.length === 0) break;
    out = replaceHits(out, taken, ({ by }) => by);
    left = findPersonal(out);
  }
  return { text: out, findings };
}
