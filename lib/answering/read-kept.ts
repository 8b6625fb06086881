import { ok, type Result } from '../model/result.ts';
import type { OwnStore } from '../store/own-store.ts';
import type { Kept } from './day-entries.ts';

/** What may be told to forums: without what worked and without look-ups where the person does not share that. */
export async function readKept(
  own: Pick<OwnStore, 'readSettings' | 'readVerdicts' | 'readConfirmations' | 'readLookUps' | 'readOutbox'>,
): Promise<Result<Kept>> {
  const [verdicts, rows, { shareWorked }] = await Promise.all([
    own.readVerdicts(),
    own.readOutbox(),
    own.readSettings(),
  ]);
  if (!verdicts.ok) return verdicts;
  if (!rows.ok) return rows;
  const [confirmations, lookUps] = shareWorked
    ? await Promise.all([own.readConfirmations(), own.readLookUps()])
    : [[], []];
  return ok({ verdicts: verdicts.value, confirmations, lookUps, rows: rows.value });
}
