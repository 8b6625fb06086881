/** A further thread of the publisher: does what it is told by message, one job at a time. */
import { parentPort, workerData } from 'node:worker_threads';
import type { JobRequest, JobResponse, WorkerStart } from './job-workers.ts';
import { createJobs } from './run-jobs.ts';

const { settings, name } = workerData as WorkerStart;
const jobs = createJobs(settings, name);

const work = ({ name: job, input }: JobRequest['job']): Promise<unknown> => {
  switch (job) {
    case 'gather':
      return jobs.gather(input);
    case 'describe':
      return jobs.describe(input);
    case 'learn':
      return jobs.learn(input);
    case 'runs':
      return jobs.runs();
  }
};

parentPort?.on('message', ({ id, job }: JobRequest) => {
  void work(job).then(
    (value) => parentPort?.postMessage({ id, value } satisfies JobResponse),
    (problem: unknown) =>
      parentPort?.postMessage({
        id,
        problem: problem instanceof Error ? (problem.stack ?? problem.message) : String(problem),
      } satisfies JobResponse),
  );
});
