import { spawn } from 'node:child_process';
import { join } from 'node:path';

/** The clone's root folder. */
export const ROOT = join(import.meta.dirname, '..', '..');

export interface Finished {
  /** Exit code; 1 when the program could not be started or was killed. */
  code: number;
  /** stdout and stderr in the order they came; empty when they were passed through. */
  output: string;
}

export interface RunOptions {
  /** Its output goes to this process's stderr as it comes, so that stdout stays free for results. */
  show?: boolean;
  env?: NodeJS.ProcessEnv;
}

/** Runs a program in the clone's root folder to its end. */
export function run(file: string, args: readonly string[], options: RunOptions = {}): Promise<Finished> {
  return new Promise((resolve) => {
    const child = spawn(file, args, {
      cwd: ROOT,
      env: { ...process.env, ...options.env },
      stdio: options.show ? ['ignore', 2, 2] : ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    const keep = (chunk: Buffer): void => {
      output += chunk.toString('utf8');
    };
    child.stdout?.on('data', keep);
    child.stderr?.on('data', keep);
    child.on('error', (error) => resolve({ code: 1, output: `${output}${error.message}\n` }));
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

/** Runs a package's command-line script (path below node_modules) with the running Node. */
export const runTool = (
  script: string,
  args: readonly string[],
  options: RunOptions = {},
): Promise<Finished> => run(process.execPath, [join(ROOT, 'node_modules', script), ...args], options);
