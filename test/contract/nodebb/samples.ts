import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { z } from 'zod';

export const SAMPLES = resolve(process.env.PEERSIDE_CONTRACTS ?? '../shared/contracts', 'nodebb', 'samples');

/** One captured request with its answer. */
export const Sample = z.object({
  as: z.string().nullable(),
  request: z.object({ method: z.string(), path: z.string() }).optional(),
  response: z.object({ status: z.int(), body: z.unknown() }),
});
export type Captured = z.infer<typeof Sample>['response'];

/** An answer captured from NodeBB 4.10.3. Throws with the next step where the samples are not at hand. */
export function sampleOf(name: string): Captured {
  if (!existsSync(SAMPLES))
    throw new Error(
      `The forum contracts are not at ${SAMPLES}: set PEERSIDE_CONTRACTS to the folder that holds nodebb/.`,
    );
  return Sample.parse(JSON.parse(readFileSync(join(SAMPLES, `${name}.json`), 'utf8'))).response;
}

type Json = Record<string, unknown>;
const asJson = (value: unknown): Json => z.record(z.string(), z.unknown()).parse(value);

/** The captured answer with other values in some of its fields. */
export const like = (name: string, changes: Json, path: readonly string[] = []): Captured => {
  const { status, body } = sampleOf(name);
  return { status, body: changed(asJson(body), changes, path) };
};

/** The first item of a captured list, with other values in some of its fields. */
export function itemLike(name: string, list: string, changes: Json): Json {
  const [first] = z.array(z.unknown()).parse(asJson(sampleOf(name).body)[list]);
  return { ...asJson(first), ...changes };
}

function changed(body: Json, changes: Json, [key, ...rest]: readonly string[]): Json {
  if (key === undefined) return { ...body, ...changes };
  return { ...body, [key]: changed(asJson(body[key]), changes, rest) };
}
