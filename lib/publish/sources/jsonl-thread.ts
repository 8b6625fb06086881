/**
 * One thread as a line of JSON, in either of two forms: `{ id, title, created, url, tags, author, question, answers:
 * [{ id, author, created, text, score, accepted }] }`, or `{ id, title, date, url, posts: [{ n, user, date, text }] }`
 * whose first post is the question.
 */
import { z } from 'zod';
import { WebUrl, type Question } from '../../model/question.ts';
import { failed, ok, type Result } from '../../model/result.ts';
import { errorLinesIn } from '../error-lines-in.ts';
import type { PublishedCommunity } from './thread-source.ts';
import { LIMITS } from './limits.ts';

const Id = z.union([z.string().min(1).max(120), z.int()]);
const Name = z.string().nullish();
const Link = WebUrl.nullish();

const Answered = z.object({
  id: Id,
  title: z.string().min(1),
  created: z.string(),
  url: Link,
  tags: z.array(z.string()).nullish(),
  author: Name,
  author_url: Link,
  question: z.string(),
  views: z.int().min(0).nullish(),
  answers: z.array(
    z.object({
      id: Id,
      author: Name,
      author_url: Link,
      created: z.string(),
      text: z.string(),
      score: z.number().nullish(),
      accepted: z.boolean().nullish(),
      url: Link,
    }),
  ),
});

const Posted = z.object({
  id: Id,
  title: z.string().min(1),
  date: z.string(),
  url: Link,
  tags: z.array(z.string()).nullish(),
  posts: z.array(z.object({ n: z.int(), user: Name, date: z.string(), text: z.string() })).min(1),
});

/** A line as a question. Fails with a sentence where it has neither form. */
export function questionFromLine(line: string, community: PublishedCommunity): Result<Question> {
  let raw: unknown;
  try {
    raw = JSON.parse(line);
  } catch {
    return failed('One line is not JSON and was left out.');
  }
  // Only the form that a line seems to have is tried first: failing costs as much as reading.
  const posted = hasPosts(raw) ? Posted.safeParse(raw) : null;
  if (posted?.success) return ok(fromPosted(posted.data, community));
  const answered = Answered.safeParse(raw);
  if (answered.success) return ok(fromAnswered(answered.data, community));
  const issue = answered.error.issues[0];
  return failed(
    `One thread has an unknown form (${issue?.path.join('.')}: ${issue?.message}) and was left out.`,
  );
}

/** A line with both is taken by its answers, which say more. */
const hasPosts = (raw: unknown): boolean =>
  typeof raw === 'object' && raw !== null && 'posts' in raw && !('answers' in raw);

/** The site that a line's thread stands on; null where it does not say. */
export function originOfLine(line: string): string | null {
  try {
    const thread = z.object({ url: WebUrl }).safeParse(JSON.parse(line));
    return thread.success ? new URL(thread.data.url).origin : null;
  } catch {
    // Not JSON: the line itself is reported when it is read.
    return null;
  }
}

function fromAnswered(thread: z.infer<typeof Answered>, community: PublishedCommunity): Question {
  return questionOf(
    {
      ...thread,
      tags: thread.tags ?? [],
      body: thread.question,
      createdAt: isoTime(thread.created),
      url: thread.url ?? null,
      author: { name: nameOf(thread.author), url: thread.author_url ?? null },
      demand: thread.views ?? 0,
    },
    thread.answers.map((answer) => ({
      key: String(answer.id),
      author: { name: nameOf(answer.author), url: answer.author_url ?? null },
      body: answer.text,
      accepted: answer.accepted ?? false,
      votes: Math.round(answer.score ?? 0),
      createdAt: isoTime(answer.created),
      url: answer.url ?? null,
    })),
    community,
  );
}

function fromPosted(thread: z.infer<typeof Posted>, community: PublishedCommunity): Question {
  const [opening, ...replies] = thread.posts.toSorted((a, b) => a.n - b.n);
  return questionOf(
    {
      ...thread,
      tags: thread.tags ?? [],
      body: opening?.text ?? '',
      createdAt: isoTime(thread.date),
      url: thread.url ?? null,
      author: { name: nameOf(opening?.user), url: null },
      demand: 0,
    },
    replies.map((reply) => ({
      key: String(reply.n),
      author: { name: nameOf(reply.user), url: null },
      body: reply.text,
      accepted: false,
      votes: 0,
      createdAt: isoTime(reply.date),
      url: null,
    })),
    community,
  );
}

interface Opening {
  id: string | number;
  title: string;
  body: string;
  tags: readonly string[];
  author: Question['author'];
  url: string | null;
  createdAt: string;
  demand: number;
}

interface Reply {
  key: string;
  author: Question['author'];
  body: string;
  accepted: boolean;
  votes: number;
  createdAt: string;
  url: string | null;
}

function questionOf(opening: Opening, replies: readonly Reply[], community: PublishedCommunity): Question {
  const id = `${community.id}/${opening.id}`;
  const title = opening.title.slice(0, LIMITS.title);
  const body = opening.body.slice(0, LIMITS.body);
  return {
    id,
    communityId: community.id,
    title,
    body,
    errors: errorLinesIn(title, body),
    products: [...community.products],
    tags: opening.tags
      .map((tag) => tag.slice(0, LIMITS.tag))
      .filter(Boolean)
      .slice(0, LIMITS.tags),
    author: opening.author,
    url: opening.url,
    licence: community.licence,
    createdAt: opening.createdAt,
    demand: opening.demand,
    answers: replies
      .filter((reply) => reply.body.trim() !== '')
      .slice(0, LIMITS.answers)
      .map(({ key, body: text, ...reply }) => ({
        ...reply,
        id: `${id}#${key}`.slice(0, LIMITS.id),
        body: text.slice(0, LIMITS.body),
        parts: null,
        confirmations: 0,
        updatedAt: reply.createdAt,
      })),
  };
}

const nameOf = (name: string | null | undefined): string => name?.trim().slice(0, LIMITS.name) || 'unknown';

/** Times without a zone are UTC; one that is no time at all counts as the beginning of 1970. */
function isoTime(text: string): string {
  const zoned = /(?:Z|UTC|GMT|[+-]\d{2}:?\d{2})$/i.test(text) ? text : `${text}Z`;
  const time = Date.parse(zoned);
  return new Date(Number.isNaN(time) ? 0 : time).toISOString();
}
