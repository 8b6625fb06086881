import { beforeAll, describe, expect, it } from 'vitest';
import {
  publish,
  rotateKeys,
  segmentBytes,
  startPublisher,
  valueOf,
  type Publication,
  type Publisher,
} from '../../test/fixtures/sample-pack.ts';
import { toBase64 } from './bytes-as-text.ts';
import { MANIFEST_DOMAIN, makePackKey, signBytes } from './pack-keys.ts';
import { signManifest, signRoot } from './sign-pack.ts';
import { verifyManifest } from './verify-manifest.ts';

const bytesOf = (words: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(words);
const segments = [{ bytes: segmentBytes('one'), removed: [1] }];

let publisher: Publisher;
let publication: Publication;
beforeAll(async () => {
  publisher = await startPublisher();
  publication = await publish(publisher, 4, segments);
});

it('gives back what the community signed', async () => {
  const verified = valueOf(await verifyManifest(publication.signed));
  expect(verified.manifest).toEqual(publication.manifest);
  expect(verified.roots).toMatchObject([{ rootKey: publisher.rootKey.publicKey }]);
});

it('the same publication has the same bytes', async () => {
  expect((await publish(publisher, 4, segments)).signed).toEqual(publication.signed);
});

it('refuses it with any byte changed, cut anywhere, or with more at its end', async () => {
  const { signed } = publication;
  for (let at = 0; at < signed.length; at++) {
    const changed = signed.slice();
    changed[at] = (changed[at] ?? 0) ^ (1 << (at % 8));
    expect((await verifyManifest(changed)).ok, `byte ${at}`).toBe(false);
    expect((await verifyManifest(signed.slice(0, at))).ok, `cut at ${at}`).toBe(false);
  }
  expect((await verifyManifest(new Uint8Array([...signed, 32]))).ok).toBe(false);
});

describe('keys', () => {
  it('a new root counts when the one before vouches for it', async () => {
    const once = await rotateKeys(publisher);
    const rotated = await rotateKeys(once);
    const verified = valueOf(await verifyManifest((await publish(rotated, 5, segments)).signed));
    expect(verified.roots.map(({ rootKey }) => rootKey)).toEqual([
      publisher.rootKey.publicKey,
      once.rootKey.publicKey,
      rotated.rootKey.publicKey,
    ]);
  });

  it('a publishing key that was taken away signs no more', async () => {
    const rotated = await rotateKeys(publisher);
    const stolen = { ...rotated, publishingKey: publisher.publishingKey };
    expect((await verifyManifest((await publish(stolen, 5, segments)).signed)).ok).toBe(false);
  });

  it('a root may not be skipped, repeated, or vouched for by another key', async () => {
    const rotated = await rotateKeys(publisher);
    const twice = await rotateKeys(rotated);
    const [first = '', second = '', third = ''] = twice.roots;
    const stranger = await startPublisher();
    for (const roots of [
      [first, third],
      [second, third],
      [first, first, second, third],
      [first, second, second, third],
      [...stranger.roots, second, third],
      [first, second.split(' ').slice(0, 4).join(' '), third],
      [],
    ]) {
      const signed = await signManifest(publication.manifest, roots, twice.publishingKey);
      expect((await verifyManifest(signed)).ok, `${roots.length} roots`).toBe(false);
    }
    const root = {
      format: 1 as const,
      community: publisher.community,
      version: 2,
      rootKey: twice.rootKey.publicKey,
      publishingKeys: [twice.publishingKey.publicKey],
    };
    const vouchedByStranger = await signRoot(root, twice.rootKey, stranger.rootKey);
    const otherCommunity = await signRoot({ ...root, community: 'b' }, twice.rootKey, publisher.rootKey);
    for (const line of [vouchedByStranger, otherCommunity]) {
      const signed = await signManifest(publication.manifest, [first, line], twice.publishingKey);
      expect((await verifyManifest(signed)).ok).toBe(false);
    }
  });

  it('a root key signs no manifest, and a signature for one kind of bytes is none for another', async () => {
    const byRoot = { ...publisher, publishingKey: publisher.rootKey };
    expect((await verifyManifest((await publish(byRoot, 4, segments)).signed)).ok).toBe(false);
    const [root = ''] = publisher.roots;
    const [, key = '', payload = ''] = root.split(' ');
    const other = await signBytes(publisher.rootKey, MANIFEST_DOMAIN, bytesOf(atob(payload)));
    const line = ['root', key, payload, toBase64(other)].join(' ');
    const signed = await signManifest(publication.manifest, [line], publisher.publishingKey);
    expect((await verifyManifest(signed)).ok).toBe(false);
  });

  it('bytes that are no key sign nothing', async () => {
    const nobody = { ...(await makePackKey()), publicKey: 'ff'.repeat(32) };
    const signed = await signManifest(publication.manifest, publisher.roots, nobody);
    expect((await verifyManifest(signed)).ok).toBe(false);
  });
});

describe('a signed manifest that cannot be right', () => {
  const refused = async (more: Parameters<typeof publish>[3]): Promise<boolean> =>
    !(await verifyManifest((await publish(publisher, 4, segments, more)).signed)).ok;

  it('names another community than its keys, or the extension’s own', async () => {
    expect(await refused({ community: { id: 'other.example', name: 'Other', origin: null } })).toBe(true);
    for (const own of ['starter', 'local/forum.example']) {
      const signed = (await publish(await startPublisher(own), 1, segments)).signed;
      expect((await verifyManifest(signed)).ok).toBe(false);
    }
  });

  it('counts other questions than its segments have', async () => {
    expect(await refused({ questions: 3 })).toBe(true);
  });

  it('has pieces that its ids do not prove, or tombstones that are none', async () => {
    const [described] = publication.manifest.segments;
    if (!described) throw new Error('no segment');
    const other = toBase64(new Uint8Array(32));
    for (const broken of [
      { ...described, chunks: other },
      { ...described, id: '0'.repeat(64) },
      { ...described, length: described.length + 2 ** 20 },
      { ...described, removed: toBase64(Uint8Array.of(0)) },
      { ...described, removed: toBase64(Uint8Array.of(9)) },
    ])
      expect(await refused({ segments: [broken] })).toBe(true);
    expect(await refused({ segments: [described, described], questions: 4 })).toBe(true);
  });
});
