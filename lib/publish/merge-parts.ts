import { constants } from 'node:fs';
import { copyFile, mkdir, rename } from 'node:fs/promises';
import { join } from 'node:path';
import type { PackManifest } from '../model/pack-manifest.ts';
import { failed, ok, type Result } from '../model/result.ts';
import type { PublishingKeys } from './pack-keys-file.ts';
import { nextSequence, readPublication, segmentFile, writeState } from './pack-state.ts';
import { dropSegments, publishManifest } from './publish.ts';
import { addCounts, topProducts } from './product-counts.ts';
import { PublishedDocuments } from './published-documents.ts';

const DAY_MS = 86_400_000;

/**
 * Joins parts that were built with `--shard` into one pack: their segments side by side under one manifest. Parts that
 * are built upon with `--delta` can be joined again and again.
 * @param parts output folders of all parts
 */
export async function mergeParts(
  parts: readonly string[],
  options: { out: string; keys: PublishingKeys; validDays: number; now: number },
): Promise<Result<PackManifest>> {
  const { out, keys, validDays, now } = options;
  const read = await Promise.all(parts.map(readPublication));
  const publications = read.filter((part) => part !== null);
  const [first] = publications;
  const missing = parts.filter((_, at) => read[at] === null);
  if (missing.length > 0 || !first)
    return failed(`${missing.join(', ')} holds no built part: build it with --shard first.`);
  const problem = problemOf(publications, keys.community);
  if (problem) return failed(problem);

  await mkdir(join(out, 'segments'), { recursive: true });
  for (const [at, { manifest }] of publications.entries()) {
    for (const { id } of manifest.segments) {
      const target = segmentFile(out, id);
      await copyFile(segmentFile(parts[at] ?? '', id), `${target}.new`, constants.COPYFILE_FICLONE);
      await rename(`${target}.new`, target);
    }
  }
  const counts = new Map<string, number>();
  for (const part of publications) addCounts(counts, part.products);
  const products = topProducts(counts);
  const before = await readPublication(out);
  const sum = (of: (manifest: PackManifest) => number): number =>
    publications.reduce((total, { manifest }) => total + of(manifest), 0);
  const manifest: PackManifest = {
    ...first.manifest,
    sequence: nextSequence(before, now),
    created: new Date(now).toISOString(),
    expires: new Date(now + validDays * DAY_MS).toISOString(),
    questions: sum(({ questions }) => questions),
    answers: sum(({ answers }) => answers),
    products: products.map(([product]) => product),
    segments: publications.flatMap((part) => part.manifest.segments),
  };
  await publishManifest(out, manifest, keys);
  // Its parts remember the questions.
  await writeState(out, { manifest, products, documents: new PublishedDocuments() }, 'merged');
  await dropSegments(out, [manifest, before?.manifest]);
  return ok(manifest);
}

/** Why these are not all parts of one build; null where they are. */
function problemOf(
  parts: readonly { shard: string | null; manifest: PackManifest }[],
  keyOwner: string,
): string | null {
  const communities = new Set(parts.map(({ manifest }) => manifest.community.id));
  if (communities.size > 1)
    return `The parts are of different communities (${[...communities].join(', ')}): join those of one.`;
  if (!communities.has(keyOwner))
    return `The keys are those of ${keyOwner}, not of ${[...communities].join(', ')}: pass that one's with --keys.`;
  if (parts.every(({ manifest }) => manifest.questions === 0))
    return 'No part holds a question, so nothing was changed: check what they were built from.';
  const shards = parts.map(({ shard }) => shard ?? '1/1');
  const count = Number(shards[0]?.split('/')[1]);
  const expected = Array.from({ length: count }, (_, at) => `${at + 1}/${count}`);
  const lacking = expected.filter((shard) => !shards.includes(shard));
  if (lacking.length > 0) return `Part ${lacking.join(', ')} is missing: build it, then join all of them.`;
  if (shards.length > count) return 'A part stands twice: name each output folder once.';
  return null;
}
