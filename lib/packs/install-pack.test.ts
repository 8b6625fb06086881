import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import {
  ADDRESS,
  hostOf,
  NOW,
  publish,
  rotateKeys,
  sampleWorld,
  segmentBytes,
  serve,
  sourceOf,
  startPublisher,
  valueOf,
  type Host,
  type Publication,
  type Publisher,
} from '../../test/fixtures/sample-pack.ts';
import { failed, type Result } from '../model/result.ts';
import { openSegmentStore, type SegmentStore } from '../store/segment-store.ts';
import { updatePack } from './change-pack.ts';
import { CHUNK_BYTES } from './chunk-digests.ts';
import { PART_BYTES } from './fetch-segment.ts';
import { installPack, readOffer, type InstallOptions, type InstallOutcome } from './install-pack.ts';
import { listPacks } from './list-packs.ts';
import { segmentPath } from './pack-source.ts';
import type { PackWorld } from './pack-world.ts';

const BUDGET = 1e9;
const one = { bytes: segmentBytes('one') };
const two = { bytes: segmentBytes('two') };

let count = 0;
let store: SegmentStore;
let world: PackWorld;
let publisher: Publisher;
let first: Publication;
let host: Host;
beforeEach(async () => {
  store = valueOf(await openSegmentStore(`install-${count++}`));
  world = sampleWorld(store);
  publisher = await startPublisher();
  first = await publish(publisher, 1, [one]);
  host = hostOf(first);
});

const install = (options: Partial<InstallOptions> = {}): Promise<Result<InstallOutcome>> =>
  installPack(sourceOf(host), { budget: BUDGET, ...options }, world);
const update = (): Promise<Result<InstallOutcome>> =>
  updatePack(publisher.community, { budget: BUDGET }, { ...world, fetch: host.fetch });
/** What look-ups would read, as words. */
async function inUse(): Promise<string[]> {
  const { segments } = valueOf(await store.readActive());
  return Promise.all(
    segments.map(
      async ({ blob, removed }) => `${await blob.text()}${removed.length > 0 ? ' less some' : ''}`,
    ),
  );
}
const ONE = '3\none';
const TWO = '3\ntwo';

/** Nothing changed, and a good publication is installed right after. */
async function expectRefusedThenUpdated(outcome: Result<InstallOutcome>): Promise<void> {
  expect(outcome).toMatchObject({ ok: false, problem: expect.stringMatching(/\.$/) });
  expect(await inUse()).toEqual([ONE]);
  serve(host, await publish(publisher, 1_000, [one, two]));
  expect(valueOf(await update())).toMatchObject({ kind: 'installed' });
  expect(await inUse()).toEqual([ONE, TWO]);
}

