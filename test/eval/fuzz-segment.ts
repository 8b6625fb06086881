/**
 * `npm run fuzz:segment -- [--count 10000] [--seed 1]`: damages segments in seeded ways and asks each everything. A
 * damaged segment is refused or answers as the intact one did. Prints what happened to each kind of damage, and every
 * failure with the seed that brings it back; exit code 1 if there is one.
 */
import { parseArgs } from 'node:util';
import { randomFrom } from './fuzz/random.ts';
import { checkDamaged, makeIntact } from './segment/check-damaged.ts';

/** So many damages are done to one segment before the next one is made. */
const PER_SEGMENT = 250;

const { values } = parseArgs({
  options: { count: { type: 'string', default: '10000' }, seed: { type: 'string', default: '1' } },
});
const [count, first] = [Number(values.count), Number(values.seed)];
if (!Number.isSafeInteger(count) || count < 1 || !Number.isSafeInteger(first)) {
  console.error('Usage: npm run fuzz:segment -- [--count N] [--seed N], whole numbers.');
  process.exit(1);
}

const outcomes = new Map<string, { refused: number; 'as intact': number }>();
let failures = 0;
let intact = await makeIntact(randomFrom(first));
for (let seed = first; seed < first + count; seed++) {
  if ((seed - first) % PER_SEGMENT === 0) intact = await makeIntact(randomFrom(seed));
  try {
    const { how, outcome } = await checkDamaged(intact, seed);
    const row = outcomes.get(how) ?? { refused: 0, 'as intact': 0 };
    row[outcome]++;
    outcomes.set(how, row);
  } catch (error) {
    failures++;
    const origin = seed - ((seed - first) % PER_SEGMENT);
    console.error(`${String(error)} (segment of seed ${origin})`);
  }
}
console.table(Object.fromEntries(outcomes));
console.log(`${count} damaged segments, ${failures} failures`);
process.exitCode = failures > 0 ? 1 : 0;
