/** Written words that differ from one time to the next: nobody finds a thread by them, and they swell the index. */
const VOLATILE = [
  // Ids: hexadecimal with figures and letters, from eight characters (a short commit has seven, but so has a word).
  /^(?=.*\d)(?=.*[a-f])[\da-f]{8,}$/,
  /^[\da-f]{8}-[\da-f]{4}-[\da-f-]{9,}$/,
  // Addresses in memory: longer than 32 bits. Up to 32 bits it may be a result code (`0x80070005`).
  /^0x0*[\da-f]{9,}$/,
  /^0x0{4,}[\da-f]+$/,
  // Plain numbers that count or identify; codes up to five figures stay.
  /^\d{7,}$/,
  // Dates, times and addresses of machines.
  /^\d{4}-\d{2}-\d{2}/,
  /^\d{1,3}(?:\.\d{1,3}){3}$/,
  /^\d{1,2}[.-]\d{1,2}[.-]\d{4}$/,
  // Long mixes of letters and figures: tokens, session names.
  /^(?=(?:[^\d]*\d){4})(?=(?:[^a-z]*[a-z]){4})[\da-z]{20,}$/,
];

/** @param folded a word in lower case */
export const isVolatile = (folded: string): boolean =>
  folded.length > 6 && /\d/.test(folded) && VOLATILE.some((pattern) => pattern.test(folded));
