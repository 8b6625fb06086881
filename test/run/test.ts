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

const tools = (name: string, ...calls: [script: string, ...args: string[]][]): Step =>
  whole(name, async () => {
    for (const [script, ...args] of calls) {
      const { code, output }: Finished = await runTool(script, args);
      if (code !== 0) return { ok: false, problem: output };
    }
    return { ok: true, value: null };
  });

const BUILD = whole('builds', () => ensureBuilds(BUILD_NAMES, say));
const PREPARE: Step[] = [
  whole('browsers', async () => {
    const display = await ensureDisplayTools(say);
    return display.ok ? ensureBrowsers(['chromium', 'firefox'], say) : display;
  }),
  BUILD,
];
/** At once: most of them keep one core busy. */
const STATIC: Step[] = [
  tools('types', ['wxt/bin/wxt.mjs', 'prepare'], ['typescript/bin/tsc', '--noEmit']),
  tools('lint', ['oxlint/bin/oxlint', '--deny-warnings']),
  tools('formatting', ['prettier/bin/prettier.cjs', '--check', '.']),
  tools('dead code', ['knip/bin/knip.js']),
  tools('bundle sizes', ['size-limit/bin.js']),
];
/** What `-- --only NAME` runs while developing; without it, everything runs. */
const PARTS = {
  static: [BUILD, STATIC],
  unit: [vitestStep('unit')],
  e2e: [...PREPARE, vitestStep('e2e'), vitestStep('e2e-alone')],
};

const { values } = parseArgs({ options: { only: { type: 'string' } } });
const isPart = (name: string): name is keyof typeof PARTS => name in PARTS;
if (values.only !== undefined && !isPart(values.only)) {
  say(`--only takes one of: ${Object.keys(PARTS).join(', ')}.`);
  process.exitCode = 1;
} else {
  const steps =
    values.only === undefined
      ? [...PREPARE, STATIC, ...PARTS.unit, vitestStep('e2e'), vitestStep('e2e-alone')]
      : PARTS[values.only];
  finish(await runSteps(steps, print), print);
}
