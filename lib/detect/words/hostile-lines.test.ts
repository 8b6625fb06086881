import { expect, it } from 'vitest';
import { LANGUAGES } from '../../../test/fixtures/languages.ts';
import { ABSENT } from './absent.ts';
import { ADVICE } from './advice.ts';
import { isGeneric } from './generic.ts';
import { MILD, SEVERITY, SEVERITY_ABROAD } from './severity.ts';
import { STATUS, STATUS_ABROAD } from './status.ts';
import { TROUBLE } from './trouble.ts';

/** Runs of what the patterns are made of: each makes some pattern begin a match that cannot end. */
const SEEDS = [
  ..."a|é|1| |: |'|a |no |no a |if |se |nicht |kann |kann a |non |fehle|error |error 4|pas d|没|未|错|エラ|場|하|خط|не |an e ama|http ".split(
    '|',
  ),
  ...Object.values(LANGUAGES).flatMap(({ trouble }) => trouble.slice(0, 1)),
];
const QUARTER = 25_000;

/** Best of three, in milliseconds: the machine is busy with other things. */
function cost(run: () => void): number {
  const times = [1, 2, 3].map(() => {
    const start = performance.now();
    run();
    return performance.now() - start;
  });
  return Math.min(...times);
}

const readings: [string, (line: string) => void][] = [
  ...Object.entries({ TROUBLE, ABSENT, ADVICE, SEVERITY_ABROAD, STATUS_ABROAD }).map(
    ([name, pattern]): [string, (line: string) => void] => [name, (line) => line.replace(pattern(line), '')],
  ),
  ...Object.entries({ MILD, SEVERITY, STATUS }).map(([name, pattern]): [string, (line: string) => void] => [
    name,
    (line) => line.replace(pattern, ''),
  ]),
  ['isGeneric', isGeneric],
];

it.each(readings)(
  'four times the text costs nothing like sixteen times the time: %s',
  (_name, read) => {
    for (const seed of SEEDS) {
      const whole = seed.repeat(Math.ceil((4 * QUARTER) / seed.length));
      const first = cost(() => read(whole.slice(0, QUARTER)));
      const last = cost(() => read(whole.slice(0, 4 * QUARTER)));
      // Short times tell more of the clock and the collector than of the pattern.
      expect(last, `${seed}: ${first} → ${last} ms`).toBeLessThan(Math.max(200, first * 10));
    }
  },
  60_000,
);
