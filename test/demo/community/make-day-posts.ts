/** What members of the demo community said to five-minute tasks, as posts in its triage threads. */
import type { Random } from '../../eval/fuzz/random.ts';
import { MOST_VERDICTS, writeDayPost } from '../../../lib/model/day-post.ts';
import { dayOf, daysBefore } from '../../../lib/model/look-ups.ts';
import { taskIdOf } from '../../../lib/model/task-id.ts';
import { TRIAGE_TAG, type Verdict } from '../../../lib/model/triage.ts';
import type { ForumPost, ForumTopic } from '../forum/records.ts';
import type { DemoMember } from './make-members.ts';
import type { CommunitySize } from './make-community.ts';

const DAY_MS = 86_400_000;
/** A question of the index carries at most 200 replies. */
const POSTS_A_THREAD = 190;
const FIRST_TOPIC = 90_000;
const FIRST_POST = 900_000;
/** Of 100 people who do tasks, so many do them on one day only (NASA's clickworkers: 37). */
const ONE_TIMERS = 37;

interface World {
  random: Random;
  members: readonly DemoMember[];
  size: CommunitySize;
}

/** An answer that can be asked about. */
interface Judged {
  topic: ForumTopic;
  post: ForumPost;
  /** Of a question asked long ago, with a fix that no longer holds. */
  outdated: boolean;
}

/** Day posts of the last four months, oldest first, in as many threads as they need. */
export function makeDayPosts(
  topics: readonly ForumTopic[],
  posts: readonly ForumPost[],
  { random, members, size }: World,
): { topics: ForumTopic[]; posts: ForumPost[] } {
  const byId = new Map(topics.map((topic) => [topic.id, topic]));
  const judged = posts.flatMap((post): Judged[] => {
    const topic = byId.get(post.topicId);
    return topic && post.accepted ? [{ topic, post, outdated: post.id % 7 === 0 }] : [];
  });
  // Tasks are drawn by demand, so people meet at the same few.
  const asked = judged.toSorted((a, b) => b.topic.views - a.topic.views).slice(0, 400);
  const helpers = members.filter((_, index) => index % 16 === 3);
  const written: { by: number; at: number; raw: string }[] = [];
  if (asked.length === 0) return { topics: [], posts: [] };
  for (const [place, helper] of helpers.entries()) {
    const days = place % 100 < ONE_TIMERS ? 1 : 2 + random.int(18);
    const ofHelper = new Set(Array.from({ length: days }, () => 1 + random.int(120)));
    const right = 0.7 + random.next() * 0.27;
    const left = new Set(asked);
    for (const ago of [...ofHelper].toSorted((a, b) => b - a)) {
      const at = size.until - ago * DAY_MS + 18 * 3_600_000 + random.int(3_600_000);
      written.push({ by: helper.id, at, raw: dayPost(at, right, left, random, size) });
    }
  }
  return inThreads(written.toSorted((a, b) => a.at - b.at || a.by - b.by));
}

/** @param left what this person was not asked yet; what is asked here is taken out of it */
function dayPost(at: number, right: number, left: Set<Judged>, random: Random, size: CommunitySize): string {
  const community = new URL(size.origin).host;
  const titles = new Map<string, string>();
  const chosen = [...left].filter(() => random.once(24)).slice(0, Math.min(MOST_VERDICTS, 20));
  const verdicts = chosen.map((judged): Verdict => {
    left.delete(judged);
    const questionId = `${community}/${judged.topic.id}`;
    const answerId = `${questionId}#${judged.post.id}`;
    const taskId = taskIdOf({
      kind: 'still-true',
      questionId,
      answerId,
      otherQuestionId: null,
      version: null,
    });
    titles.set(taskId, judged.topic.title);
    const says = random.next() < right ? judged.outdated : !judged.outdated;
    const choice = random.once(12) ? 'cant-tell' : says ? 'outdated' : 'true';
    return { taskId, choice, at: new Date(at).toISOString(), tookMs: 2_500 + random.int(9_000) };
  });
  const worked = chosen
    .filter(({ outdated }) => !outdated && random.once(3))
    .map(({ topic, post }) => `${community}/${topic.id}#${post.id}`);
  // Of the day before, which was over.
  const counts = [{ day: daysBefore(at, 1), lookUps: worked.length + random.int(6) }];
  const day = dayOf(at);
  return writeDayPost({ v: 1, day, verdicts, worked, counts }, titles);
}

function inThreads(written: readonly { by: number; at: number; raw: string }[]): {
  topics: ForumTopic[];
  posts: ForumPost[];
} {
  const topics: ForumTopic[] = [];
  const posts: ForumPost[] = [];
  for (let from = 0; from < written.length; from += POSTS_A_THREAD) {
    const part = written.slice(from, from + POSTS_A_THREAD);
    const topicId = FIRST_TOPIC + topics.length + 1;
    const begun = new Date((part[0]?.at ?? 0) - 3_600_000).toISOString();
    const opening = {
      by: 1,
      at: Date.parse(begun),
      raw: 'What members said to five-minute tasks: one post a person and day. Peerside writes and reads them.',
    };
    const number = topics.length + 1;
    topics.push({
      id: topicId,
      title: `Five-minute tasks, part ${number}`,
      slug: `five-minute-tasks-part-${number}`,
      categoryId: 1,
      tags: [TRIAGE_TAG],
      views: 0,
      pinned: false,
      closed: from + POSTS_A_THREAD < written.length,
      createdAt: begun,
      bumpedAt: new Date(part.at(-1)?.at ?? 0).toISOString(),
    });
    for (const [index, { by, at, raw }] of [opening, ...part].entries()) {
      const time = new Date(at).toISOString();
      posts.push({
        id: FIRST_POST + posts.length + 1,
        topicId,
        number: index + 1,
        userId: by,
        raw,
        accepted: false,
        likes: 0,
        likedBy: [],
        createdAt: time,
        updatedAt: time,
      });
    }
  }
  return { topics, posts };
}
