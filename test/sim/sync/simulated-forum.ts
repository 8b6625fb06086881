/** A forum that speaks Discourse, in a time of its own, where people write, edit and delete while it is being read. */
import { seededRandom } from '../../bench/scale/world.ts';

interface SimulatedPost {
  id: number;
  raw: string;
  likes: number;
  accepted: boolean;
  edits: number;
}

interface SimulatedTopic {
  id: number;
  title: string;
  bumpedAt: number;
  closed: boolean;
  posts: SimulatedPost[];
  /** As it was listed when it was last read. */
  readAs: string | null;
}

interface Requests {
  lists: number;
  /** About the forum as a whole. */
  site: number;
  /** Topics that the list showed as new or changed since they were last read. */
  changed: number;
  /** Topics that were looked at again. */
  rechecks: number;
  /** Refused because of the rate limits. */
  refused: number;
}

export interface SimulatedForum {
  requests: Requests;
  fetch: typeof fetch;
  /** Whether people still write. */
  isBusy: boolean;
  /** Everything that stands there now, by id: title, closed, and the posts with likes and accepted marks. */
  state(): Map<string, string>;
}

export const ORIGIN = 'https://sim.example';
const START = Date.parse('2026-06-01T00:00:00Z');
/** Discourse's own limits for an address: calls in so many milliseconds. */
const LIMITS = [
  { calls: 50, ms: 10_000 },
  { calls: 200, ms: 60_000 },
];
/** The forum's servers do not agree about the time. */
const SERVER_SKEW_MS = 4 * 60_000;
const PER_PAGE = 100;

const iso = (time: number): string => new Date(time).toISOString();

/**
 * @param clock the forum's time, in milliseconds since `START`; it goes on by what an answer takes
 * @param changeEveryMs how often something changes, on average
 */
