/** An X display in memory: headed Chromium is the only one that shows its permission prompt. */
import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { promisify } from 'node:util';

export interface VirtualDisplay {
  /** e.g. `:99` */
  name: string;
  stop(): void;
}

/** Starts Xvfb, which picks a free display number by itself; throws when it is not installed. */
export function startDisplay(): Promise<VirtualDisplay> {
  return new Promise((resolve, reject) => {
    // It writes the number it took to the file descriptor named here, once it is ready.
    const child: ChildProcess = spawn(
      'Xvfb',
      ['-displayfd', '3', '-screen', '0', '1400x1000x24', '-nolisten', 'tcp'],
      { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] },
    );
    const stop = (): void => {
      process.off('exit', stop);
      child.kill();
    };
    process.once('exit', stop);
    child.on('error', reject);
    child.on('exit', (code) => reject(new Error(`Xvfb ended with code ${code}`)));
    child.stdio[3]?.once('data', (data: Buffer) =>
      resolve({ name: `:${data.toString('utf8').trim()}`, stop }),
    );
  });
}

/** Presses keys on the display's focused window, prompts of the browser included. */
export async function pressOnDisplay(display: string, keys: readonly string[]): Promise<void> {
  for (const key of keys) {
    await promisify(execFile)('xdotool', ['key', key], { env: { ...process.env, DISPLAY: display } });
  }
}
