/** `npm test`: builds, static checks, unit tests, then the built extension in real browsers. */
import { parseArgs } from 'node:util';
import type { Result } from '../../lib/model/result.ts';
import { ensureBrowsers, ensureDisplayTools } from './browsers.ts';
import { BUILD_NAMES, ensureBuilds } from './build.ts';
import { type Finished, runTool } from './process.ts';
import { finish, runSteps, type Step } from './steps.ts';
import { vitestStep } from './vitest-step.ts';

const print = (line: string): void => console.log(line);
const say = (line: string): void => console.error(line);

/** A step that passes or fails as a whole. */
const whole = (name: string, check: () => Promise<Result<unknown>>): Step => ({
  name,
  check: async () => {
    const result = await check();
    return result.ok ? { passed: 1, failed: 0 } : { passed: 0, failed: 1, details: result.problem };
  },
});

const tool = (name: string, script: string, ...args: string[]): Step =>
  whole(name, async () => {
    const { code, output }: Finished = await runTool(script, args);
    return code === 0 ? { ok: true, value: null } : { ok: false, problem: output };
  });

const BUILD: Step[] = [
  whole('builds', () => ensureBuilds(BUILD_NAMES, say)),
  // Types and unit tests read what it writes.
  tool('generated types', 'wxt/bin/wxt.mjs', 'prepare'),
];
const PREPARE: Step[] = [
  whole('browsers', async () => {
    const display = await ensureDisplayTools(say);
    return display.ok ? ensureBrowsers(['chromium', 'firefox'], say) : display;
  }),
  ...BUILD,
];
/** At once: most of them keep one core busy. */
const STATIC: Step[] = [
  tool('types', 'typescript/bin/tsc', '--noEmit'),
  tool('lint', 'oxlint/bin/oxlint', '--deny-warnings'),
  tool('formatting', 'prettier/bin/prettier.cjs', '--check', '.'),
  tool('dead code', 'knip/bin/knip.js'),
  tool('bundle sizes', 'size-limit/bin.js'),
];
const UNIT = vitestStep('unit');
const E2E = vitestStep('e2e');
const ALONE = vitestStep('e2e-alone');
/** What `-- --only NAME` runs while developing. */
const PARTS = {
  static: [...BUILD, STATIC],
  unit: [UNIT],
  e2e: [...PREPARE, E2E, ALONE],
};
/** Browsers last and alone: unit tests beside them, at the lowest priority, made them take twice as long. */
const ALL = [...PREPARE, STATIC, UNIT, E2E, ALONE];

const { values } = parseArgs({ options: { only: { type: 'string' } } });
const isPart = (name: string): name is keyof typeof PARTS => name in PARTS;
if (values.only !== undefined && !isPart(values.only)) {
  say(`--only takes one of: ${Object.keys(PARTS).join(', ')}.`);
  process.exitCode = 1;
} else {
  const steps = values.only === undefined ? ALL : PARTS[values.only];
  finish(await runSteps(steps, print), print);
}
