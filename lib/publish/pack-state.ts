/**
 * What the publisher remembers of its last publication, beside the files that are served: the manifest's content, and
 * for each live question where it stands. Without it the next publication writes everything anew.
 */
import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { PackManifest } from '../model/pack-manifest.ts';
import { segmentPath } from '../packs/pack-source.ts';
import { PublishedDocuments } from './published-documents.ts';
import { readIfThere } from './read-if-there.ts';

/** Grows when the same question would be described differently: old segments are then written anew. */
const DESCRIPTION = 2;

const StateFile = z.object({
  description: z.literal(DESCRIPTION),
  /** `i/n`, or null for a pack in one part: another part has other questions. */
  shard: z.string().nullable(),
  manifest: PackManifest,
  /** Folded names of products, and how many questions are about each. */
  products: z.array(z.tuple([z.string(), z.int()])),
});
type StateFile = z.infer<typeof StateFile>;

/** A publication as its publisher remembers it. */
export interface PackState extends Pick<StateFile, 'manifest' | 'products'> {
  documents: PublishedDocuments;
}

const FOLDER = 'publisher';
export const segmentFile = (out: string, id: string): string => join(out, segmentPath(id));
const documentsPath = (out: string, sequence: number): string =>
  join(out, FOLDER, `documents-${sequence}.bin`);
const statePath = (out: string): string => join(out, FOLDER, 'state.json');

/** What the last publication into this folder said of itself; null where there is none. */
export async function readPublication(out: string): Promise<Omit<StateFile, 'description'> | null> {
  const bytes = await readIfThere(statePath(out));
  const file = StateFile.safeParse(bytes && parseJson(bytes.toString('utf8')));
  return file.success ? file.data : null;
}

/**
 * The number of the next publication. It follows the clock as well as the publication before: where the folder was lost
 * and numbers began anew, readers would refuse every update as an older one.
 * @param now milliseconds since 1970
 */
export const nextSequence = (before: { manifest: PackManifest } | null, now: number): number =>
  Math.max((before?.manifest.sequence ?? 0) + 1, Math.floor(now / 1_000));

/** The last publication into this folder; null where there is none that can be built upon. */
export async function readState(out: string, shard: string | null): Promise<PackState | null> {
  const file = await readPublication(out);
  if (file?.shard !== shard) return null;
  const { manifest, products } = file;
  const bytes = await readIfThere(documentsPath(out, manifest.sequence));
  const documents = bytes && PublishedDocuments.fromBytes(bytes);
  const whole = manifest.segments.every(({ id }) => existsSync(segmentFile(out, id)));
  return documents && whole ? { manifest, products, documents } : null;
}

/** Remembers a publication. A kill in between leaves the one before. */
export async function writeState(
  out: string,
  { manifest, products, documents }: PackState,
  shard: string | null,
): Promise<void> {
  await mkdir(join(out, FOLDER), { recursive: true });
  await writeFile(documentsPath(out, manifest.sequence), documents.toBytes());
  const file: StateFile = { description: DESCRIPTION, shard, manifest, products };
  await replaceFile(statePath(out), JSON.stringify(file));
  const current = documentsPath(out, manifest.sequence);
  for (const name of await readdir(join(out, FOLDER))) {
    const path = join(out, FOLDER, name);
    if (name.startsWith('documents-') && path !== current) await rm(path, { force: true });
  }
}

/** Writes a file whole or not at all. */
export async function replaceFile(path: string, content: string | Uint8Array): Promise<void> {
  await writeFile(`${path}.new`, content);
  await rename(`${path}.new`, path);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Not ours, or cut short: there is nothing to build upon.
    return null;
  }
}