describe('the good way', () => {
  it('tells the bytes of a small pack as they come', async () => {
    const bytes = segmentBytes('x'.repeat(300_000));
    host = hostOf(await publish(await startPublisher('small.example'), 1, [{ bytes }]));
    const seen: number[] = [];
    valueOf(await install({ onProgress: ({ done }) => seen.push(done) }));
    const pieces = Math.ceil(bytes.length / host.pieceBytes);
    expect(seen).toEqual(
      Array.from({ length: pieces + 1 }, (_, at) => Math.min(at * host.pieceBytes, bytes.length)),
    );
  });

  it('installs, and says what came of it', async () => {
    const seen: number[] = [];
    const outcome = await install({ onProgress: ({ done, total }) => seen.push(done / total) });
    expect(valueOf(outcome)).toMatchObject({ kind: 'installed', questions: 3, fetched: one.bytes.length });
    expect(seen.at(-1)).toBe(1);
    expect(await inUse()).toEqual([ONE]);
    const [segment] = first.manifest.segments;
    expect(valueOf(await store.readParts(segment?.id ?? ''))).toEqual([]);
    expect(valueOf(await install())).toMatchObject({ kind: 'current' });
  });

  it('tells what it offers before anything is fetched', async () => {
    const offer = valueOf(await readOffer(sourceOf(host), world));
    expect(offer).toMatchObject({ kind: 'newer', bytes: one.bytes.length });
    expect(await inUse()).toEqual([]);
  });

  it('an update fetches only what is missing, and takes tombstones along', async () => {
    valueOf(await install());
    serve(host, await publish(publisher, 2, [{ ...one, removed: [2] }, two]));
    host.asked = [];
    expect(valueOf(await update())).toMatchObject({ kind: 'installed', questions: 5 });
    const paths = [...host.files.keys()];
    expect(host.asked).toEqual(['pack.signed', paths.at(-1)]);
    expect(await inUse()).toEqual([`${ONE} less some`, TWO]);
  });

  it('large segments come in parts, go on where they stopped, and the whole is what was published', async () => {
    const bytes = new Uint8Array(2 * PART_BYTES + CHUNK_BYTES + 5);
    for (let at = 0; at < bytes.length; at += 997) bytes[at] = at % 251;
    bytes.set(segmentBytes(''));
    const large = await publish(publisher, 1, [{ bytes }]);
    const [path = ''] = large.files.keys();
    for (const ranges of [true, false]) {
      host = hostOf(large);
      host.ranges = ranges;
      const stop = new AbortController();
      let came = 0;
      host.beforePiece = (asked) => {
        came += asked === path ? host.pieceBytes : 0;
        if (came > PART_BYTES + CHUNK_BYTES) stop.abort();
      };
      expect(await install({ signal: stop.signal })).toMatchObject({ ok: false });
      expect(await inUse()).toEqual([]);
      const progress: number[] = [];
      host.beforePiece = () => undefined;
      const outcome = await install({ onProgress: ({ done }) => progress.push(done) });
      expect(valueOf(outcome).kind).toBe('installed');
      expect(host.asked.at(-1)).toBe(`${path} from ${PART_BYTES}`);
      expect(progress[0]).toBe(PART_BYTES);
      const [segment] = valueOf(await store.readActive()).segments;
      const stored = new Uint8Array((await segment?.blob.arrayBuffer()) ?? new ArrayBuffer(0));
      expect(Buffer.compare(stored, bytes)).toBe(0);
      valueOf(await store.changePacks(() => ({ ok: true, value: [] })));
    }
  });
});

