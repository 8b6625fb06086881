/**
 * `npm run eval:answers -- FILE… [--json] [--no-standing]`: which reply is the answer, with the accepted mark hidden. A
 * thread's own mark is never seen; marks of the file's other threads say what its writers stand for, as a publisher
 * counts it, unless `--no-standing` is given.
 */
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { failed, ok, type Result } from '../../lib/model/result.ts';
import { weighReplies } from '../../lib/search/replies/weigh-replies.ts';
import { figuresOfOrders, type OrderFigures } from './answers/order-figures.ts';
import { countStanding } from './answers/standing.ts';
import { readMarkedThreads, type MarkedThread } from './answers/threads.ts';

type Method = (thread: MarkedThread) => number[];

const METHODS: Readonly<Record<string, Method>> = {
  first: ({ thread }) => thread.replies.map((_, place) => -place),
  longest: ({ thread }) => thread.replies.map(({ text }) => text.length),
  mostLiked: ({ thread }) => thread.replies.map(({ votes }) => votes),
};

function judgeFile(threads: readonly MarkedThread[], withStanding: boolean): Record<string, OrderFigures> {
  const standing = countStanding(threads);
  const peerside: Method = (marked) =>
    weighReplies(marked.thread, withStanding ? standing(marked) : () => 0).map(({ merit }) => merit);
  return Object.fromEntries(
    Object.entries({ peerside, ...METHODS }).map(([name, scores]) => [
      name,
      figuresOfOrders(threads.map((marked) => ({ scores: scores(marked), right: marked.right }))),
    ]),
  );
}

function run(args: string[]): Result<null> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      json: { type: 'boolean', default: false },
      'no-standing': { type: 'boolean', default: false },
    },
  });
  if (positionals.length === 0)
    return failed('Usage: npm run eval:answers -- FILE.jsonl.gz [FILE …] [--json]');
  const judged: Record<string, Record<string, OrderFigures>> = {};
  for (const file of positionals) {
    const threads = readMarkedThreads(file);
    if (!threads.ok) return threads;
    judged[file] = judgeFile(threads.value, !values['no-standing']);
    if (values.json) continue;
    console.log(`${basename(file)}: ${threads.value.length} threads`);
    for (const [method, { hit1, MRR }] of Object.entries(judged[file])) {
      console.log(`  ${method.padEnd(10)} hit@1 ${hit1.toFixed(3)}  MRR ${MRR.toFixed(3)}`);
    }
  }
  if (values.json) console.log(JSON.stringify(judged));
  return ok(null);
}

const done = run(process.argv.slice(2));
if (!done.ok) {
  console.error(done.problem);
  process.exitCode = 1;
}
