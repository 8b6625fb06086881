/** The publisher's half of a pack's signatures. FORMAT.md has the bytes. */
import { PackManifest, PackRoot } from '../model/pack-manifest.ts';
import { toBase64 } from './bytes-as-text.ts';
import { MANIFEST_DOMAIN, ROOT_DOMAIN, signBytes, type PackKey } from './pack-keys.ts';
import { FIRST_LINE } from './signed-file.ts';

/**
 * One line of the chain of roots. Throws on a root that is not valid.
 * @param before the root key of the version before; none for version 1
 */
export async function signRoot(root: PackRoot, rootKey: PackKey, before?: PackKey): Promise<string> {
  if (root.rootKey !== rootKey.publicKey) throw new Error('A root is signed by the root key that it names.');
  if ((root.version === 1) !== (before === undefined))
    throw new Error('A root after the first is signed by the root key before it too.');
  const payload = new TextEncoder().encode(JSON.stringify(PackRoot.parse(root)));
  const signatures = await Promise.all(
    [rootKey, ...(before ? [before] : [])].map((key) => signBytes(key, ROOT_DOMAIN, payload)),
  );
  return ['root', root.rootKey, ...[payload, ...signatures].map(toBase64)].join(' ');
}

/**
 * The manifest file's bytes. The same manifest, chain and key give the same bytes. Throws on a manifest that is not valid.
 * @param roots lines of `signRoot`, version 1 first
 */
export async function signManifest(
  manifest: PackManifest,
  roots: readonly string[],
  publishingKey: PackKey,
): Promise<Uint8Array<ArrayBuffer>> {
  const payload = new TextEncoder().encode(JSON.stringify(PackManifest.parse(manifest)));
  const signature = await signBytes(publishingKey, MANIFEST_DOMAIN, payload);
  const lines = [FIRST_LINE, ...roots, `manifest ${publishingKey.publicKey} ${toBase64(signature)}`];
  const head = new TextEncoder().encode(lines.map((line) => `${line}\n`).join(''));
  const file = new Uint8Array(head.length + payload.length);
  file.set(head);
  file.set(payload, head.length);
  return file;
}
