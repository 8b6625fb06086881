/** Eight bytes a step: table `n` moves a byte's share `n` bytes further. */
const STEPS = 8;
const WORD_BYTES = 4;
/** The polynomial of IEEE 802.3, its bits reversed. */
const POLYNOMIAL = 0xedb88320;

function makeTables(): Int32Array {
  const tables = new Int32Array(STEPS * 256);
  for (let byte = 0; byte < 256; byte++) {
    let share = byte;
    for (let bit = 0; bit < 8; bit++) {
      share = share & 1 ? (share >>> 1) ^ POLYNOMIAL : share >>> 1;
    }
    tables[byte] = share;
  }
  for (let at = 256; at < tables.length; at++) {
    const before = tables[at - 256] ?? 0;
    tables[at] = (before >>> 8) ^ (tables[before & 255] ?? 0);
  }
  return tables;
}

const TABLES = makeTables();
const table = (step: number, byte: number): number => TABLES[step * 256 + byte] ?? 0;

/**
 * CRC-32 as IEEE 802.3 and zip have it, two words at a time ("slicing-by-8", Kounavis and Berry 2005). Words are read
 * little endian, as every platform has them that runs these browsers.
 * @param from first byte; `to` is behind the last one
 */
export function crc32(bytes: Uint8Array, from = 0, to = bytes.length): number {
  let crc = -1;
  let at = from;
  const start = bytes.byteOffset + from;
  if (start % WORD_BYTES === 0 && to - from >= STEPS) {
    const words = new Int32Array(bytes.buffer, start, Math.floor((to - from) / STEPS) * 2);
    for (let place = 0; place < words.length; place += 2) {
      const first = crc ^ (words[place] ?? 0);
      const second = words[place + 1] ?? 0;
      crc =
        table(7, first & 255) ^
        table(6, (first >>> 8) & 255) ^
        table(5, (first >>> 16) & 255) ^
        table(4, first >>> 24) ^
        table(3, second & 255) ^
        table(2, (second >>> 8) & 255) ^
        table(1, (second >>> 16) & 255) ^
        table(0, second >>> 24);
    }
    at += words.byteLength;
  }
  for (; at < to; at++) {
    crc = (crc >>> 8) ^ table(0, (crc ^ (bytes[at] ?? 0)) & 255);
  }
  return (crc ^ -1) >>> 0;
}
