/** A forum of a year, made by a seed: 2,000 members and 30,000 posts as the demo forum stores them. */
import { randomFrom, type Random } from '../../eval/fuzz/random.ts';
import {
  FIRST_IDS,
  type ForumCategory,
  type ForumData,
  type ForumPost,
  type ForumTopic,
} from '../forum/records.ts';
import { slugOf } from '../forum/slug.ts';
import { makeDayPosts } from './make-day-posts.ts';
import { makeMembers, type DemoMember } from './make-members.ts';
import { DEMO_PROBLEMS, DEMO_PRODUCTS, type DemoProblem, type DemoProduct } from './products.ts';
import { logNormal, weightedPick } from './weighted.ts';

export interface CommunitySize {
  seed: number;
  members: number;
  posts: number;
  /** End of the year, milliseconds since 1970. */
  until: number;
  /** The forum's address: what people say of a thread names its community, which is the address's host. */
  origin: string;
}

export const DEMO_COMMUNITY = { seed: 1, members: 2_000, posts: 30_000 };

const HOUR_MS = 3_600_000;
const YEAR_MS = 365 * 24 * HOUR_MS;
/** One in so many posts opens a thread; the figure is measured. */
const POSTS_A_TOPIC = 5;
const COLOURS = ['0B6E8F', '7A5C00', '5B3F8C', '4A4A4A', '8C3F4F', '2F6B3A', '6B4A2F'];

interface World {
  random: Random;
  members: readonly DemoMember[];
  answerer: (random: Random) => DemoMember;
  size: CommunitySize;
}

/** One problem of one part of one product, with how often it is met. */
interface Trouble {
  product: DemoProduct;
  problem: DemoProblem;
  part: string;
  code: string;
  often: number;
  /** Nobody has found what helps. */
  unsolved: boolean;
}

/** The same size and seed give the same forum. */
export function makeCommunity(size: CommunitySize): ForumData {
  const random = randomFrom(size.seed);
  const members = makeMembers(size.members, random);
  const world: World = { random, members, answerer: weightedPick(members, ({ weight }) => weight), size };
  const troubleOf = weightedPick(makeTroubles(random), ({ often }) => often);
  const topics: ForumTopic[] = [];
  const posts: ForumPost[] = [];
  const count = Math.round(size.posts / POSTS_A_TOPIC);
  for (let index = 0; index < count; index += 1) {
    // A community grows: more is asked at the end of the year than at its beginning.
    const share = ((index + random.next()) / count) ** 0.7;
    const asked = size.until - YEAR_MS + share * YEAR_MS;
    const thread = makeThread(index + 1, asked, troubleOf(random), posts.length, world);
    topics.push(thread.topic);
    posts.push(...thread.posts);
  }
  const triage = makeDayPosts(topics, posts, world);
  const tags = [...new Set([...topics, ...triage.topics].flatMap((topic) => topic.tags))].toSorted();
  return {
    users: members.map(({ weight: _weight, knows: _knows, ...user }) => user),
    categories: DEMO_PRODUCTS.map(categoryOf),
    tags: tags.map((name, index) => ({ id: index + 1, name })),
    topics: [...topics, ...triage.topics],
    posts: [...posts, ...triage.posts],
    held: [],
    keys: [],
    lastIds: { ...FIRST_IDS, topic: 100_000, post: 1_000_000 },
  };
}

const categoryOf = ({ name, tag }: DemoProduct, index: number): ForumCategory => ({
  id: index + 1,
  name,
  slug: tag,
  description: `Questions about ${name}`,
  colour: COLOURS[index] ?? '4A4A4A',
});

function makeTroubles(random: Random): Trouble[] {
  return DEMO_PRODUCTS.flatMap((product, of) =>
    product.parts.flatMap((part, place) =>
      DEMO_PROBLEMS.map((problem, kind) => ({
        product,
        problem,
        part,
        code: `${product.code}-${1_000 + of * 500 + place * 20 + kind}`,
        // Few troubles are met by many, as in every product.
        often: product.share / (1 + random.int(40)),
        unsolved: random.once(9),
      })),
    ),
  );
}

