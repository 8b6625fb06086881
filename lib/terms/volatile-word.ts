/** Written words that differ from one time to the next: nobody finds a thread by them, and they swell the index. */
interface VolatileShape {
  pattern: RegExp;
  /** Shorter words cannot match. */
  least: number;
  /** A sign that every match has: looking for it is cheaper than making the pattern. */
  has?: string;
}

const VOLATILE: readonly VolatileShape[] = [
  // Ids: hexadecimal with figures and letters, from eight characters (a short commit has seven, but so has a word).
  { pattern: /^(?=.*\d)(?=.*[a-f])[\da-f]{8,}$/, least: 8 },
  { pattern: /^[\da-f]{8}-[\da-f]{4}-[\da-f-]{9,}$/, least: 23, has: '-' },
  // Addresses in memory: longer than 32 bits. Up to 32 bits it may be a result code (`0x80070005`).
  { pattern: /^0x0*[\da-f]{9,}$/, least: 11, has: '0x' },
  { pattern: /^0x0{4,}[\da-f]+$/, least: 7, has: '0x0000' },
  // Plain numbers that count or identify; codes up to five figures stay.
  { pattern: /^\d{7,}$/, least: 7 },
  // Dates, times and addresses of machines.
  { pattern: /^\d{4}-\d{2}-\d{2}/, least: 10, has: '-' },
  { pattern: /^\d{1,3}(?:\.\d{1,3}){3}$/, least: 7, has: '.' },
  { pattern: /^\d{1,2}[.-]\d{1,2}[.-]\d{4}$/, least: 8 },
  // Long mixes of letters and figures: tokens, session names.
  { pattern: /^(?=(?:[^\d]*\d){4})(?=(?:[^a-z]*[a-z]){4})[\da-z]{20,}$/, least: 20 },
];

/** @param folded a word in lower case */
export const isVolatile = (folded: string): boolean =>
  folded.length > 6 &&
  /\d/.test(folded) &&
  VOLATILE.some(
    ({ pattern, least, has = '' }) => folded.length >= least && folded.includes(has) && pattern.test(folded),
  );
