import { deflateSync } from 'fflate';
import { SegmentDamaged } from './segment-damaged.ts';

/** A block is closed when its JSON would pass this many bytes. */
const BLOCK_BYTES = 16_384;
/** A record's place within its block is kept in one byte. */
const BLOCK_RECORDS = 255;
/** No block that was written unpacks to more, nor the few of one answer; what does was made to fill the memory. */
export const UNPACKED_MOST = 64 * 1024 * 1024;
const LEVEL = 6;

/** Gathers records, as JSON, until they make a block. */
export class RecordBlock {
  private records: string[] = [];
  private bytes = 0;

  get length(): number {
    return this.records.length;
  }

  /** Whether this record still belongs to the block; the first one always does. */
  takes(json: string): boolean {
    return (
      this.records.length === 0 ||
      (this.records.length < BLOCK_RECORDS && this.bytes + json.length <= BLOCK_BYTES)
    );
  }

  /** @returns the record's position in the block */
  add(json: string): number {
    this.bytes += json.length;
    return this.records.push(json) - 1;
  }

  /** The block's bytes; the next record begins a new one. */
  pack(): Uint8Array {
    const packed = packJson(`[${this.records.join(',')}]`);
    this.records = [];
    this.bytes = 0;
    return packed;
  }
}

/** Raw deflate in JavaScript: the platform's own gives other bytes on other processors. */
function packJson(json: string): Uint8Array {
  const bytes = new TextEncoder().encode(json);
  if (bytes.length > UNPACKED_MOST) {
    throw new RangeError(`A record of ${bytes.length} bytes is too large for a segment`);
  }
  return deflateSync(bytes, { level: LEVEL });
}

/** Bytes that blocks read together may still unpack to. */
export interface Allowance {
  left: number;
}

/**
 * @param packed a block as `pack` gives it
 * @param allowance shared by blocks that are unpacked at the same time; by default the block has all of it
 * @returns the records as parsed JSON, still to be checked by the caller
 * @throws SegmentDamaged where the bytes do not unpack to a JSON array, or to far more than was ever packed
 */
export async function unpackRecords(
  packed: Uint8Array<ArrayBuffer>,
  allowance: Allowance = { left: UNPACKED_MOST },
): Promise<unknown[]> {
  let records: unknown;
  try {
    records = JSON.parse(await unpackText(packed, allowance));
  } catch (cause) {
    if (cause instanceof SegmentDamaged) {
      throw cause;
    }
    // A stream says "not deflate" and the parser "not JSON" in words of their own.
    throw new SegmentDamaged('a block of records does not unpack');
  }
  if (!Array.isArray(records)) {
    throw new SegmentDamaged('a block of records does not unpack');
  }
  return records;
}

async function unpackText(packed: Uint8Array<ArrayBuffer>, allowance: Allowance): Promise<string> {
  const unpacked = new Blob([packed]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  const reader = unpacked.getReader();
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let text = '';
  for (;;) {
    const { done, value } = await reader.read();
    if (done) {
      return text + decoder.decode();
    }
    allowance.left -= value.length;
    if (allowance.left < 0) {
      await reader.cancel();
      throw new SegmentDamaged('a block of records is far too large');
    }
    text += decoder.decode(value, { stream: true });
  }
}
