import { createReadStream, existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { PackManifest, PackSegment } from '../model/pack-manifest.ts';
import { toBase64 } from '../packs/bytes-as-text.ts';
import { describeSegmentFile } from '../packs/chunk-digests.ts';
import { signManifest } from '../packs/sign-pack.ts';
import { writeTombstones } from '../search/segment/tombstones.ts';
import { bakeConsensus, keepersOf } from './bake-consensus.ts';
import { GatheredThreads } from './gathered-threads.ts';
import { inGroups, inOrder } from './in-order.ts';
import type { Jobs, JobSettings } from './jobs.ts';
import type { PublishingKeys } from './pack-keys-file.ts';
import {
  nextSequence,
  readPublication,
  readState,
  replaceFile,
  segmentFile,
  writeState,
  type PackState,
} from './pack-state.ts';
import { planPack, type PackPlan } from './plan-pack.ts';
import type { Progress } from './progress.ts';
import { PublishedDocuments } from './published-documents.ts';
import type { Shard } from './shard.ts';
import type { TriageReport } from './settle-marks.ts';
import {
  SourceProblem,
  type PublishedCommunity,
  type RawThread,
  type ThreadSource,
} from './sources/thread-source.ts';
import { writeSegment } from './write-segment.ts';

/** Threads that one job takes: usually some 2 MB. In UTF-16 code units, about. */
const GROUP = { items: 512, size: 4_000_000 };
const DAY_MS = 86_400_000;

export interface PublishOptions {
  source: ThreadSource;
  community: PublishedCommunity;
  /** Names of its ranks; absent for the usual ones. */
  ranks?: readonly string[];
  /** The forum's own address; null where there is none. */
  origin: string | null;
  tagsNameProducts: boolean;
  shard: Shard | null;
  out: string;
  /** Build upon what the folder holds: only what changed is written. */
  delta: boolean;
  keys: PublishingKeys;
  /** People whom the community trusts with what takes something away, by name or address of their page. */
  trusted: readonly string[];
  /** After so many days without another publication, readers are told that the pack was not updated. */
  validDays: number;
}

export interface PublishWorld {
  /** Milliseconds since 1970, the time of this publication. */
  now: number;
  progress: Progress;
  /** How many jobs run at the same time. */
  threads: number;
  startJobs(settings: JobSettings): Jobs & { end(): Promise<void> };
}

export interface Publication {
  manifest: PackManifest;
  /** Bytes of the segment that was written; 0 where nothing changed. */
  written: number;
  /** Threads that were left out, and why some of them were. */
  leftOut: number;
  problems: readonly string[];
  /** What five-minute tasks came to; null where the community has no thread for them. */
  triage: TriageReport | null;
}

/**
 * Publishes a community as a pack. Until the last step the folder goes on holding the pack before; killed at any moment,
 * it is left with a whole pack, and the next run begins anew. Throws `SourceProblem` where the source cannot be read or
 * has nothing to publish.
 */
export async function publishPack(options: PublishOptions, world: PublishWorld): Promise<Publication> {
  const { out, shard, community, tagsNameProducts } = options;
  const workFolder = join(out, 'publisher', 'work');
  await rm(workFolder, { recursive: true, force: true });
  await mkdir(workFolder, { recursive: true });
  const jobs = world.startJobs({ community, tagsNameProducts, shard, workFolder });
  try {
    const threads = await gatherThreads(options.source, jobs, workFolder, world);
    const triage = bakeConsensus(threads, options.trusted);
    const keepers = keepersOf(threads, options.trusted);
    // A part of a small source may be empty; a whole community never is.
    if (threads.kept === 0 && shard === null) throw new SourceProblem(nothingRead(threads));
    const old = options.delta ? await readState(out, shardName(shard)) : null;
    const plan = planPack(threads, {
      segments: old?.manifest.segments.map(({ documents }) => documents) ?? [],
      documents: old?.documents ?? new PublishedDocuments(),
    });
    const fresh = await writeFresh(threads, plan, jobs, { ...world, workFolder, out });
    const kept = keptSegments(old, plan);
    const before = await readPublication(out);
    const manifest: PackManifest = {
      format: 1,
      community: {
        id: community.id,
        name: community.name,
        origin: options.origin,
        ...(options.ranks && { ranks: [...options.ranks] }),
        ...(keepers.length > 0 && { keepers }),
      },
      licence: community.licence,
      sequence: nextSequence(before, world.now),
      created: new Date(world.now).toISOString(),
      expires: new Date(world.now + options.validDays * DAY_MS).toISOString(),
      questions: threads.kept,
      answers: threads.answers,
      products: threads.products.map(([product]) => product),
      segments: [...kept, ...(fresh ? [fresh] : [])],
    };
    await publishManifest(out, manifest, options.keys);
    const documents = placesOf(threads, plan, old);
    await writeState(out, { manifest, documents, products: threads.products }, shardName(shard));
    await dropSegments(out, [manifest, before?.manifest]);
    return {
      manifest,
      written: fresh?.length ?? 0,
      leftOut: threads.leftOut,
      problems: threads.problems,
      triage,
    };
  } finally {
    world.progress.end();
    await jobs.end();
    await rm(workFolder, { recursive: true, force: true });
  }
}

const nothingRead = ({ problems: [first = 'It is empty.'] }: GatheredThreads): string =>
  `The source gave no thread that can be published, so nothing was changed: check --from. ${first}`;

const shardName = (shard: Shard | null): string | null => shard && `${shard.index + 1}/${shard.count}`;

async function gatherThreads(
  source: ThreadSource,
  jobs: Jobs,
  workFolder: string,
  { progress, threads }: PublishWorld,
): Promise<GatheredThreads> {
  const gathered = new GatheredThreads();
  let files = 0;
  progress.begin('Reading threads', null);
  const groups = inOrder(inGroups(source(), GROUP, sizeOf), 2 * threads, (raws) =>
    jobs.gather({ raws, file: join(workFolder, `threads-${files++}`) }),
  );
  for await (const group of groups) {
    gathered.add(group);
    progress.add(group.asked.length);
  }
  await gathered.finish();
  return gathered;
}

function sizeOf(raw: RawThread): number {
  switch (raw.kind) {
    case 'line':
      return raw.text.length;
    case 'dump':
      return [raw.question, ...raw.answers].reduce((sum, row) => sum + (row['Body']?.length ?? 0), 0);
    case 'question':
      return raw.question.answers.reduce((sum, { body }) => sum + body.length, raw.question.body.length);
  }
}

/** Writes the new segment, if there is anything to write, and gives it its name. */
async function writeFresh(
  threads: GatheredThreads,
  { fresh }: PackPlan,
  jobs: Jobs,
  world: PublishWorld & { workFolder: string; out: string },
): Promise<PackSegment | null> {
  if (fresh.length === 0) return null;
  await jobs.learn(threads.standing.toWords());
  const file = join(world.workFolder, 'segment');
  const summary = await writeSegment(file, threads.partsOf(fresh), {
    jobs,
    asOf: threads.newest,
    workFolder: world.workFolder,
    ahead: 2 * world.threads,
    progress: world.progress,
  });
  const described = await describeSegmentFile(createReadStream(file, { highWaterMark: 1 << 20 }));
  await mkdir(join(world.out, 'segments'), { recursive: true });
  await rename(file, segmentFile(world.out, described.id));
  return { ...described, documents: summary.documents };
}

const keptSegments = (old: PackState | null, { kept, removed }: PackPlan): PackSegment[] =>
  kept.flatMap((position, at) => {
    const segment = old?.manifest.segments[position];
    if (!segment) return [];
    const { removed: _, ...rest } = segment;
    const gone = removed[at] ?? [];
    return gone.length === 0 ? [rest] : [{ ...rest, removed: toBase64(writeTombstones(gone)) }];
  });

/** Where each question stands after this publication. */
function placesOf(
  threads: GatheredThreads,
  { kept, fresh }: PackPlan,
  old: PackState | null,
): PublishedDocuments {
  const places = new PublishedDocuments();
  const newPosition = new Map(kept.map((position, at) => [position, at]));
  let document = 0;
  for (let position = 0; position < threads.size; position++) {
    if (!threads.isKept(position)) continue;
    const hashes = threads.at(position);
    if (fresh[document] === position) {
      places.add({ ...hashes, segment: kept.length, document: document++ });
      continue;
    }
    const before = old?.documents.at(old.documents.find(hashes.id));
    if (before) places.add({ ...before, segment: newPosition.get(before.segment) ?? 0 });
  }
  return places;
}

/** Puts a manifest in place: from now on readers get this pack. */
export async function publishManifest(
  out: string,
  manifest: PackManifest,
  keys: PublishingKeys,
): Promise<void> {
  await replaceFile(join(out, 'manifest'), await signManifest(manifest, keys.roots, keys.publishingKey));
}

/** Deletes segments that neither this pack nor the one before names: somebody may still be fetching that one. */
export async function dropSegments(
  out: string,
  manifests: readonly (PackManifest | undefined)[],
): Promise<void> {
  const folder = join(out, 'segments');
  if (!existsSync(folder)) return;
  const named = new Set(
    manifests.flatMap((manifest) => manifest?.segments.map(({ id }) => basename(segmentFile(out, id))) ?? []),
  );
  for (const name of await readdir(folder)) {
    if (!named.has(name)) await rm(join(folder, name), { force: true });
  }
}
