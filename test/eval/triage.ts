/**
 * `npm run eval:triage [-- --json] [--seeds N]`: what a community's verdicts come to, against the truth, on simulated people
 * (issue 6): accuracy 0.6 to 0.95, one in five does not look, more than a third come once.
 */
import { parseArgs } from 'node:util';
import type { TaskKind } from '../../lib/model/triage.ts';
import { ENOUGH_LEAD } from '../../lib/triage/settle-tasks.ts';
import { randomFrom } from './fuzz/random.ts';
import { compareSameVotes } from './triage/same-votes.ts';
import { runWithStopRules } from './triage/with-stop-rules.ts';

const { values } = parseArgs({
  options: { json: { type: 'boolean' }, seeds: { type: 'string' } },
});
const seeds = Array.from({ length: Number(values.seeds ?? 3) }, (_, at) => at + 1);
/** With two choices and with three. */
const KINDS: readonly TaskKind[] = ['still-true', 'same-problem'];
const TASKS = 600;
const VOTES = [3, 5, 7];
const PEOPLE = 400;
/** As in the extension, and 49 to 1. */
const LEADS = [ENOUGH_LEAD, Math.log(49)];

const mean = (numbers: readonly number[]): number =>
  numbers.reduce((sum, one) => sum + one, 0) / numbers.length;
const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;
const say = (line: string): void => {
  if (!values.json) process.stdout.write(`${line}\n`);
};

const same = KINDS.flatMap((kind) =>
  VOTES.map((votes) => {
    const runs = seeds.map((seed) => compareSameVotes(kind, TASKS, votes, randomFrom(seed)));
    runs.forEach(({ majority, weighed, best }, at) =>
      say(
        `${kind}, ${votes} votes, seed ${seeds[at]}: majority ${percent(majority)}, weighed ${percent(weighed)}, at best ${percent(best)} wrong`,
      ),
    );
    const of = (which: 'majority' | 'weighed' | 'best'): number => mean(runs.map((run) => run[which]));
    const [majority, weighed, best] = [of('majority'), of('weighed'), of('best')];
    say(
      `${kind}, ${votes} votes, MEAN: majority ${percent(majority)}, weighed ${percent(weighed)}, at best ${percent(best)} wrong, ratio ${(weighed / majority).toFixed(2)}`,
    );
    return { kind, votes, majority, weighed, best, ratio: weighed / majority };
  }),
);
const stopped = KINDS.flatMap((kind) =>
  LEADS.map((enough) => {
    const runs = seeds.map((seed) => runWithStopRules(kind, PEOPLE, randomFrom(seed), enough));
    const line = ({ tasks, votes, agreement, contested, wrong }: (typeof runs)[number]): string =>
      `${tasks.toFixed(0)} tasks, ${votes.toFixed(2)} votes each, ${percent(agreement)} of those settled are right, ${percent(contested)} contested; ${percent(wrong)} wrong in all`;
    runs.forEach((run, at) =>
      say(`${kind}, drawn, lead ${enough.toFixed(2)}, seed ${seeds[at]}: ${line(run)}`),
    );
    const of = (which: keyof (typeof runs)[number]): number => mean(runs.map((run) => run[which]));
    const all = {
      tasks: of('tasks'),
      votes: of('votes'),
      agreement: of('agreement'),
      contested: of('contested'),
      wrong: of('wrong'),
    };
    const votes = Math.ceil(all.votes);
    const majority = mean(
      seeds.map((seed) => compareSameVotes(kind, TASKS, votes, randomFrom(seed)).majority),
    );
    say(`${kind}, drawn, lead ${enough.toFixed(2)}, MEAN: ${line(all)}`);
    say(
      `${kind}: majority of ${votes} votes each ${percent(majority)} wrong, ratio ${(all.wrong / majority).toFixed(2)}`,
    );
    return { kind, enough, ...all, majority, ratio: all.wrong / majority };
  }),
);
if (values.json) process.stdout.write(`${JSON.stringify({ seeds, same, stopped })}\n`);
