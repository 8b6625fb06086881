import { spawn } from 'node:child_process';
import { failed, ok, type Result } from '../../../lib/model/result.ts';

/** What the JavaScript heap of an extension's background may take at most in Chromium: its pointers reach 4 GB. */
const HEAP_MB = 4_096;

/**
 * Runs a script of ours in a Node of its own.
 * @returns what it printed; fails with the end of a sentence ("ended without …") when it took too long or broke off
 */
export function runLimited(
  script: string,
  args: readonly string[],
  limitMs: number,
): Promise<Result<string>> {
  return new Promise((resolve) => {
    const child = spawn(
      process.execPath,
      ['--disable-warning=ExperimentalWarning', `--max-old-space-size=${HEAP_MB}`, script, ...args],
      { stdio: ['ignore', 'pipe', 'pipe'] },
    );
    let output = '';
    let complaint = '';
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString('utf8')));
    child.stderr.on(
      'data',
      (chunk: Buffer) => (complaint = (complaint + chunk.toString('utf8')).slice(-20_000)),
    );
    const limit = setTimeout(() => child.kill('SIGKILL'), limitMs);
    child.on('close', (code, signal) => {
      clearTimeout(limit);
      if (code === 0) resolve(ok(output));
      else if (signal === 'SIGKILL')
        resolve(failed(`was stopped after ${Math.round(limitMs / 60_000)} minutes.`));
      else resolve(failed(whyItEnded(complaint)));
    });
  });
}

function whyItEnded(complaint: string): string {
  if (/heap out of memory/i.test(complaint)) return `needs more than ${HEAP_MB / 1_024} GB of memory.`;
  const line = /^\w*Error.*$/m.exec(complaint)?.[0] ?? 'without a word';
  return `ended: ${line}.`;
}
