/**
 * The seam of look-up: everything above calls `searchAnswers`, whatever engine stands underneath.
 * Nothing here can reach the network (import law).
 */
import { failed, ok, type Result } from '../model/result.ts';
import type { Hit, Query } from '../model/search.ts';
import { signatureKeys, unwrappedKeys } from '../store/index-row.ts';
import type { IndexRow, IndexStore } from '../store/index-store.ts';
import { lineVariants } from '../signature/line-variants.ts';
import type { Verdicts } from './pick-answer.ts';
import { rankHits } from './rank-hits.ts';
import { buildTextIndex, type TextIndex } from './text-index.ts';

export interface SearchWorld {
  index: IndexStore;
  /** "It worked" and "didn't help" given on this machine, by answer id. */
  verdicts: Verdicts;
  /** Milliseconds since 1970. */
  now: number;
}

const MAX_CANDIDATES = 40;

/** Ranked hits with reasons and confidence, best first; never more than `query.limit`. */
export async function searchAnswers(query: Query, world: SearchWorld): Promise<Result<Hit[]>> {
  try {
    const text = await textIndexOf(world.index);
    const bySignature = await findBySignature(query, world.index);
    const byText = await findByText(query, text, world.index);
    const candidates = new Map([...bySignature, ...byText].map((row) => [row.id, row]));
    const { verdicts, now } = world;
    return ok(rankHits(query, [...candidates.values()], { text, verdicts, now }));
  } catch {
    return failed('The look-up failed. Choose "Rebuild index" in options; what you wrote is safe.');
  }
}

async function findBySignature(query: Query, index: IndexStore): Promise<IndexRow[]> {
  const keys = [
    ...new Set(
      query.errors
        .flatMap(lineVariants)
        .flatMap(({ text }) => [...signatureKeys(text), ...unwrappedKeys(text)]),
    ),
  ];
  return keys.length > 0 ? (await index.rowsBySignature(keys)).slice(0, MAX_CANDIDATES) : [];
}

async function findByText(query: Query, text: TextIndex, index: IndexStore): Promise<IndexRow[]> {
  const found = text.candidates([query.text, ...query.products].join('\n'), MAX_CANDIDATES, query.typing);
  return index.rowsById(found);
}

/** The text index of each open store, kept while the store's version stands. A dead background loses it: it is derived. */
const textIndexes = new WeakMap<IndexStore, { version: number; text: Promise<TextIndex> }>();

/** The text index of an open store: built on first use, and again after the store's rows have changed. */
export async function textIndexOf(index: IndexStore): Promise<TextIndex> {
  const version = await index.readVersion();
  const kept = textIndexes.get(index);
  if (kept?.version === version) return kept.text;
  const text = buildTextIndex(index);
  textIndexes.set(index, { version, text });
  return text;
}
