/** What the demo forum stores. Times are ISO 8601 in UTC, as the API prints them. */

export interface ForumUser {
  id: number;
  username: string;
  name: string;
  /** 0 new to 4 leader, as in Discourse. */
  trustLevel: number;
  moderator: boolean;
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
  likes: number;
  createdAt: string;
  updatedAt: string;
}

export interface ForumData {
  users: ForumUser[];
  categories: ForumCategory[];
  tags: ForumTag[];
  topics: ForumTopic[];
  posts: ForumPost[];
}

/** A topic's posts in reading order. */
export const postsOf = (data: ForumData, topicId: number): ForumPost[] =>
  data.posts.filter((post) => post.topicId === topicId).toSorted((a, b) => a.number - b.number);

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
