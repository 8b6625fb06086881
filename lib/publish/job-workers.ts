import { Worker } from 'node:worker_threads';
import type { DescribeJob, GatherJob, Jobs, JobSettings } from './jobs.ts';
import type { StandingWords } from './writer-standing.ts';

/** What a worker is started with. */
export interface WorkerStart {
  settings: JobSettings;
  name: string;
}

export interface JobRequest {
  id: number;
  job:
    | { name: 'gather'; input: GatherJob }
    | { name: 'describe'; input: DescribeJob }
    | { name: 'learn'; input: StandingWords }
    | { name: 'runs'; input: null };
}

export type JobResponse = { id: number; value: unknown } | { id: number; problem: string };

interface Waiting {
  resolve(value: unknown): void;
  reject(problem: Error): void;
}

/** Collecting earlier costs little time; left alone, each worker would take some hundred MB more. */
const MEMORY = { maxOldGenerationSizeMb: 400, maxYoungGenerationSizeMb: 32 };

/** One worker, and what it still owes. */
class JobWorker {
  readonly #worker: Worker;
  readonly #waiting = new Map<number, Waiting>();
  #last = 0;

  constructor(start: WorkerStart) {
    this.#worker = new Worker(new URL('./publish-worker.ts', import.meta.url), {
      workerData: start,
      resourceLimits: MEMORY,
    });
    this.#worker.on('message', (response: JobResponse) => {
      const waiting = this.#waiting.get(response.id);
      this.#waiting.delete(response.id);
      if ('problem' in response) waiting?.reject(new Error(response.problem));
      else waiting?.resolve(response.value);
    });
    this.#worker.on('error', (problem) =>
      this.#fail(problem instanceof Error ? problem : new Error(String(problem))),
    );
    this.#worker.on('exit', () =>
      this.#fail(new Error('A worker of the publisher ended: is memory short? Run the command again.')),
    );
  }

  get owes(): number {
    return this.#waiting.size;
  }

  ask<Value>(job: JobRequest['job']): Promise<Value> {
    const id = ++this.#last;
    return new Promise<Value>((resolve, reject) => {
      // The worker runs the job of that name, whose result has this type.
      this.#waiting.set(id, { resolve: (value) => resolve(value as Value), reject });
      this.#worker.postMessage({ id, job } satisfies JobRequest);
    });
  }

  async end(): Promise<void> {
    await this.#worker.terminate();
  }

  #fail(problem: Error): void {
    for (const waiting of this.#waiting.values()) waiting.reject(problem);
    this.#waiting.clear();
  }
}

/** The jobs on `count` threads of their own. End them when done. */
export function startJobWorkers(settings: JobSettings, count: number): Jobs & { end(): Promise<void> } {
  const workers = Array.from({ length: count }, (_, at) => new JobWorker({ settings, name: String(at) }));
  const idlest = (): JobWorker => workers.reduce((one, other) => (other.owes < one.owes ? other : one));
  return {
    gather: (input) => idlest().ask({ name: 'gather', input }),
    describe: (input) => idlest().ask({ name: 'describe', input }),
    async learn(input) {
      await Promise.all(workers.map((worker) => worker.ask({ name: 'learn', input })));
    },
    async runs() {
      const runs = await Promise.all(
        workers.map((worker) => worker.ask<string[]>({ name: 'runs', input: null })),
      );
      return runs.flat();
    },
    async end() {
      await Promise.all(workers.map((worker) => worker.end()));
    },
  };
}