function makeThread(
  id: number,
  asked: number,
  trouble: Trouble,
  postsBefore: number,
  { random, members, answerer, size }: World,
): { topic: ForumTopic; posts: ForumPost[] } {
  const asker = random.pick(members);
  const version = random.pick(trouble.product.versions);
  const wanted = random.once(9) ? 0 : 1 + Math.min(14, Math.floor(logNormal(3, 0.7, random)));
  const replies: Omit<ForumPost, 'id' | 'topicId' | 'number'>[] = [];
  let at = asked;
  let solved = false;
  const spoke = new Set([asker.id]);
  for (let index = 0; index < wanted; index += 1) {
    at += logNormal(index === 0 ? 2.5 * HOUR_MS : 5 * HOUR_MS, 1.3, random);
    const by = answerer(random);
    if (solved || spoke.has(by.id)) continue;
    spoke.add(by.id);
    const isRight: boolean = !trouble.unsolved && random.next() < by.knows;
    const accepts = isRight && !solved && random.next() < 0.62;
    replies.push({
      ...written(by.id, at),
      raw: isRight ? fixText(trouble, version) : trouble.problem.wrong,
      accepted: accepts,
      likedBy: likers(isRight ? 2.2 : 0.25, by.id, members, random),
    });
    if (accepts) {
      solved = true;
      at += logNormal(9 * HOUR_MS, 1, random);
      if (random.once(2)) replies.push({ ...written(asker.id, at), raw: random.pick(THANKS) });
    }
  }
  // Whoever meets the same later says so.
  const joining = Math.min(20, Math.floor(logNormal(solved ? 1.6 : 1.1, 0.9, random)));
  for (let index = 0; index < joining; index += 1) {
    at += logNormal(60 * HOUR_MS, 1.2, random);
    replies.push({
      ...written(random.pick(members).id, at),
      raw: random.pick(solved ? ALSO_HELPED : SAME_HERE),
    });
  }
  const opening = { ...written(asker.id, asked), raw: questionText(trouble, version) };
  const inTime = replies.filter(({ createdAt }) => createdAt < iso(size.until));
  const all = [opening, ...inTime].map((post, index) => ({
    ...post,
    id: postsBefore + index + 1,
    topicId: id,
    number: index + 1,
  }));
  const title = titleOf(trouble);
  const age = (size.until - asked) / YEAR_MS;
  return {
    topic: {
      id,
      title,
      slug: slugOf(title),
      categoryId: DEMO_PRODUCTS.indexOf(trouble.product) + 1,
      tags: [trouble.product.tag, slugOf(trouble.part)],
      views: Math.round(logNormal(40, 0.8, random) * (0.3 + age) * (1 + trouble.often / 4)),
      pinned: false,
      closed: false,
      createdAt: iso(asked),
      bumpedAt: all.at(-1)?.createdAt ?? iso(asked),
    },
    posts: all,
  };
}

const THANKS = [
  'That was it, it works again. Thank you!',
  'Perfect, solved. I had looked in the wrong place.',
  'It works now, many thanks.',
];
const ALSO_HELPED = [
  'Had the same, and the steps above helped here too.',
  'Still true: did this today and it went away.',
  'Thanks from me as well.',
  'Same message, same fix.',
];
const SAME_HERE = [
  'Same here since the update.',
  'I have this too. Has anybody found something?',
  'Me too, on two machines.',
  'Any news? It still happens.',
];

const iso = (ms: number): string => new Date(ms).toISOString();

const written = (
  userId: number,
  at: number,
): Pick<ForumPost, 'userId' | 'accepted' | 'likes' | 'likedBy' | 'createdAt' | 'updatedAt'> => ({
  userId,
  accepted: false,
  likes: 0,
  likedBy: [],
  createdAt: iso(at),
  updatedAt: iso(at),
});

function likers(mean: number, author: number, members: readonly DemoMember[], random: Random): number[] {
  const count = Math.floor(-Math.log(1 - random.next()) * mean);
  const chosen = new Set(Array.from({ length: Math.min(count, 40) }, () => random.pick(members).id));
  chosen.delete(author);
  return [...chosen];
}

const titleOf = ({ problem, part, code, product }: Trouble): string =>
  `${code}: ${problem.title.replace('PART', part)} (${product.name})`;

const questionText = ({ problem, part, code, product }: Trouble, version: string): string =>
  `Since this week I get this with ${product.name} ${version}:

\`\`\`
${code}: ${problem.says.replace('PART', part)}
\`\`\`

I did not change anything. What can I do?`;

const fixText = ({ problem, part, product }: Trouble, version: string): string =>
  `${problem.cause}

${problem.steps.map((step, index) => `${index + 1}. ${fill(step, part, product)}`).join('\n')}

To check: the message does not come back when you use the ${part} again. Seen on ${product.name} ${version}.`;

const fill = (text: string, part: string, product: DemoProduct): string =>
  text.replaceAll('PART', part).replaceAll('VERSION', product.versions.at(-1) ?? '');
