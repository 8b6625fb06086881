/** The forum on its first day: invented people, products and answers in our own words. */
import {
  FIRST_IDS,
  TRUSTED,
  type ForumCategory,
  type ForumData,
  type ForumPost,
  type ForumTopic,
  type ForumUser,
} from '../records.ts';
import { deviceTopics } from './devices.ts';
import { generalTopics } from './general.ts';
import { ledgerwellTopics } from './ledgerwell.ts';
import { slugOf } from '../slug.ts';
import type { SeedReply, SeedTopic } from './seed-topic.ts';
import { tidewaterTopics } from './tidewater.ts';

const USERS: ForumUser[] = [
  { id: 1, username: 'quaymaster', name: 'Quay Master', trustLevel: 4, moderator: true, ...TRUSTED },
  { id: 2, username: 'ines', name: 'Inês Falcão', trustLevel: 3, moderator: false, ...TRUSTED },
  { id: 3, username: 'tomasz_k', name: 'Tomasz Kowal', trustLevel: 3, moderator: false, ...TRUSTED },
  { id: 4, username: 'priya.r', name: 'Priya Raman', trustLevel: 2, moderator: false, ...TRUSTED },
  { id: 5, username: 'old_harbour', name: 'Ed Marsh', trustLevel: 2, moderator: false, ...TRUSTED },
  { id: 6, username: 'noor', name: 'Noor Haddad', trustLevel: 1, moderator: false, ...TRUSTED },
  { id: 7, username: 'ben_w', name: 'Ben Whitlock', trustLevel: 1, moderator: false, ...TRUSTED },
  { id: 8, username: 'fastfix247', name: 'Fast Fix', trustLevel: 0, moderator: false, ...TRUSTED },
];

const CATEGORIES: Record<SeedTopic['category'], ForumCategory> = {
  tidewater: {
    id: 5,
    name: 'Tidewater Sync',
    slug: 'tidewater-sync',
    description: 'Files that travel: the desktop app, the web app and shared folders',
    colour: '0B6E8F',
  },
  ledgerwell: {
    id: 6,
    name: 'Ledgerwell Books',
    slug: 'ledgerwell-books',
    description: 'Invoices, bank feeds and year ends in Ledgerwell Books',
    colour: '7A5C00',
  },
  devices: {
    id: 7,
    name: 'Printers and routers',
    slug: 'printers-and-routers',
    description: 'Marlowe printers, Brightline routers and what they refuse to do',
    colour: '5B3F8C',
  },
  general: {
    id: 8,
    name: 'Everything else',
    slug: 'everything-else',
    description: 'Web sites, scripts and servers of a small office',
    colour: '4A4A4A',
  },
};

const TOPICS: readonly SeedTopic[] = [
  ...tidewaterTopics,
  ...ledgerwellTopics,
  ...deviceTopics,
  ...generalTopics,
];

/** Minutes between a post and the next one in its topic. */
const REPLY_STEP = 47;

const later = (at: string, posts: number): string =>
  new Date(Date.parse(at) + posts * REPLY_STEP * 60_000).toISOString();

function userId(username: string): number {
  const user = USERS.find((candidate) => candidate.username === username);
  if (!user) throw new Error(`Seed: nobody is called ${username}`);
  return user.id;
}

const topicRecord = (seed: SeedTopic): ForumTopic => ({
  id: seed.id,
  title: seed.title,
  slug: slugOf(seed.title),
  categoryId: CATEGORIES[seed.category].id,
  tags: seed.tags,
  views: seed.views,
  pinned: seed.pinned ?? false,
  closed: seed.closed ?? false,
  createdAt: later(seed.at, 0),
  bumpedAt: later(seed.at, seed.replies.length),
});

const postRecords = (seed: SeedTopic): ForumPost[] =>
  [{ by: seed.by, body: seed.body }, ...seed.replies].map((post: SeedReply, index) => ({
    id: seed.id * 100 + index + 1,
    topicId: seed.id,
    number: index + 1,
    userId: userId(post.by),
    raw: post.body,
    accepted: post.accepted ?? false,
    likes: post.likes ?? 0,
    likedBy: [],
    createdAt: later(seed.at, index),
    updatedAt: later(seed.at, index),
  }));

export const seedData = (): ForumData => ({
  users: structuredClone(USERS),
  categories: Object.values(CATEGORIES).map((category) => ({ ...category })),
  tags: [...new Set(TOPICS.flatMap((topic) => topic.tags))]
    .toSorted()
    .map((name, index) => ({ id: index + 1, name })),
  topics: TOPICS.map(topicRecord),
  posts: TOPICS.flatMap(postRecords),
  held: [],
  keys: [],
  lastIds: { ...FIRST_IDS },
});
