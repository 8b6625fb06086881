import { SegmentDamaged } from './segment-damaged.ts';

/** A place in bytes that moves as they are read. */
export interface Cursor {
  readonly bytes: Uint8Array;
  at: number;
}

/** Bytes of the longest varint: seven bits each hold any whole number up to 2^53 - 1. */
export const VARINT_BYTES = 8;

/**
 * Writes a whole number as unsigned LEB128: seven bits a byte, the lowest first, the top bit says "more".
 * @param value 0 to 2^53 - 1
 * @returns the place behind it; the caller keeps VARINT_BYTES free
 */
export function writeVarint(bytes: Uint8Array, at: number, value: number): number {
  let rest = value;
  let place = at;
  // Bit operators hold 32 bits: what is larger is divided.
  while (rest > 0x7fffffff) {
    bytes[place++] = (rest % 128) | 128;
    rest = Math.floor(rest / 128);
  }
  while (rest > 127) {
    bytes[place++] = (rest & 127) | 128;
    rest >>>= 7;
  }
  bytes[place++] = rest;
  return place;
}

/**
 * Reads a varint and moves the cursor behind it.
 * @throws SegmentDamaged where the bytes end within it, or it holds more than 2^53 - 1
 */
export function readVarint(cursor: Cursor): number {
  let value = 0;
  let scale = 1;
  for (let count = 0; count < VARINT_BYTES; count++) {
    const byte = cursor.bytes[cursor.at++];
    if (byte === undefined) {
      throw new SegmentDamaged('a number is cut off');
    }
    value += (byte & 127) * scale;
    if (byte < 128) {
      if (value > Number.MAX_SAFE_INTEGER) {
        break;
      }
      return value;
    }
    scale *= 128;
  }
  throw new SegmentDamaged('a number is too large');
}
