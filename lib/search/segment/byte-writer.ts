import { VARINT_BYTES, writeVarint } from './varint.ts';

const FIRST_CAPACITY = 1 << 12;

/** Bytes that grow. Numbers are little endian. */
export class ByteWriter {
  private bytes = new Uint8Array(FIRST_CAPACITY);
  private end = 0;

  get length(): number {
    return this.end;
  }

  /** Room for `more` bytes: the array to write to from `length` on, then call `moveTo`. */
  room(more: number): Uint8Array {
    if (this.end + more > this.bytes.length) {
      const larger = new Uint8Array(Math.max(this.end + more, this.bytes.length * 2));
      larger.set(this.bytes.subarray(0, this.end));
      this.bytes = larger;
    }
    return this.bytes;
  }

  moveTo(end: number): void {
    this.end = end;
  }

  byte(value: number): void {
    this.room(1)[this.end++] = value;
  }

  varint(value: number): void {
    this.end = writeVarint(this.room(VARINT_BYTES), this.end, value);
  }

  append(bytes: Uint8Array): void {
    this.room(bytes.length).set(bytes, this.end);
    this.end += bytes.length;
  }

  zeros(count: number): void {
    this.room(count).fill(0, this.end, this.end + count);
    this.end += count;
  }

  /** The bytes so far, as they stand in the writer's own memory: gone with the next write. */
  view(): Uint8Array<ArrayBuffer> {
    return this.bytes.subarray(0, this.end);
  }

  /** A copy of the bytes so far; the writer begins again. */
  take(): Uint8Array<ArrayBuffer> {
    const taken = this.bytes.slice(0, this.end);
    this.end = 0;
    return taken;
  }
}
