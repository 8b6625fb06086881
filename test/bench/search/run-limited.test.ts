import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { runLimited } from './run-limited.ts';

const folder = mkdtempSync(join(tmpdir(), 'run-limited-'));
afterAll(() => rmSync(folder, { recursive: true }));
const script = (name: string, code: string): string => {
  const file = join(folder, `${name}.ts`);
  writeFileSync(file, code);
  return file;
};

test('what a script prints comes back', async () => {
  const file = script('good', 'console.log(process.argv.slice(2).join("-"))');
  expect(await runLimited(file, ['a', 'b'], 20_000)).toEqual({ ok: true, value: 'a-b\n' });
});

test('one that fails says why, and one that hangs is stopped', async () => {
  const bad = await runLimited(script('bad', 'throw new RangeError("Invalid string length")'), [], 20_000);
  expect(bad).toMatchObject({ problem: 'ended: RangeError: Invalid string length.' });
  const slow = await runLimited(script('slow', 'setInterval(() => {}, 1000)'), [], 300);
  expect(slow).toMatchObject({ problem: expect.stringContaining('was stopped') });
});
