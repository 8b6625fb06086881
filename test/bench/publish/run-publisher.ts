import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { ROOT } from '../../run/process.ts';
import { takenBelow } from '../search/process-memory.ts';

const SAMPLE_MS = 100;
const COMMAND = join(ROOT, 'lib', 'publish', 'publish-pack.ts');

export interface PublisherRun {
  minutes: number;
  /** Processor time of all its processes, in minutes: what a busy machine does not change much; null off Linux. */
  cpuMinutes: number | null;
  /** Resident memory of the process and all below it, sampled ten times a second, in MB (2^20 bytes); null off Linux. */
  peakMb: number | null;
}

/** Publishes as anybody would. @throws Error with what the command said, where it fails */
export async function runPublisher(args: readonly string[]): Promise<PublisherRun> {
  const started = performance.now();
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', COMMAND, ...args], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => (said = (said + chunk.toString('utf8')).slice(-10_000)));
  let peakMb: number | null = null;
  let cpuMinutes: number | null = null;
  const timer = setInterval(() => {
    const now = child.pid === undefined ? null : takenBelow(child.pid);
    if (!now) return;
    peakMb = Math.max(peakMb ?? 0, now.residentMb);
    cpuMinutes = now.cpuMs / 60_000;
  }, SAMPLE_MS);
  try {
    const [code] = (await once(child, 'close')) as [number | null];
    if (code !== 0) throw new Error(`The publisher failed:\n${said}`);
  } finally {
    clearInterval(timer);
  }
  return { minutes: (performance.now() - started) / 60_000, cpuMinutes, peakMb };
}
