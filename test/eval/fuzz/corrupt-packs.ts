/** Packs damaged in seeded ways, as a bad host, a bad disk or a bad file would: none may be installed. */
import type { Result } from '../../../lib/model/result.ts';
import { exportPack } from '../../../lib/packs/change-pack.ts';
import { installPack, type InstallOutcome } from '../../../lib/packs/install-pack.ts';
import { fileSource } from '../../../lib/packs/pack-file.ts';
import { openSegmentStore, type SegmentStore } from '../../../lib/store/segment-store.ts';
import {
  hostOf,
  publish,
  sampleWorld,
  segmentBytes,
  sourceOf,
  startPublisher,
  valueOf,
  type Publication,
} from '../../fixtures/sample-pack.ts';
import { randomFrom, type Random } from './random.ts';

type Bytes = Uint8Array<ArrayBuffer>;
type Damage = { name: string; apply(bytes: Bytes, other: Bytes, random: Random): Bytes };

const joined = (...pieces: readonly Uint8Array[]): Bytes => {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
};

const DAMAGES: readonly Damage[] = [
  {
    name: 'bits turned',
    apply(bytes, _other, random) {
      const changed = bytes.slice();
      for (let left = 1 + random.int(4); left > 0; left--) {
        const at = random.int(changed.length);
        changed[at] = (changed[at] ?? 0) ^ (1 << random.int(8));
      }
      return changed;
    },
  },
  { name: 'cut short', apply: (bytes, _other, random) => bytes.slice(0, random.int(bytes.length)) },
  {
    name: 'beginning lost',
    apply: (bytes, _other, random) => bytes.slice(1 + random.int(bytes.length - 1)),
  },
  {
    name: 'something inserted',
    apply(bytes, other, random) {
      const at = random.int(bytes.length + 1);
      const from = random.int(other.length);
      return joined(bytes.slice(0, at), other.slice(from, from + 1 + random.int(64)), bytes.slice(at));
    },
  },
  {
    name: 'a stretch of another file',
    apply(bytes, other, random) {
      const at = random.int(bytes.length);
      const length = 1 + random.int(256);
      return joined(bytes.slice(0, at), other.slice(at, at + length), bytes.slice(at + length));
    },
  },
  {
    name: 'a stretch zeroed',
    apply(bytes, _other, random) {
      const at = random.int(bytes.length);
      return bytes.slice().fill(0, at, at + 1 + random.int(512));
    },
  },
  {
    name: 'more at the end',
    apply: (bytes, other, random) => joined(bytes, other.slice(0, 1 + random.int(64))),
  },
];

export interface FuzzReport {
  refused: number;
  /** One line for each that was let through or threw, with what brings it back. */
  failures: string[];
}

/**
 * @param from the first number; one number and seed always make the same damage
 */
export async function fuzzPacks({
  count,
  seed,
  from = 0,
}: {
  count: number;
  seed: number;
  from?: number;
}): Promise<FuzzReport> {
  const { store, older, newer, file } = await prepare(`fuzz-packs-${seed}-${from}`);
  const before = await picture(store);
  const report: FuzzReport = { refused: 0, failures: [] };
  for (let number = from; number < from + count; number++) {
    const random = randomFrom(seed * 1_000_003 + number);
    const { name, install } = damagedInstall(number, random, { older, newer, file });
    // Good pieces of an earlier try would rightly stand in for the damaged ones.
    valueOf(await store.dropParts(Infinity));
    try {
      const outcome = await install(store);
      if (outcome.ok) report.failures.push(`${name}: ${outcome.value.kind}`);
      else report.refused++;
    } catch (error) {
      report.failures.push(`${name}: threw ${String(error)}`);
    }
    if ((await picture(store)) !== before) {
      report.failures.push(`${name}: the pack in use changed`);
      break;
    }
  }
  // After all of that a good one is still welcome.
  const good = await installPack(sourceOf(hostOf(newer)), { budget: 1e9 }, sampleWorld(store));
  if (!good.ok || good.value.kind !== 'installed')
    report.failures.push('the good pack was refused at the end');
  store.close();
  return report;
}

interface Material {
  /** In use. */
  older: Publication;
  newer: Publication;
  /** The newer one as a file. */
  file: Bytes;
}

async function prepare(name: string): Promise<Material & { store: SegmentStore }> {
  const publisher = await startPublisher();
  const filler = 'the answer stands here. '.repeat(80);
  const older = await publish(publisher, 1, [{ bytes: segmentBytes(`older ${filler}`) }]);
  const newer = await publish(publisher, 2, [
    { bytes: segmentBytes(`newer ${filler}`), removed: [1] },
    { bytes: segmentBytes(`more ${filler}`) },
  ]);
  const other = valueOf(await openSegmentStore(`${name}-other`));
  valueOf(await installPack(sourceOf(hostOf(newer)), { budget: 1e9 }, sampleWorld(other)));
  const exported = valueOf(await exportPack(other, publisher.community));
  other.close();
  const store = valueOf(await openSegmentStore(name));
  valueOf(await installPack(sourceOf(hostOf(older)), { budget: 1e9 }, sampleWorld(store)));
  return { store, older, newer, file: new Uint8Array(await exported.file.arrayBuffer()) };
}

interface DamagedInstall {
  name: string;
  install(store: SegmentStore): Promise<Result<InstallOutcome>>;
}

function damagedInstall(number: number, random: Random, { older, newer, file }: Material): DamagedInstall {
  const options = { budget: 1e9 };
  const target = random.pick(['manifest', 'segment', 'file'] as const);
  if (target === 'file') {
    const { name, bytes } = damage(file, older.signed, random);
    return {
      name: `${number}: file, ${name}`,
      install: (store) => installPack(fileSource(new Blob([bytes])), options, sampleWorld(store)),
    };
  }
  const host = hostOf(newer);
  const path = target === 'manifest' ? 'pack.signed' : random.pick([...newer.files.keys()]);
  const [segment = older.signed] = older.files.values();
  const whole = host.files.get(path) ?? segment;
  const { name, bytes } = damage(whole, target === 'manifest' ? older.signed : segment, random);
  host.files.set(path, bytes);
  return {
    name: `${number}: ${target}, ${name}`,
    install: (store) => installPack(sourceOf(host), options, sampleWorld(store)),
  };
}

/** Damage that changes the bytes: what left them as they were is drawn again. */
function damage(bytes: Bytes, other: Bytes, random: Random): { name: string; bytes: Bytes } {
  for (;;) {
    const { name, apply } = random.pick(DAMAGES);
    const damaged = apply(bytes, other, random);
    if (!same(damaged, bytes)) return { name, bytes: damaged };
  }
}

const same = (a: Uint8Array, b: Uint8Array): boolean => Buffer.compare(a, b) === 0;

async function picture(store: SegmentStore): Promise<string> {
  const { version, segments } = valueOf(await store.readActive());
  const texts = await Promise.all(segments.map(({ blob }) => blob.text()));
  return JSON.stringify([version, texts]);
}
