import type { Random } from '../fuzz/random.ts';

const PAGE = 4096;

/** Where one of the whole pages begins. */
const somePage = (bytes: Uint8Array, random: Random): number =>
  random.int(Math.floor(bytes.length / PAGE)) * PAGE;

/** What disks, cut-off downloads and ill will do to a file. Each changes or shortens the bytes it is given. */
const DAMAGES: readonly ((bytes: Uint8Array, random: Random) => Uint8Array)[] = [
  function flipBits(bytes, random) {
    for (let count = 1 + random.int(4); count > 0; count--) {
      const at = random.int(bytes.length);
      bytes[at] = (bytes[at] ?? 0) ^ (1 << random.int(8));
    }
    return bytes;
  },
  function writeBytes(bytes, random) {
    const from = random.int(bytes.length);
    const to = Math.min(bytes.length, from + 1 + random.int(3 * PAGE));
    for (let at = from; at < to; at++) bytes[at] = random.int(256);
    return bytes;
  },
  function clearBytes(bytes, random) {
    const from = random.int(bytes.length);
    return bytes.fill(random.once(2) ? 0 : 0xff, from, from + 1 + random.int(2 * PAGE));
  },
  function cutEnd(bytes, random) {
    return bytes.subarray(0, random.int(bytes.length));
  },
  function cutPages(bytes, random) {
    return bytes.subarray(0, somePage(bytes, random));
  },
  function cutBeginning(bytes, random) {
    return bytes.subarray(random.once(2) ? PAGE : 1 + random.int(bytes.length - 1));
  },
  function cutMiddle(bytes, random) {
    const from = random.int(bytes.length);
    const to = Math.min(bytes.length, from + (random.once(2) ? PAGE : 1 + random.int(PAGE)));
    return Uint8Array.from([...bytes.subarray(0, from), ...bytes.subarray(to)]);
  },
  function addBytes(bytes, random) {
    const added = new Uint8Array(bytes.length + (random.once(2) ? PAGE : 1 + random.int(PAGE)));
    added.set(bytes);
    return added;
  },
  function exchangePages(bytes, random) {
    const [one, other] = [somePage(bytes, random), somePage(bytes, random)];
    const kept = bytes.slice(one, one + PAGE);
    bytes.copyWithin(one, other, other + PAGE);
    bytes.set(kept, other);
    return bytes;
  },
  function repeatPage(bytes, random) {
    const [from, to] = [somePage(bytes, random), somePage(bytes, random)];
    return bytes.copyWithin(to, from, from + PAGE);
  },
];

/** A damaged copy, and what was done to it. */
export function damageBytes(intact: Uint8Array, random: Random): { bytes: Uint8Array; how: string } {
  const damage = random.pick(DAMAGES);
  return { bytes: damage(intact.slice(), random), how: damage.name };
}