describe('a host that lies', () => {
  beforeEach(async () => {
    valueOf(await install());
  });

  it('rollback: an older manifest after a newer one', async () => {
    serve(host, await publish(publisher, 5, [one]));
    valueOf(await update());
    serve(host, first);
    await expectRefusedThenUpdated(await update());
  });

  it('two manifests of one number', async () => {
    serve(host, await publish(publisher, 1, [one, two]));
    await expectRefusedThenUpdated(await update());
  });

  it('mix-and-match: the files of one manifest under the names of another', async () => {
    const other = await publish(publisher, 2, [two]);
    serve(host, other);
    const [path = ''] = other.files.keys();
    host.files.set(path, one.bytes);
    await expectRefusedThenUpdated(await update());
  });

  it('another community’s pack at this address', async () => {
    serve(host, await publish(await startPublisher('other.example'), 9, [two]));
    await expectRefusedThenUpdated(await update());
  });

  it('freeze: what is out of date goes on answering and says so; a clock that jumps does no harm', async () => {
    const stale = async (now: number): Promise<boolean | undefined> =>
      valueOf(await listPacks(store, now))[0]?.stale;
    const expires = Date.parse(first.manifest.expires);
    expect(await stale(NOW)).toBe(false);
    expect(await stale(expires)).toBe(true);
    expect(await stale(NOW - 1e12)).toBe(false);
    world = sampleWorld(store, { now: () => expires + 1 });
    expect(valueOf(await update())).toMatchObject({ kind: 'current' });
    expect(await inUse()).toEqual([ONE]);
    serve(host, await publish(publisher, 2, [two], { expires: new Date(expires + 1e9).toISOString() }));
    valueOf(await update());
    expect(await stale(expires)).toBe(false);
  });

  it('endless data: what passes the signed length is not read on', async () => {
    const other = await publish(publisher, 2, [two]);
    serve(host, other);
    const [path = ''] = other.files.keys();
    const endless = new Uint8Array(10 * CHUNK_BYTES);
    endless.set(two.bytes);
    host.files.set(path, endless);
    let pieces = 0;
    host.beforePiece = (asked) => {
      pieces += Number(asked === path);
    };
    const outcome = await update();
    expect(pieces).toBeLessThan(4);
    host.beforePiece = () => undefined;
    await expectRefusedThenUpdated(outcome);
  });

  it('endless manifest', async () => {
    host.files.set('pack.signed', new Uint8Array(20 * 2 ** 20));
    let pieces = 0;
    host.beforePiece = () => {
      pieces++;
    };
    const outcome = await update();
    expect(pieces * host.pieceBytes).toBeLessThan(9 * 2 ** 20);
    await expectRefusedThenUpdated(outcome);
  });

  it('a segment that comes short, changed or not at all', async () => {
    const other = await publish(publisher, 2, [two]);
    const [path = ''] = other.files.keys();
    for (const bytes of [two.bytes.slice(0, -1), segmentBytes('twO'), new Uint8Array(0), undefined]) {
      serve(host, other);
      if (bytes) host.files.set(path, bytes);
      else host.files.delete(path);
      expect(await update()).toMatchObject({ ok: false });
      expect(await inUse()).toEqual([ONE]);
    }
    await expectRefusedThenUpdated(await update());
  });

  it('an index that does not open, or has other documents than signed', async () => {
    const unsound = await publish(publisher, 2, [{ bytes: segmentBytes('unsound', 4) }]);
    for (const documents of [4, 3]) {
      const segments = unsound.manifest.segments.map((segment) => ({ ...segment, documents }));
      serve(
        host,
        await publish(publisher, 2, [{ bytes: segmentBytes('unsound', 4) }], {
          segments,
          questions: documents,
        }),
      );
      if (documents === 4)
        world = sampleWorld(store, { inspect: async () => failed('The index is damaged.') });
      expect(await update()).toMatchObject({ ok: false });
      world = sampleWorld(store);
      expect(await inUse()).toEqual([ONE]);
    }
    await expectRefusedThenUpdated(await update());
  });

  it('no answer, and an error page', async () => {
    const { fetch } = host;
    host.fetch = async () => {
      throw new TypeError('offline');
    };
    expect(await update()).toMatchObject({ ok: false });
    host.fetch = async () => new Response('<h1>not here</h1>', { status: 200 });
    const outcome = await update();
    host.fetch = fetch;
    await expectRefusedThenUpdated(outcome);
  });
});

