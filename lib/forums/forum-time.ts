/** Times as forums write them. Only those of years that calendars have: their ISO texts sort as the times do. */
import { z } from 'zod';

const FIRST = Date.parse('0000-01-01T00:00:00.000Z');
const LAST = Date.parse('9999-12-31T23:59:59.999Z');

/** A text that `Date` understands. */
export const TimeText = z
  .string()
  .max(100)
  .refine((text) => Date.parse(text) >= FIRST && Date.parse(text) <= LAST, { message: 'must be a time' });

/** Milliseconds since 1970. */
export const TimeMs = z.number().min(0).max(LAST);

/** Seconds since 1970. */
export const TimeSeconds = z
  .int()
  .min(0)
  .max(Math.floor(LAST / 1_000));

/** @param time as the schemas of this file let it through, in milliseconds where it is a number */
export const isoTime = (time: string | number): string => new Date(time).toISOString();
