import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { failed, ok, type Result } from '../model/result.ts';
import { WebUrl } from '../model/question.ts';
import type { Catalogue, CatalogueEntry } from '../model/pack-catalogue.ts';
import { verifyManifest } from '../packs/verify-manifest.ts';
import { replaceFile } from './pack-state.ts';
import { readIfThere } from './read-if-there.ts';

/**
 * Writes the catalogue by which a page about a product gets that community's pack offered: every named pack with the
 * products that its questions are about. The same packs give the same bytes, whatever their order.
 * @param packs output folder and address of each pack, `DIR=https://…/manifest`
 */
export async function writeCatalogue(file: string, packs: readonly string[]): Promise<Result<Catalogue>> {
  const entries: CatalogueEntry[] = [];
  for (const pack of packs) {
    const entry = await entryOf(pack);
    if (!entry.ok) return entry;
    entries.push(entry.value);
  }
  const catalogue: Catalogue = {
    format: 1,
    packs: entries.sort((a, b) => (a.community < b.community ? -1 : 1)),
  };
  await mkdir(dirname(file), { recursive: true });
  await replaceFile(file, `${JSON.stringify(catalogue)}\n`);
  return ok(catalogue);
}

async function entryOf(pack: string): Promise<Result<CatalogueEntry>> {
  const at = pack.indexOf('=');
  const [folder, address] = [pack.slice(0, at), pack.slice(at + 1)];
  if (at < 1 || !WebUrl.safeParse(address).success)
    return failed(`--pack ${pack} is not DIR=ADDRESS with the web address of the pack's manifest.`);
  const bytes = await readIfThere(join(folder, 'manifest'));
  if (!bytes) return failed(`${folder} holds no pack: publish into it first.`);
  const verified = await verifyManifest(new Uint8Array(bytes));
  if (!verified.ok) return failed(`${folder}: ${verified.problem}`);
  const { manifest, roots } = verified.value;
  const { community, questions, products, segments } = manifest;
  return ok({
    community: community.id,
    name: community.name,
    address,
    rootKey: roots.at(-1)?.rootKey ?? roots[0].rootKey,
    questions,
    bytes: segments.reduce((sum, { length }) => sum + length, 0),
    products,
  });
}
