import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, test } from 'vitest';
import { memoryOf, processBelow, takenBelow } from './process-memory.ts';

const WAIT = 'setInterval(() => {}, 1000)';
/** The inner one tells that it is up: until then it is not yet itself. */
const INNER = `console.log(1); ${WAIT}`;

test.runIf(process.platform === 'linux')('a process is found below another and weighed', async () => {
  const mark = `mark-${crypto.randomUUID()}`;
  const inner = `require('child_process').spawn(process.execPath, ['-e', '${INNER}', process.argv[1] + '-inner'], { stdio: 'inherit' }); ${WAIT}`;
  const outer = spawn(process.execPath, ['-e', inner, mark], { detached: true });
  try {
    await once(outer.stdout, 'data');
    const found = processBelow(`${mark} `, `${mark}-inner`);
    expect(found).not.toBeNull();
    expect(found).not.toBe(outer.pid);
    expect(memoryOf(found ?? 0)).toBeGreaterThan(1);
    const inside = takenBelow(found ?? 0);
    const whole = takenBelow(outer.pid ?? 0);
    expect(inside?.residentMb).toBeGreaterThan(1);
    expect(inside?.cpuMs).toBeGreaterThan(0);
    expect(whole?.residentMb).toBeGreaterThan((inside?.residentMb ?? 0) + 1);
    expect(whole?.cpuMs).toBeGreaterThan(inside?.cpuMs ?? 0);
    expect(processBelow(`${mark}-elsewhere`, `${mark}-inner`)).toBeNull();
  } finally {
    // The group: the inner one as well.
    if (outer.pid !== undefined) process.kill(-outer.pid);
  }
});

test('nothing is said of a process that is not there', () => {
  expect(memoryOf(2 ** 30)).toBeNull();
  expect(takenBelow(2 ** 30)).toBeNull();
});
