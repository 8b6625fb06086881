/** What the demo forum stores. Times are ISO 8601 in UTC, as the API prints them. */

export interface ForumUser {
  id: number;
  username: string;
  name: string;
  /** 0 new to 4 leader, as in Discourse. */
  trustLevel: number;
  moderator: boolean;
  /** Everything this person writes waits for a moderator. */
  held: boolean;
  /** Not allowed to write: the forum took them for a machine. */
  silenced: boolean;
}

export interface ForumCategory {
  id: number;
  name: string;
  slug: string;
  description: string;
  /** Six hex digits without `#`. */
  colour: string;
}

interface ForumTag {
  id: number;
  name: string;
}

export interface ForumTopic {
  id: number;
  title: string;
  slug: string;
  categoryId: number;
  tags: string[];
  views: number;
  pinned: boolean;
  closed: boolean;
  createdAt: string;
  /** Last activity; orders `latest`. */
  bumpedAt: string;
}

export interface ForumPost {
  id: number;
  topicId: number;
  /** 1 is the opening post. */
  number: number;
  userId: number;
  /** Markdown as written. */
  raw: string;
  accepted: boolean;
  /** Likes of people who are not in this forum's list. */
  likes: number;
  /** Ids of the users who like it. */
  likedBy: number[];
  createdAt: string;
  updatedAt: string;
}

/** Waits for a moderator. */
export interface HeldPost {
  id: number;
  userId: number;
  /** Null for a new topic. */
  topicId: number | null;
  title: string;
  categoryId: number;
  tags: string[];
  raw: string;
  createdAt: string;
}

/** A User API key: what a program may do in a person's name. */
export interface UserKey {
  key: string;
  userId: number;
  /** The program's own name for where it runs; a new key for it replaces the person's old one. */
  clientId: string;
  scopes: string[];
}

export interface ForumData {
  users: ForumUser[];
  categories: ForumCategory[];
  tags: ForumTag[];
  topics: ForumTopic[];
  posts: ForumPost[];
  held: HeldPost[];
  keys: UserKey[];
  /** The newest ids given out: those of deleted posts are not given again. */
  lastIds: { topic: number; post: number; held: number };
}

/** What a person is who has done nothing wrong. */
export const TRUSTED = { held: false, silenced: false };

/** Above every id of the seed. */
export const FIRST_IDS = { topic: 1_000, post: 100_000, held: 0 };

/** Who looks; null for a visitor who is not signed in. */
export type Viewer = ForumUser | null;

/** A topic's posts in reading order. */
export const postsOf = (data: ForumData, topicId: number): ForumPost[] =>
  data.posts.filter((post) => post.topicId === topicId).toSorted((a, b) => a.number - b.number);

export const likesOf = (post: ForumPost): number => post.likes + post.likedBy.length;

/** The author; a post without one is a broken store, which should be loud. */
export function authorOf(data: ForumData, post: ForumPost): ForumUser {
  const user = data.users.find((candidate) => candidate.id === post.userId);
  if (!user) throw new Error(`Post ${post.id} has no author in the store`);
  return user;
}

export const tagJson = (data: ForumData, name: string): { id: number; name: string; slug: string } => ({
  id: data.tags.find((tag) => tag.name === name)?.id ?? 0,
  name,
  slug: name,
});
