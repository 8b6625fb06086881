/**
 * `npm run sim:standing`: a year of 10,000 members, and what attacks on the points come to. `-- --members N --seeds N`
 * and `--seed N` for the first one.
 */
import { parseArgs } from 'node:util';
import { runStanding } from './run-standing.ts';

const { values } = parseArgs({
  options: {
    members: { type: 'string', default: '10000' },
    seeds: { type: 'string', default: '3' },
    seed: { type: 'string', default: '1' },
  },
});
/** What readers take down is assumed: judged is by 5 %; where nothing ever is taken down, no rule holds. */
const CAUGHT = [0.25, 0.05, 0];
const print = (line: string): void => void process.stdout.write(`${line}\n`);
const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;

for (let seed = Number(values.seed); seed < Number(values.seed) + Number(values.seeds); seed += 1) {
  const report = runStanding({ members: Number(values.members), seed }, CAUGHT);
  print(`seed ${seed}, ${values.members} members, one year, ${report.solutions} solutions`);
  print(`  by the 30 who solve most: ${percent(report.top30)} (Lenovo: nearly half, by 30 people)`);
  print(
    `  of honest points, wait: ${percent(report.waiting)}; of helpers', ${percent(report.helpersWaiting)}`,
  );
  const { points, minutes } = report.honest;
  print(`  honest helpers around place 30: ${points.toFixed(0)} points for ${(minutes / 60).toFixed(1)} h`);
  print(
    '  points of attacks with as much time, as a share of theirs, where of all sham threads are taken down:',
  );
  print(`    ${''.padEnd(44)}${CAUGHT.map((share) => percent(share).padStart(9)).join('')}`);
  for (const { name, shares } of report.attacks) {
    print(`    ${name.padEnd(44)}${shares.map((share) => percent(share).padStart(9)).join('')}`);
  }
  print(
    `  those helpers, were accounts of their own to like each answer: ${percent(report.liked)} of their points`,
  );
  const { before, during, after } = report.cap;
  print(
    `  cap attack: its victim has ${before} points before, ${during} during, ${after} after it was taken back`,
  );
}
