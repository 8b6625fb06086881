/** From a manifest file's bytes to a manifest that its community signed: signatures first, then the words. */
import type { z } from 'zod';
import { isOwnPack, PackManifest, PackRoot, type PackSegment } from '../model/pack-manifest.ts';
import { failed, ok, type Result } from '../model/result.ts';
import { readTombstones } from '../search/segment/tombstones.ts';
import { fromBase64, toHex } from './bytes-as-text.ts';
import { chunkCount, DIGEST_BYTES, digestOf, segmentIdOf } from './chunk-digests.ts';
import { isSigned, MANIFEST_DOMAIN, ROOT_DOMAIN } from './pack-keys.ts';
import { takeApart, type SignedFile } from './signed-file.ts';

export interface VerifiedManifest {
  manifest: PackManifest;
  /** SHA-256 of the manifest's JSON, in hex. */
  hash: string;
  /** Every root from version 1 on, each vouched for by the one before. */
  roots: readonly [TrustedRoot, ...TrustedRoot[]];
  /** The file as it came. */
  signed: Uint8Array<ArrayBuffer>;
}

interface TrustedRoot {
  rootKey: string;
  /** SHA-256 of the root's JSON, in hex. */
  hash: string;
}

const UNREADABLE =
  'This is not an answer pack, or it was changed on its way; nothing was installed. Ask its community for it again.';
const FORGED =
  'The signature of this pack does not fit, so it was refused and nothing was changed. Tell its community.';
const UNKNOWN_FORM =
  'This pack has a form that this version of Peerside does not know. Update the extension, then try again.';

/** Verifies a manifest file; fails with one sentence, whatever the bytes are. */
export async function verifyManifest(file: Uint8Array<ArrayBuffer>): Promise<Result<VerifiedManifest>> {
  const parts = takeApart(file);
  if (!parts) return failed(UNREADABLE);
  const chain = await verifyRoots(parts.roots);
  if (!chain.ok) return chain;
  const { roots, newest } = chain.value;
  const signature = fromBase64(parts.signature);
  if (
    !signature ||
    !newest.publishingKeys.includes(parts.publishingKey) ||
    !(await isSigned(parts.publishingKey, MANIFEST_DOMAIN, parts.payload, signature))
  )
    return failed(FORGED);
  const manifest = parseAs(PackManifest, parts.payload);
  if (!manifest) return failed(UNKNOWN_FORM);
  if (manifest.community.id !== newest.community || isOwnPack(newest.community)) return failed(FORGED);
  if (!(await areWhole(manifest))) return failed(UNKNOWN_FORM);
  return ok({ manifest, hash: toHex(await digestOf(parts.payload)), roots, signed: file });
}

async function verifyRoots(
  lines: SignedFile['roots'],
): Promise<Result<{ roots: VerifiedManifest['roots']; newest: PackRoot }>> {
  const roots: TrustedRoot[] = [];
  let newest: PackRoot | null = null;
  for (const line of lines) {
    const [payload, own, before] = [line.payload, line.signature, line.signatureBefore].map((text) =>
      text === null ? null : fromBase64(text),
    );
    if (!payload || !own || !(await isSigned(line.rootKey, ROOT_DOMAIN, payload, own))) return failed(FORGED);
    if (newest && (!before || !(await isSigned(newest.rootKey, ROOT_DOMAIN, payload, before))))
      return failed(FORGED);
    const root: PackRoot | null = parseAs(PackRoot, payload);
    if (!root) return failed(UNKNOWN_FORM);
    if (
      root.rootKey !== line.rootKey ||
      root.version !== roots.length + 1 ||
      (newest && root.community !== newest.community)
    )
      return failed(FORGED);
    newest = root;
    roots.push({ rootKey: root.rootKey, hash: toHex(await digestOf(payload)) });
  }
  const [first, ...later] = roots;
  return first && newest ? ok({ roots: [first, ...later], newest }) : failed(UNREADABLE);
}

function parseAs<T>(schema: z.ZodType<T>, bytes: Uint8Array): T | null {
  try {
    const parsed = schema.safeParse(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)));
    return parsed.success ? parsed.data : null;
  } catch {
    // Signed, yet no JSON: as unknown as a field that is missing.
    return null;
  }
}

/**
 * Whether each segment's id proves its list of pieces, and its counts agree. It is asked of packaged manifests too, which
 * nobody signed.
 */
export async function areWhole({ segments, questions }: PackManifest): Promise<boolean> {
  if (new Set(segments.map(({ id }) => id)).size < segments.length) return false;
  let documents = 0;
  for (const segment of segments) {
    const removed = tombstonesOf(segment);
    const chunks = fromBase64(segment.chunks);
    if (
      !removed ||
      chunks?.length !== chunkCount(segment.length) * DIGEST_BYTES ||
      (await segmentIdOf(chunks)) !== segment.id
    )
      return false;
    documents += segment.documents - removed.count;
  }
  return documents === questions;
}

/** A segment's tombstones; null where they are not what a publisher writes. */
export function tombstonesOf({
  removed,
  documents,
}: PackSegment): { bytes: Uint8Array<ArrayBuffer>; count: number } | null {
  const bytes = removed === undefined ? new Uint8Array(0) : fromBase64(removed);
  if (!bytes) return null;
  try {
    return { bytes, count: readTombstones(bytes, documents).length };
  } catch {
    // It throws for every kind of damage, and null says the same.
    return null;
  }
}
