import type { OutboxWorld } from './outbox-world.ts';

/** A writer has its own limits for each request; this is for one that never comes back at all. */
const CALL_LIMIT_MS = 60_000;

/**
 * What the forum said, or `without` where the call threw or did not end in time. What was sent may still arrive.
 * @param without what stands for no answer; gets a sentence for the person
 */
export async function callWriter<T>(
  call: () => Promise<T>,
  without: (problem: string) => T,
  { pause }: Pick<OutboxWorld, 'pause'>,
): Promise<T> {
  const late = pause(CALL_LIMIT_MS).then(() =>
    without('The forum did not answer within a minute. It is asked again later.'),
  );
  try {
    return await Promise.race([call(), late]);
  } catch {
    // An adapter that throws is broken by something unforeseen: how far it came is not known.
    return without('The forum’s answer could not be understood. It is asked again later.');
  }
}
