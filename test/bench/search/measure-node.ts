/** An engine in Node: each start in a process of its own. */
import { setTimeout } from 'node:timers/promises';
import { failed, ok, type Result } from '../../../lib/model/result.ts';
import { quantile } from '../measure.ts';
import type { BuiltIndex } from './built-index.ts';
import type { NodeTask, NodeTaskReply } from './node-task.ts';
import { inTwo, round, warmFigures, type Figures } from './row.ts';
import { runLimited } from './run-limited.ts';

const LIMIT_MS = 20 * 60_000;
/** So that one run's end does not stand in the way of the next one's start. */
const PAUSE_MS = 200;

/**
 * @param script bundle of `node-task.ts`
 * @param queries different ones, asked once each
 */
export async function measureInNode(
  script: string,
  index: BuiltIndex,
  queries: readonly string[],
  coldRuns: number,
): Promise<Result<Figures>> {
  const run = async <T extends NodeTask>(task: T): Promise<Result<NodeTaskReply>> => {
    await setTimeout(PAUSE_MS);
    const finished = await runLimited(script, [JSON.stringify({ ...task, ...placeOf(index) })], LIMIT_MS);
    return finished.ok
      ? ok(JSON.parse(finished.value) as NodeTaskReply)
      : failed(`The look-up ${finished.problem}`);
  };
  const colds: number[] = [];
  const floors: number[] = [];
  for (const query of queries.slice(0, coldRuns)) {
    const cold = await run({ type: 'cold', query });
    if (!cold.ok) return cold;
    const floor = await run({ type: 'floor', rounds: cold.value.rounds });
    if (!floor.ok) return floor;
    colds.push(cold.value.sinceStartMs);
    floors.push(floor.value.sinceStartMs);
  }
  const [searched, shown] = inTwo(queries.slice(coldRuns));
  const warm = await run({ type: 'warm', queries: searched });
  if (!warm.ok) return warm;
  const show = await run({ type: 'show', queries: shown });
  if (!show.ok) return show;
  const { times, memoryMb } = warm.value;
  return ok({
    coldMs: round(quantile(colds, 0.5)),
    coldP95Ms: round(quantile(colds, 0.95)),
    coldFloorMs: round(quantile(floors, 0.5)),
    bareStartMs: null,
    ...warmFigures(times ?? [], show.value.times),
    memoryMb: memoryMb === null ? null : round(memoryMb),
  });
}

const placeOf = ({ engine, file, headFile }: BuiltIndex) => ({ engine, file, headFile });