export function simulateForum(
  clock: { now: number },
  {
    seed,
    topics: count,
    postsEach,
    changeEveryMs,
  }: { seed: number; topics: number; postsEach: number; changeEveryMs: number },
): SimulatedForum {
  const random = seededRandom(seed);
  const below = (limit: number): number => Math.floor(random() * limit);
  const topics = new Map<number, SimulatedTopic>();
  const requests: Requests = { lists: 0, site: 0, changed: 0, rechecks: 0, refused: 0 };
  const calls: number[] = [];
  let [lastPost, lastTopic, nextChange] = [0, 0, 0];
  let sorted: SimulatedTopic[] | null = null;

  const newPost = (): SimulatedPost => ({
    id: ++lastPost,
    raw: `Lid ${lastPost} says \`ZX-${below(5_000)}: lid blocked\`.`,
    likes: 0,
    accepted: false,
    edits: 0,
  });
  const openTopic = (bumpedAt: number): void => {
    const id = ++lastTopic;
    const posts = Array.from({ length: 1 + below(2 * postsEach - 1) }, newPost);
    topics.set(id, { id, title: `Lid ${id} is blocked`, bumpedAt, closed: false, posts, readAs: null });
    sorted = null;
  };
  for (let made = 0; made < count; made++) openTopic(-below(365 * 24) * 3_600_000);

  const bumped = (): number => clock.now + Math.round((random() - 0.5) * SERVER_SKEW_MS);
  const change = (): void => {
    const ids = [...topics.keys()];
    const topic = topics.get(ids[below(ids.length)] ?? 0);
    if (!topic) return;
    const post = topic.posts[below(topic.posts.length)];
    const what = random();
    if (what < 0.1) openTopic(bumped());
    else if (what < 0.5) {
      topic.posts.push(newPost());
      topic.bumpedAt = bumped();
    } else if (what < 0.65 && post) {
      post.raw += ` Edited ${++post.edits}.`;
      // Discourse moves a topic up for an edit of its last post only.
      if (post === topic.posts.at(-1)) topic.bumpedAt = bumped();
    } else if (what < 0.75 && post) post.likes++;
    else if (what < 0.85 && post && post !== topic.posts[0]) {
      for (const other of topic.posts) other.accepted = other === post && !post.accepted;
    } else if (what < 0.9 && topic.posts.length > 1) topic.posts.splice(1 + below(topic.posts.length - 1), 1);
    else if (what < 0.94) topics.delete(topic.id);
    else if (what < 0.97) topic.closed = !topic.closed;
    else topic.title = `${topic.title.split(',')[0]}, renamed ${below(1_000)}`;
    sorted = null;
  };
  const live = (): void => {
    for (; nextChange <= clock.now; nextChange += -Math.log(1 - random()) * changeEveryMs) {
      if (forum.isBusy) change();
    }
  };

  const itemOf = (topic: SimulatedTopic) => ({
    id: topic.id,
    bumped_at: iso(START + topic.bumpedAt),
    pinned: false,
    visible: true,
    closed: topic.closed,
    archived: false,
    posts_count: topic.posts.length,
    like_count: topic.posts.reduce((sum, { likes }) => sum + likes, 0),
    has_accepted_answer: topic.posts.some(({ accepted }) => accepted),
  });
  const postOf = (topic: SimulatedTopic, post: SimulatedPost) => ({
    id: post.id,
    post_number: topic.posts.indexOf(post) + 1,
    username: `person${post.id % 97}`,
    created_at: iso(START),
    updated_at: iso(START + post.edits),
    raw: post.raw,
    accepted_answer: post.accepted,
    actions_summary: [{ id: 2, count: post.likes }],
  });
  function topicJson(topic: SimulatedTopic): object {
    const listed = JSON.stringify(itemOf(topic));
    requests[topic.readAs === listed ? 'rechecks' : 'changed']++;
    topic.readAs = listed;
    const posts = topic.posts.map((post) => postOf(topic, post));
    return {
      id: topic.id,
      title: topic.title,
      slug: 'lid',
      created_at: iso(START),
      closed: topic.closed,
      posts_count: posts.length,
      post_stream: { stream: posts.map(({ id }) => id), posts },
    };
  }
  function pageJson(page: number): object {
    requests.lists++;
    sorted ??= [...topics.values()].sort((a, b) => b.bumpedAt - a.bumpedAt || b.id - a.id);
    const shown = sorted.slice(page * PER_PAGE, (page + 1) * PER_PAGE);
    const more = (page + 1) * PER_PAGE < sorted.length;
    return { topic_list: { topics: shown.map(itemOf), more_topics_url: more ? '/latest?more' : null } };
  }

  function answer({ pathname, searchParams }: URL): Response {
    if (LIMITS.some(({ calls: most, ms }) => calls.filter((at) => at > clock.now - ms).length >= most)) {
      requests.refused++;
      return new Response('Slow down', { status: 429, headers: { 'Retry-After': '10' } });
    }
    calls.push(clock.now);
    if (calls.length > 200) calls.shift();
    // Now and then a server of theirs is being restarted.
    if (random() < 0.001) return new Response('', { status: 502 });
    if (pathname === '/latest.json') return Response.json(pageJson(Number(searchParams.get('page'))));
    const id = /^\/t\/(\d+)\.json$/.exec(pathname)?.[1];
    if (id === undefined) requests.site++;
    if (pathname === '/site/basic-info.json') return Response.json({ title: 'Simulated' });
    if (pathname === '/about.json') {
      return Response.json({
        about: { stats: { topics_count: topics.size, posts_count: count * postsEach } },
      });
    }
    const topic = topics.get(Number(id));
    if (topic) return Response.json(topicJson(topic));
    requests.rechecks++;
    return Response.json({ errors: ['gone'], error_type: 'not_found' }, { status: 404 });
  }

  const forum: SimulatedForum = {
    requests,
    isBusy: true,
    async fetch(input) {
      clock.now += 40 + below(120);
      live();
      return answer(new URL(String(input)));
    },
    state: () =>
      new Map(
        [...topics.values()].map(({ id, title, closed, posts }) => [
          `sim.example/${id}`,
          JSON.stringify([
            title,
            closed,
            posts.map(({ id: post, raw, likes, accepted }, at) =>
              at === 0 ? raw : [post, raw, likes, accepted],
            ),
          ]),
        ]),
      ),
  };
  return forum;
}

export const forumTime = (clock: { now: number }): number => START + clock.now;
