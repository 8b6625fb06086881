/**
 * `node test/sim/outbox/seeds.ts --from 0 --count 100`: runs that many seeds of the outbox simulation and prints each
 * that fails; `--trace` tells what happens in them. The last line counts. Exit code 1 if one fails.
 */
import './as-extension.ts';
import { parseArgs } from 'node:util';

// Imported when the stand-in above is there.
const { runSeed } = await import('./run-seed.ts');

const { values } = parseArgs({
  options: {
    from: { type: 'string', default: '0' },
    count: { type: 'string', default: '100' },
    trace: { type: 'boolean', default: false },
  },
});
const [from, count] = [Number(values.from), Number(values.count)];
let [failed, sends, deaths] = [0, 0, 0];
for (let seed = from; seed < from + count; seed++) {
  const report = await runSeed(seed, values.trace ? console.log : undefined);
  sends += report.sends;
  deaths += report.deaths;
  if (report.violations.length > 0) failed++;
  for (const violation of report.violations) console.log(`seed ${seed}: ${violation}`);
}
console.log(
  `${count} seeds from ${from}: ${failed} failed; ${sends} writes taken in, ${deaths} contexts ended`,
);
// Lives that ended leave timers behind that nobody waits for.
process.exit(failed === 0 && count > 0 ? 0 : 1);
