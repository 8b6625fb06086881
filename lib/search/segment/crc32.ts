/** Eight bytes a step: table `n` moves a byte's share `n` bytes further. */
const STEPS = 8;
/** The polynomial of IEEE 802.3, its bits reversed. */
const POLYNOMIAL = 0xedb88320;

function makeTables(): Uint32Array {
  const tables = new Uint32Array(STEPS * 256);
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
 * CRC-32 as IEEE 802.3 and zip have it, eight bytes at a time ("slicing-by-8", Kounavis and Berry 2005).
 * @param from first byte; `to` is behind the last one
 */
export function crc32(bytes: Uint8Array, from = 0, to = bytes.length): number {
  let crc = 0xffffffff;
  let at = from;
  const byte = (place: number): number => bytes[place] ?? 0;
  for (; at + STEPS <= to; at += STEPS) {
    crc =
      table(7, (crc & 255) ^ byte(at)) ^
      table(6, ((crc >>> 8) & 255) ^ byte(at + 1)) ^
      table(5, ((crc >>> 16) & 255) ^ byte(at + 2)) ^
      table(4, (crc >>> 24) ^ byte(at + 3)) ^
      table(3, byte(at + 4)) ^
      table(2, byte(at + 5)) ^
      table(1, byte(at + 6)) ^
      table(0, byte(at + 7));
  }
  for (; at < to; at++) {
    crc = (crc >>> 8) ^ table(0, (crc & 255) ^ byte(at));
  }
  return (crc ^ 0xffffffff) >>> 0;
}
