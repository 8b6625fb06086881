/** The background ends at any step of what is done with packs: nothing is lost, nothing is mixed, the next try succeeds. */
import 'fake-indexeddb/auto';
import { beforeAll, expect, it } from 'vitest';
import { randomFrom } from '../../test/eval/fuzz/random.ts';
import { killableStore, killerAt, type Killer } from '../../test/fixtures/killable-store.ts';
import {
  hostOf,
  NOW,
  publish,
  rotateKeys,
  sampleWorld,
  segmentBytes,
  sourceOf,
  startPublisher,
  valueOf,
  type Host,
  type Publication,
} from '../../test/fixtures/sample-pack.ts';
import { ok, type Result } from '../model/result.ts';
import { deleteSegmentDatabase } from '../store/segment-database.ts';
import type { PackRow } from '../store/segment-rows.ts';
import { openSegmentStore, type SegmentStore } from '../store/segment-store.ts';
import { removePack, restorePack, rollBackPack, sweepPacks } from './change-pack.ts';
import { describeSegmentFile } from './chunk-digests.ts';
import { installPack } from './install-pack.ts';
import { installPackaged, PACKAGED_MANIFEST } from './install-packaged.ts';

const KILLS = 500;
const HOUR_MS = 3_600_000;
const a = 'a.example';

interface Publications {
  a1: Publication;
  /** Keeps one segment less a document, adds another. */
  a2: Publication;
  /** Under new keys. */
  a3: Publication;
  b1: Publication;
  starter: Publication;
}
let published: Publications;
beforeAll(async () => {
  const [publisherA, publisherB] = [await startPublisher(a), await startPublisher('b.example')];
  const [one, two, three] = ['one', 'two', 'three'].map((text) => ({ bytes: segmentBytes(text) }));
  if (!one || !two || !three) throw new Error('no segments');
  published = {
    a1: await publish(publisherA, 1, [one, two]),
    a2: await publish(publisherA, 2, [{ ...one, removed: [0] }, three]),
    a3: await publish(await rotateKeys(publisherA), 1, [three]),
    // The same content in two packs is stored once.
    b1: await publish(publisherB, 1, [one]),
    starter: await publish(await startPublisher('any'), 0, [{ bytes: segmentBytes('starter') }], {
      community: { id: 'starter', name: 'Starter pack', origin: null },
    }),
  };
});

type Act = (store: SegmentStore, killer: Killer) => Promise<Result<unknown>>;

/** A host on which each request and each piece is a step. */
function hostUnder(killer: Killer, publication: Publication): Host {
  const host = hostOf(publication);
  const { fetch } = host;
  host.beforePiece = () => killer.step();
  host.pieceBytes = 4;
  host.fetch = async (input, init) => {
    killer.step();
    return fetch(input, init);
  };
  return host;
}
const installs =
  (name: keyof Publications, drop: readonly string[] = []): Act =>
  (store, killer) =>
    installPack(
      sourceOf(hostUnder(killer, published[name])),
      { budget: drop.length > 0 ? 20 : 1e9, drop },
      sampleWorld(store),
    );

const merges: Act = async (store) => {
  const bytes = segmentBytes('merged here');
  const { id, length } = await describeSegmentFile([bytes]);
  const row: PackRow = {
    community: 'local/forum.example',
    kind: 'local',
    current: { manifest: null, signed: new Uint8Array(0), segments: [{ id, removed: new Uint8Array(0) }] },
    previous: null,
    trust: null,
    address: null,
    installedAt: NOW,
    removedAt: null,
  };
  return store.changePacks(
    (rows) => ok([...rows.filter(({ kind }) => kind !== 'local'), row]),
    [{ id, length, documents: 3, head: bytes.slice(0, 8), blob: new Blob([bytes]) }],
    0,
  );
};
const packages: Act = (store) =>
  installPackaged(sampleWorld(store), async (path) => {
    const { manifest, files } = published.starter;
    const file = files.get(path);
    if (path !== PACKAGED_MANIFEST && file) return file;
    return new TextEncoder().encode(JSON.stringify(manifest));
  });

