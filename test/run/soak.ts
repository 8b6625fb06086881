/** `npm run test:soak`: what takes minutes. `-- --seeds 10000 --from 0` for the outbox simulation. */
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ROOT, run } from './process.ts';
import { finish, runSteps, type Step } from './steps.ts';

const print = (line: string): void => console.log(line);

const { values } = parseArgs({
  options: { seeds: { type: 'string', default: '10000' }, from: { type: 'string', default: '0' } },
});
const [seeds, from] = [Number(values.seeds), Number(values.from)];
/** A process each; small enough that one that fails says so soon. */
const PORTION = 250;

const outbox: Step = {
  name: `outbox simulation, ${seeds} seeds from ${from}`,
  check: async () => {
    const starts = Array.from({ length: Math.ceil(seeds / PORTION) }, (_, i) => from + i * PORTION);
    const details: string[] = [];
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
        if (lost > 0) details.push(output.trimEnd());
      }
    };
    await Promise.all(Array.from({ length: availableParallelism() }, work));
    return { passed, failed, details: details.join('\n') };
  },
};

finish(await runSteps([outbox], print), print);
