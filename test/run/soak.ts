/**
 * `npm run test:soak`: what takes minutes. `-- --seeds 10000 --from 0` for the outbox simulation, `--runs 100` for
 * answers handed over in the real browsers; 0 leaves one of them out. All inputs that attack detection come last.
 */
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ROOT, run } from './process.ts';
import { finish, runSteps, type Step } from './steps.ts';
import { vitestStep } from './vitest-step.ts';

const print = (line: string): void => console.log(line);

const { values } = parseArgs({
  options: {
    seeds: { type: 'string', default: '10000' },
    from: { type: 'string', default: '0' },
    runs: { type: 'string', default: '100' },
  },
});
const [seeds, from, runs] = [Number(values.seeds), Number(values.from), Number(values.runs)];
/** A process each; small enough that a seed that fails is named within seconds. */
const PORTION = 100;

const outbox: Step = {
  name: `outbox simulation, ${seeds} seeds from ${from}`,
  check: async () => {
    const starts = Array.from({ length: Math.ceil(seeds / PORTION) }, (_, i) => from + i * PORTION);
    let [passed, failed] = [0, 0];
    const work = async (): Promise<void> => {
      for (let start = starts.shift(); start !== undefined; start = starts.shift()) {
        const count = Math.min(PORTION, from + seeds - start);
        const script = join(ROOT, 'test', 'sim', 'outbox', 'seeds.ts');
        const args = [
          '--disable-warning=ExperimentalWarning',
          script,
          '--from',
          `${start}`,
          '--count',
          `${count}`,
        ];
        const { code, output } = await run(process.execPath, args);
        const bad = new Set([...output.matchAll(/^seed (\d+):/gm)].map(([, seed]) => seed)).size;
        // A process that ends badly without naming a seed failed as a whole.
        const lost = code !== 0 && bad === 0 ? count : bad;
        failed += lost;
        passed += count - lost;
        // At once: the rest takes minutes.
        if (lost > 0) print(output.trimEnd());
      }
    };
    await Promise.all(Array.from({ length: availableParallelism() }, work));
    return { passed, failed };
  },
};

/** Half of the runs in each browser. */
const exactlyOnce = vitestStep('e2e', {
  env: { PEERSIDE_RUNS: `${Math.ceil(runs / 2)}` },
  files: ['test/e2e/exactly-once.e2e.test.ts'],
  // What goes wrong once in many runs is what is looked for.
  once: true,
});

const hostileInput = vitestStep('e2e', {
  env: { PEERSIDE_WHOLE: '1' },
  files: ['test/e2e/hostile-input.e2e.test.ts'],
});

const steps = [...(seeds > 0 ? [outbox] : []), ...(runs > 0 ? [exactlyOnce] : []), hostileInput];
finish(await runSteps(steps, print), print);
