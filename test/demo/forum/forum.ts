/** The demo forum's server: address to answer. */
import { serveHttp, type Listening, type LoggedRequest, type Reply } from '../loopback.ts';
import { jsonReply } from '../site/page.ts';
import { latestJson } from './list-json.ts';
import { homePage, profilePage, termsPage, topicPage } from './pages.ts';
import { postJson } from './post-json.ts';
import { postsOf, type ForumData } from './records.ts';
import { notFound, tooManyRequests } from './refusals.ts';
import { searchJson } from './search-json.ts';
import { seedData } from './seed/seed.ts';
import { basicInfoJson, categoriesJson, siteJson, tagsJson } from './site-json.ts';
import { openForumStore, type ForumStore } from './store.ts';
import { topicJson, topicPostsJson, type AcceptedShape } from './topic-json.ts';

export interface ForumOptions {
  dataDir: string;
  /** 0 = a free port. */
  port: number;
  requests: LoggedRequest[];
  /** Default `many`, today's Discourse. */
  accepted?: AcceptedShape;
}

export interface Forum extends Listening {
  store: ForumStore;
  /** Answers the next `count` requests with 429 and this wait in seconds. */
  refuseNext(count: number, seconds: number): void;
}

interface Request {
  data: ForumData;
  url: URL;
  /** What the route's pattern caught. */
  caught: string[];
  accepted: AcceptedShape;
}
type Handler = (request: Request) => Reply;

const plain = (text: string): Reply => ({
  status: 200,
  headers: { 'content-type': 'text/plain; charset=utf-8' },
  body: text,
});
const wantsRaw = (url: URL): boolean => ['1', 'true'].includes(url.searchParams.get('include_raw') ?? '');
const topicOf = ({ data, caught }: Request) => data.topics.find((topic) => topic.id === Number(caught[0]));

const readTopic: Handler = (request) => {
  const topic = topicOf(request);
  if (!topic) return notFound();
  return jsonReply(
    topicJson(request.data, topic, { raw: wantsRaw(request.url), accepted: request.accepted }),
  );
};

const readTopicPosts: Handler = (request) => {
  const topic = topicOf(request);
  if (!topic) return notFound();
  const ids = request.url.searchParams.getAll('post_ids[]').map(Number);
  return jsonReply(topicPostsJson(request.data, topic, ids, wantsRaw(request.url)));
};

const readPost: Handler = ({ data, caught }) => {
  const post = data.posts.find((candidate) => candidate.id === Number(caught[0]));
  const topic = data.topics.find((candidate) => candidate.id === post?.topicId);
  return post && topic ? jsonReply(postJson(data, topic, post, true)) : notFound();
};

/** One post's Markdown, or all posts' joined when no number is given. */
const readRaw: Handler = (request) => {
  const posts = postsOf(request.data, Number(request.caught[0]));
  const wanted = request.caught[1];
  const shown = wanted ? posts.filter((post) => post.number === Number(wanted)) : posts;
  return shown.length > 0
    ? plain(shown.map((post) => post.raw).join('\n\n-------------------------\n\n'))
    : notFound();
};

const showTopic: Handler = (request) => {
  const topic = topicOf(request);
  return topic ? topicPage(request.data, topic) : notFound();
};

const ROUTES: readonly (readonly [RegExp, Handler])[] = [
  [/^\/site\/basic-info\.json$/, () => jsonReply(basicInfoJson())],
  [/^\/site\.json$/, ({ data }) => jsonReply(siteJson(data))],
  [/^\/latest\.json$/, ({ data, url }) => jsonReply(latestJson(data, url.searchParams))],
  [/^\/categories\.json$/, ({ data }) => jsonReply(categoriesJson(data))],
  [/^\/tags\.json$/, ({ data }) => jsonReply(tagsJson(data))],
  [/^\/search\.json$/, ({ data, url }) => jsonReply(searchJson(data, url.searchParams.get('q') ?? ''))],
  [/^\/t\/(?:[\w-]+\/)?(\d+)\.json$/, readTopic],
  [/^\/t\/(\d+)\/posts\.json$/, readTopicPosts],
  [/^\/posts\/(\d+)\.json$/, readPost],
  [/^\/raw\/(\d+)(?:\/(\d+))?$/, readRaw],
  [/^\/$/, ({ data }) => homePage(data)],
  [/^\/latest$/, ({ data }) => homePage(data)],
  [/^\/t\/(?:[a-z][\w-]*\/)?(\d+)(?:\/\d+)?$/, showTopic],
  [/^\/tos$/, termsPage],
  [/^\/u\/([\w.-]+)$/, ({ data, caught }) => profilePage(data, caught[0] ?? '') ?? notFound()],
];

/** Starts the forum on loopback, with what `dataDir` holds or the seed. */
export async function startForum(options: ForumOptions): Promise<Forum> {
  const store = openForumStore(options.dataDir, seedData);
  let refusals = 0;
  let wait = 0;
  const listening = await serveHttp(options.port, options.requests, (method, url) => {
    if (refusals > 0) {
      refusals -= 1;
      return tooManyRequests(wait);
    }
    // Reading only, for now: no other method has a route.
    if (method !== 'GET' && method !== 'HEAD') return notFound();
    for (const [pattern, handle] of ROUTES) {
      const match = pattern.exec(url.pathname);
      if (match) {
        return handle({
          data: store.data(),
          url,
          caught: match.slice(1),
          accepted: options.accepted ?? 'many',
        });
      }
    }
    return notFound();
  });
  return {
    ...listening,
    store,
    refuseNext(count, seconds) {
      refusals = count;
      wait = seconds;
    },
  };
}
