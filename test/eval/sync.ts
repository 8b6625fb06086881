/**
 * `npm run eval:sync -- [--posts 50000] [--seed 1] [--deaths 0.0005] [--hours 48]`: reads a simulated forum of so many posts
 * while people write, edit and delete in it, with a background that dies at seeded calls, and holds what is found here
 * against what stands there. Prints the requests for each thread that had changed. Exit code 1 where anything differs.
 */
import 'fake-indexeddb/auto';
import '../sim/outbox/as-extension.ts';
import { parseArgs } from 'node:util';

// Imported when the stand-in above is there.
const { runSync } = await import('../sim/sync/run-sync.ts');

const POSTS_EACH = 5;
const { values } = parseArgs({
  options: {
    posts: { type: 'string', default: '50000' },
    seed: { type: 'string', default: '1' },
    deaths: { type: 'string', default: '0.0005' },
    hours: { type: 'string', default: '48' },
  },
});
const start = performance.now();
const end = await runSync(
  {
    seed: Number(values.seed),
    topics: Math.round(Number(values.posts) / POSTS_EACH),
    postsEach: POSTS_EACH,
    changeEveryMs: 60_000,
    busyHours: Number(values.hours),
    skewMs: 2 * 3_600_000,
    deaths: Number(values.deaths),
  },
  console.log,
);
const { first, busy, calm, threads, posts, killed, different } = end;
const refused = [first, busy, calm].reduce((sum, { requests }) => sum + requests.refused, 0);
console.log(`until it was at rest: ${JSON.stringify(calm)}`);
console.log(
  `${threads} threads, ${posts} posts; killed ${killed} times; ${refused} requests refused; ` +
    `requests per changed thread ${first.perChanged.toFixed(3)} at first, ${busy.perChanged.toFixed(3)} while it changed; ` +
    `${different.length} threads differ (${((performance.now() - start) / 1_000).toFixed(0)} s)`,
);
for (const line of different.slice(0, 10)) console.log(line);
process.exit(different.length === 0 && refused === 0 ? 0 : 1);
