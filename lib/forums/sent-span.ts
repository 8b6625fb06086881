/** When something was sent, told by the forum's clock: a device whose clock is an hour off must find its own post. */

/** How far the two clocks may still differ once the forum has told its time. */
const MARGIN_MS = 120_000;

/** Milliseconds since 1970, margin included. */
export interface SentSpan {
  from: number;
  until: number;
}

/**
 * @param sent ISO times of this device
 * @param ahead by how many milliseconds the forum's clock is ahead of the device's (`clockAhead`)
 */
export const spanOf = (sent: { from: string; until: string }, ahead: number): SentSpan => ({
  from: Date.parse(sent.from) + ahead - MARGIN_MS,
  until: Date.parse(sent.until) + ahead + MARGIN_MS,
});

/** @param time milliseconds since 1970, by the forum's clock */
export const isWithin = (time: number, { from, until }: SentSpan): boolean => time >= from && time <= until;
