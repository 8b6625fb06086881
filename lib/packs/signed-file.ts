/** Taking a manifest file apart, before anything in it is believed. */

export const FIRST_LINE = 'peerside-pack 1';
/** A chain of a hundred rotations fits. */
const MAX_HEAD_BYTES = 64 * 1024;
const MAX_ROOTS = 100;

const BASE64 = '[A-Za-z0-9+/]+={0,2}';
const ROOT_LINE = new RegExp(`^root ([0-9a-f]{64}) (${BASE64}) (${BASE64})(?: (${BASE64}))?$`);
const MANIFEST_LINE = new RegExp(`^manifest ([0-9a-f]{64}) (${BASE64})$`);

/** Everything as it stands in the file: keys in hex, the rest in base64, nothing checked. */
export interface SignedFile {
  roots: readonly { rootKey: string; payload: string; signature: string; signatureBefore: string | null }[];
  publishingKey: string;
  signature: string;
  /** The manifest's JSON, from its first byte to the file's end. */
  payload: Uint8Array<ArrayBuffer>;
}

/** Null for bytes that have another form. */
export function takeApart(file: Uint8Array<ArrayBuffer>): SignedFile | null {
  const roots: SignedFile['roots'][number][] = [];
  let at = 0;
  const nextLine = (): string | null => {
    const end = file.subarray(0, MAX_HEAD_BYTES).indexOf(10, at);
    if (end < 0) return null;
    const line = String.fromCharCode(...file.subarray(at, Math.min(end, at + 4_096)));
    at = end + 1;
    return line;
  };
  if (nextLine() !== FIRST_LINE) return null;
  for (let line = nextLine(); line !== null; line = nextLine()) {
    const [, publishingKey, signature] = MANIFEST_LINE.exec(line) ?? [];
    if (publishingKey !== undefined && signature !== undefined)
      return { roots, publishingKey, signature, payload: file.subarray(at) };
    const [, rootKey, payload, own, before] = ROOT_LINE.exec(line) ?? [];
    if (rootKey === undefined || payload === undefined || own === undefined || roots.length === MAX_ROOTS)
      return null;
    roots.push({ rootKey, payload, signature: own, signatureBefore: before ?? null });
  }
  return null;
}
