/** Routes that anyone may read. */
import type { Reply } from '../loopback.ts';
import { jsonReply } from '../site/page.ts';
import { latestJson } from './list-json.ts';
import { homePage, profilePage, termsPage, topicPage } from './pages.ts';
import { postJson } from './post-json.ts';
import { postsOf } from './records.ts';
import { notFound } from './refusals.ts';
import { topicOf, viewOf, type Handler, type Route } from './request.ts';
import { searchJson } from './search-json.ts';
import { basicInfoJson, categoriesJson, siteJson, tagsJson } from './site-json.ts';
import { topicJson, topicPostsJson } from './topic-json.ts';

const plain = (text: string): Reply => ({
  status: 200,
  headers: { 'content-type': 'text/plain; charset=utf-8' },
  body: text,
});

const readTopic: Handler = (request) => {
  const topic = topicOf(request);
  return topic ? jsonReply(topicJson(request.data, topic, viewOf(request))) : notFound();
};

const readTopicPosts: Handler = (request) => {
  const topic = topicOf(request);
  if (!topic) return notFound();
  const ids = request.url.searchParams.getAll('post_ids[]').map(Number);
  return jsonReply(topicPostsJson(request.data, topic, ids, viewOf(request)));
};

const readPost: Handler = ({ data, caught, viewer }) => {
  const post = data.posts.find((candidate) => candidate.id === Number(caught[0]));
  const topic = data.topics.find((candidate) => candidate.id === post?.topicId);
  return post && topic ? jsonReply(postJson(data, topic, post, true, viewer)) : notFound();
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

/** The part of a profile that says how far somebody has come at the forum. */
const readUser: Handler = ({ data, caught }) => {
  const user = data.users.find(({ username }) => username === caught[0]);
  if (!user) return notFound();
  const { id, username, name, trustLevel } = user;
  return jsonReply({
    user_badges: [],
    user: { id, username, name, trust_level: trustLevel, title: null, badge_count: 0 },
  });
};

export const READING: readonly Route[] = [
  ['GET', /^\/site\/basic-info\.json$/, () => jsonReply(basicInfoJson())],
  ['GET', /^\/site\.json$/, ({ data }) => jsonReply(siteJson(data))],
  ['GET', /^\/latest\.json$/, ({ data, url }) => jsonReply(latestJson(data, url.searchParams))],
  ['GET', /^\/categories\.json$/, ({ data }) => jsonReply(categoriesJson(data))],
  ['GET', /^\/tags\.json$/, ({ data }) => jsonReply(tagsJson(data))],
  [
    'GET',
    /^\/search\.json$/,
    ({ data, url }) => jsonReply(searchJson(data, url.searchParams.get('q') ?? '')),
  ],
  ['GET', /^\/t\/(?:[\w-]+\/)?(\d+)\.json$/, readTopic],
  ['GET', /^\/t\/(\d+)\/posts\.json$/, readTopicPosts],
  ['GET', /^\/posts\/(\d+)\.json$/, readPost],
  ['GET', /^\/raw\/(\d+)(?:\/(\d+))?$/, readRaw],
  ['GET', /^\/$/, ({ data }) => homePage(data)],
  ['GET', /^\/latest$/, ({ data }) => homePage(data)],
  ['GET', /^\/t\/(?:[a-z][\w-]*\/)?(\d+)(?:\/\d+)?$/, showTopic],
  ['GET', /^\/tos$/, termsPage],
  ['GET', /^\/u\/([\w.-]+)\.json$/, readUser],
  ['GET', /^\/u\/([\w.-]+)$/, ({ data, caught }) => profilePage(data, caught[0] ?? '') ?? notFound()],
];
