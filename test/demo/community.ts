/**
 * `npm run data:community -- DIR`: writes the demo community, a year of 2,000 members and 30,000 posts, as the demo
 * forum keeps it (`forum.json`) and as the publisher takes it (`threads.jsonl`).
 */
import { createWriteStream, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import { DEMO_COMMUNITY, makeCommunity } from './community/make-community.ts';
import { threadsOf } from './community/threads-of.ts';

const DAY_MS = 86_400_000;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    seed: { type: 'string', default: String(DEMO_COMMUNITY.seed) },
    members: { type: 'string', default: String(DEMO_COMMUNITY.members) },
    posts: { type: 'string', default: String(DEMO_COMMUNITY.posts) },
    /** The last day; today where it is not named. */
    until: { type: 'string' },
    origin: { type: 'string', default: 'https://demo.peerside.example' },
  },
});
const [folder] = positionals;
const numbers = [values.seed, values.members, values.posts].map(Number);
const [seed = 0, members = 0, posts = 0] = numbers;
const until = values.until === undefined ? Date.now() - (Date.now() % DAY_MS) : Date.parse(values.until);
if (
  folder === undefined ||
  numbers.some((one) => !Number.isSafeInteger(one) || one < 1) ||
  Number.isNaN(until)
) {
  console.error(
    'Usage: npm run data:community -- DIR [--seed N] [--members N] [--posts N] [--until DAY] [--origin URL]',
  );
  process.exit(1);
}
const { origin } = new URL(values.origin);
const data = makeCommunity({ seed, members, posts, until, origin });
mkdirSync(folder, { recursive: true });
writeFileSync(join(folder, 'forum.json'), JSON.stringify(data));
await pipeline(
  Readable.from(threadsOf(data, origin)).map((line: string) => `${line}\n`),
  createWriteStream(join(folder, 'threads.jsonl')),
);
console.log(
  `${data.users.length} members, ${data.topics.length} threads and ${data.posts.length} posts until ${new Date(until).toISOString().slice(0, 10)} in ${folder}`,
);
