/**
 * `npm run fuzz:packs -- [--packs 10000] [--seed 1] [--from 0]`: damages manifests, segment files and pack files in
 * seeded ways and tries to install each. Every one must be refused while the pack in use stays. Prints every failure
 * with what brings it back; exit code 1 if there is one.
 */
import 'fake-indexeddb/auto';
import { parseArgs } from 'node:util';
import { fuzzPacks } from './fuzz/corrupt-packs.ts';

const { values } = parseArgs({
  options: {
    packs: { type: 'string', default: '10000' },
    seed: { type: 'string', default: '1' },
    from: { type: 'string', default: '0' },
  },
});
const [count = NaN, seed = NaN, from = NaN] = [values.packs, values.seed, values.from].map(Number);
if (![count, seed, from].every((number) => Number.isSafeInteger(number) && number >= 0)) {
  console.error('--packs, --seed and --from take whole numbers.');
  process.exitCode = 1;
} else {
  const start = performance.now();
  const { refused, failures } = await fuzzPacks({ count, seed, from });
  const seconds = Math.round((performance.now() - start) / 1_000);
  console.log(
    `${count} damaged packs, seed ${seed}: ${refused} refused, ${failures.length} failures, ${seconds} s`,
  );
  for (const failure of failures)
    console.log(`failure: --seed ${seed} --from ${failure.split(':')[0]} --packs 1: ${failure}`);
  process.exitCode = failures.length === 0 ? 0 : 1;
}