describe('keys', () => {
  beforeEach(async () => {
    valueOf(await install());
  });

  it('a thief who jumped to the last number is cured by new keys', async () => {
    serve(host, await publish(publisher, Number.MAX_SAFE_INTEGER, [two]));
    valueOf(await update());
    publisher = await rotateKeys(publisher);
    serve(host, await publish(publisher, 2, [one]));
    expect(valueOf(await update())).toMatchObject({ kind: 'installed' });
    expect(await inUse()).toEqual([ONE]);
    serve(host, await publish(publisher, 3, [one, two]));
    valueOf(await update());
    expect(await inUse()).toEqual([ONE, TWO]);
  });

  it('keys that were taken away do not come back', async () => {
    const old = publisher;
    publisher = await rotateKeys(publisher);
    serve(host, await publish(publisher, 2, [one]));
    valueOf(await update());
    serve(host, await publish(old, 3, [two]));
    await expectRefusedThenUpdated(await update());
  });

  it('several new roots at once are walked one by one', async () => {
    publisher = await rotateKeys(await rotateKeys(publisher));
    serve(host, await publish(publisher, 1, [two]));
    expect(valueOf(await update())).toMatchObject({ kind: 'installed' });
  });

  it('a key that nobody vouched for: stops, asks, and goes on only with that very key', async () => {
    const known = publisher.rootKey.publicKey;
    const stranger = await startPublisher();
    const offered = stranger.rootKey.publicKey;
    serve(host, await publish(stranger, 7, [two]));
    expect(valueOf(await update())).toMatchObject({ kind: 'key-changed', known, offered });
    expect(valueOf(await readOffer(sourceOf(host), world)).kind).toBe('key-changed');
    expect(valueOf(await install({ accepted: known }))).toMatchObject({ kind: 'key-changed' });
    expect(await inUse()).toEqual([ONE]);
    expect(valueOf(await install({ accepted: offered }))).toMatchObject({ kind: 'installed' });
    expect(await inUse()).toEqual([TWO]);
  });

  it('a fork of the chain after the root that is known asks as well', async () => {
    const mine = await rotateKeys(publisher);
    const forked = await rotateKeys(publisher);
    serve(host, await publish(mine, 2, [one]));
    valueOf(await update());
    serve(host, await publish(forked, 3, [two]));
    expect(valueOf(await update())).toMatchObject({ kind: 'key-changed' });
    expect(await inUse()).toEqual([ONE]);
  });

  it('the key that the forum names must be in the chain, at the first install too', async () => {
    valueOf(await store.changePacks(() => ({ ok: true, value: [] })));
    const stranger = (await startPublisher()).rootKey.publicKey;
    expect(valueOf(await install({ expected: stranger }))).toMatchObject({ kind: 'key-changed' });
    const rotated = await rotateKeys(publisher);
    serve(host, await publish(rotated, 2, [one]));
    const named = await install({ expected: publisher.rootKey.publicKey });
    expect(valueOf(named)).toMatchObject({ kind: 'installed' });
  });
});

describe('room', () => {
  it('says what would have to go, and lets it go only with the person’s yes', async () => {
    valueOf(await install());
    const other = await startPublisher('other.example');
    serve(host, await publish(other, 1, [two]));
    const budget = two.bytes.length;
    const asked = valueOf(await install({ budget }));
    expect(asked).toMatchObject({ kind: 'needs-space', drop: [{ community: publisher.community }] });
    expect(await inUse()).toEqual([ONE]);
    const dropped = await install({ budget, drop: [publisher.community] });
    expect(valueOf(dropped)).toMatchObject({ kind: 'installed' });
    expect(await inUse()).toEqual([TWO]);
  });

  it('on a full disk they go before anything is fetched', async () => {
    valueOf(await install());
    const other = await startPublisher('other.example');
    serve(host, await publish(other, 1, [two]));
    world = sampleWorld(store, {
      estimate: async () => ({ usage: 100, quota: 100 + 2 * two.bytes.length - 1 }),
    });
    const [path = ''] = [...host.files.keys()].slice(-1);
    let atFetch: string[] = [];
    const { fetch } = host;
    host.fetch = async (input, init) => {
      if (String(input).endsWith(path)) atFetch = await inUse();
      return fetch(input, init);
    };
    valueOf(await install({ drop: [publisher.community] }));
    expect(atFetch).toEqual([]);
    expect(await inUse()).toEqual([TWO]);
  });
});

it('two contexts that install at once end with the newer one', async () => {
  valueOf(await install());
  const newer = hostOf(await publish(publisher, 3, [two]));
  serve(host, await publish(publisher, 2, [one, two]));
  const { fetch } = host;
  host.fetch = async (input, init) => {
    if (String(input) === ADDRESS) return fetch(input, init);
    valueOf(await installPack(sourceOf(newer), { budget: BUDGET }, world));
    return fetch(input, init);
  };
  expect(await update()).toMatchObject({ ok: false });
  expect(await inUse()).toEqual([TWO]);
});

it('asks for nothing outside the manifest’s folder', async () => {
  valueOf(await install());
  expect(host.asked).toEqual(['pack.signed', segmentPath(first.manifest.segments[0]?.id ?? '')]);
});