/** What stands before, and what is killed. */
const STORIES: readonly { name: string; before: readonly Act[]; act: Act }[] = [
  { name: 'first install', before: [], act: installs('a1') },
  { name: 'install beside another', before: [installs('b1')], act: installs('a1') },
  { name: 'update', before: [installs('a1'), installs('b1')], act: installs('a2') },
  { name: 'update after a rotation', before: [installs('a1'), installs('a2')], act: installs('a3') },
  { name: 'install that drops another', before: [installs('a2')], act: installs('b1', [a]) },
  { name: 'roll back', before: [installs('a1'), installs('a2')], act: (store) => rollBackPack(store, a) },
  { name: 'remove', before: [installs('a1')], act: (store) => removePack(sampleWorld(store), a, NOW) },
  {
    name: 'take back a removal',
    before: [installs('a1'), (store) => removePack(sampleWorld(store), a, NOW)],
    act: (store) => restorePack(sampleWorld(store), a),
  },
  {
    name: 'sweep',
    before: [installs('a1'), installs('b1'), (store) => removePack(sampleWorld(store), a, NOW)],
    act: (store) => sweepPacks(store, NOW + HOUR_MS),
  },
  { name: 'merge', before: [installs('a1'), (store) => store.setTail(9)], act: merges },
  { name: 'starter pack', before: [installs('a1')], act: packages },
];

/** All that look-ups and the person see, with every segment's content; throws where it does not fit together. */
async function picture(store: SegmentStore): Promise<string> {
  const active = valueOf(await store.readActive());
  const segments = await Promise.all(
    active.segments.map(async ({ community, id, blob, head, removed }) => {
      const bytes = new Uint8Array(await blob.arrayBuffer());
      expect((await describeSegmentFile([bytes])).id, 'the content is what the id says').toBe(id);
      expect([...bytes.subarray(0, 8)], 'the head is this segment’s').toEqual([...head]);
      return [community, id, [...removed]];
    }),
  );
  const packs = valueOf(await store.readPacks());
  for (const { current, previous, trust } of packs) {
    for (const version of [current, ...(previous ? [previous] : [])]) {
      const named = version.manifest?.segments.map(({ id }) => id);
      if (named)
        expect(
          version.segments.map(({ id }) => id),
          'one version, unmixed',
        ).toEqual(named);
    }
    if (trust) expect(trust.floor).toBeGreaterThanOrEqual(current.manifest?.sequence ?? 0);
  }
  const named = packs.flatMap(({ current, previous }) => [current, ...(previous ? [previous] : [])]);
  const ids = new Set(named.flatMap((version) => version.segments.map(({ id }) => id)));
  expect(new Set(valueOf(await store.readSizes()).keys()), 'nothing is left behind').toEqual(ids);
  const rows = packs.map(({ community, current, trust, removedAt }) => [
    community,
    current.manifest?.sequence,
    trust?.floor,
    trust?.roots,
    removedAt,
  ]);
  return JSON.stringify({ tail: active.tail, segments, rows });
}

const forEver = killerAt(Infinity);
async function opened(name: string): Promise<SegmentStore> {
  return valueOf(await openSegmentStore(name));
}

it(
  `${KILLS} kills at seeded steps of install, update, roll back, removal and merge`,
  { timeout: 120_000 },
  async () => {
    const random = randomFrom(20_261_122);
    const known = new Map<string, { before: string; after: string; steps: number }>();
    const outcomes = { before: 0, after: 0 };
    for (let run = 0; outcomes.before + outcomes.after < KILLS; run++) {
      const story = STORIES[run % STORIES.length] ?? random.pick(STORIES);
      const name = `kill-${run}`;
      const store = await opened(name);
      for (const act of story.before) valueOf(await act(store, forEver));
      let facts = known.get(story.name);
      if (!facts) {
        // The first run of each story lives to its end, and tells how many steps there are.
        const before = await picture(store);
        const counter = killerAt(Infinity);
        const counted = await killableStore(name, counter);
        valueOf(await story.act(counted, counter));
        facts = { before, after: await picture(store), steps: counter.steps };
        expect(facts.before).not.toBe(facts.after);
        known.set(story.name, facts);
        counted.close();
        store.close();
        continue;
      }
      store.close();

      const at = 1 + random.int(facts.steps);
      const killer = killerAt(at);
      const doomed = await killableStore(name, killer);
      await story.act(doomed, killer).catch(() => null);
      doomed.close();

      const reborn = await opened(name);
      const seen = await picture(reborn);
      expect(
        [facts.before, facts.after],
        `run ${run}: ${story.name}, step ${at} of ${facts.steps}`,
      ).toContain(seen);
      outcomes[seen === facts.before ? 'before' : 'after']++;
      if (seen === facts.before) {
        valueOf(await story.act(reborn, forEver));
        expect(await picture(reborn), `run ${run}: ${story.name}, again after step ${at}`).toBe(facts.after);
      }
      reborn.close();
      valueOf(await deleteSegmentDatabase(name));
    }
    expect(outcomes.before).toBeGreaterThan(KILLS / 4);
    expect(outcomes.after).toBeGreaterThan(10);
  },
);
