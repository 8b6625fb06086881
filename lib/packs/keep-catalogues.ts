/** Catalogues that the person added: fetched through the same door as packs, kept so that they work offline. */
import { Catalogue } from '../model/pack-catalogue.ts';
import { failed, ok, type Result } from '../model/result.ts';
import type { SegmentStore } from '../store/segment-store.ts';
import { fetchable, readWhole } from './web-file.ts';

/** Some ten thousand packs. */
const MAX_CATALOGUE_BYTES = 8 * 2 ** 20;

export interface CatalogueWorld {
  store: Pick<SegmentStore, 'keepCatalogue'>;
  fetch: typeof globalThis.fetch;
  /** Milliseconds since 1970. */
  now(): number;
}

/**
 * Fetches a catalogue and keeps it. One that cannot be had, or is none, leaves what was kept before.
 * @returns how many packs it lists
 */
export async function fetchCatalogue(address: string, world: CatalogueWorld): Promise<Result<number>> {
  const url = fetchable(address);
  if (!url) return failed('A catalogue’s address begins with https://. Check the address.');
  const file = await readWhole(url, MAX_CATALOGUE_BYTES, { fetch: world.fetch });
  if (!file.ok) return file;
  const parsed = Catalogue.safeParse(jsonOf(file.value));
  if (!parsed.success)
    return failed(`What lies at this address of ${url.host} is not a catalogue of packs. Check the address.`);
  const { packs } = parsed.data;
  const kept = await world.store.keepCatalogue(address, { packs, readAt: world.now() });
  return kept.ok ? ok(packs.length) : kept;
}

/** Fetches them one after the other; those that cannot be had stay as they are. @returns how many were fetched */
export async function refreshCatalogues(
  addresses: readonly string[],
  world: CatalogueWorld,
): Promise<number> {
  let fetched = 0;
  for (const address of addresses) {
    const outcome = await fetchCatalogue(address, world);
    if (outcome.ok) fetched++;
  }
  return fetched;
}

function jsonOf(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    // No JSON is no catalogue either: the schema refuses it in words.
    return undefined;
  }
}
