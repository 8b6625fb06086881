/** The parts of GitHub's REST and GraphQL answers that we read, as its documentation gives them. */
import { z } from 'zod';
import { TimeText } from './forum-time.ts';

/** Null for an account that was deleted. */
const User = z
  .object({
    id: z.int().optional(),
    login: z.string().min(1),
    html_url: z.string().optional(),
    type: z.string().optional(),
  })
  .nullable();

export const Me = z.object({ id: z.int(), login: z.string().min(1).max(300) });

export const Repository = z.object({ full_name: z.string().min(1), html_url: z.string() });

const Reactions = z.object({ '+1': z.int().optional(), total_count: z.int().optional() }).optional();

export const Issue = z.object({
  number: z.int(),
  title: z.string().min(1),
  body: z.string().nullish(),
  user: User,
  state: z.string(),
  locked: z.boolean().optional(),
  comments: z.int().min(0),
  labels: z.array(z.union([z.string(), z.object({ name: z.string().nullish() })])).optional(),
  html_url: z.string(),
  created_at: TimeText,
  updated_at: TimeText,
  reactions: Reactions,
  /** There for pull requests, which the same list has. */
  pull_request: z.unknown().optional(),
});
export type Issue = z.infer<typeof Issue>;

export const IssueComment = z.object({
  id: z.int(),
  body: z.string().nullish(),
  user: User,
  html_url: z.string(),
  created_at: TimeText,
  updated_at: TimeText,
  reactions: Reactions,
});
export type IssueComment = z.infer<typeof IssueComment>;

export const Reaction = z.object({ id: z.int(), content: z.string(), user: User });

export const List = z.array(z.unknown());

export const ErrorBody = z.object({
  message: z.string().optional(),
  errors: z
    .array(z.union([z.string(), z.object({ message: z.string().optional(), code: z.string().optional() })]))
    .optional(),
});

/** GraphQL answers 200 with `errors` where something failed; `type` tells a refusal from a failure inside. */
export const GraphAnswer = z.object({
  data: z.unknown().optional(),
  errors: z
    .array(z.object({ type: z.string().optional(), message: z.string().optional() }))
    .min(1)
    .optional(),
});

const Actor = z
  .object({
    login: z.string().min(1),
    url: z.string().optional(),
    databaseId: z.int().optional(),
    type: z.string().optional(),
  })
  .nullable();

export const DiscussionComment = z.object({
  id: z.string().min(1).max(200),
  body: z.string(),
  url: z.string(),
  author: Actor,
  createdAt: TimeText,
  updatedAt: TimeText,
  upvoteCount: z.int(),
  viewerHasUpvoted: z.boolean(),
  isAnswer: z.boolean(),
  isMinimized: z.boolean(),
});
export type DiscussionComment = z.infer<typeof DiscussionComment>;

export const Discussion = z.object({
  id: z.string(),
  number: z.int(),
  title: z.string().min(1),
  body: z.string(),
  url: z.string(),
  author: Actor,
  createdAt: TimeText,
  updatedAt: TimeText,
  upvoteCount: z.int(),
  closed: z.boolean(),
  locked: z.boolean(),
  isAnswered: z.boolean().nullable(),
  category: z.object({ name: z.string() }),
  comments: z.object({ totalCount: z.int(), nodes: z.array(z.unknown()) }),
});
export type Discussion = z.infer<typeof Discussion>;

export const DiscussionPage = z.object({
  repository: z.object({
    discussions: z.object({
      nodes: z.array(z.unknown()),
      pageInfo: z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullable() }),
    }),
  }),
});

export const OneDiscussion = z.object({ repository: z.object({ discussion: Discussion }) });

/** Where a repository takes questions. */
export const AskingPlaces = z.object({
  repository: z.object({
    id: z.string(),
    hasIssuesEnabled: z.boolean(),
    hasDiscussionsEnabled: z.boolean(),
    discussionCategories: z.object({
      nodes: z.array(z.object({ id: z.string(), name: z.string(), isAnswerable: z.boolean() })),
    }),
  }),
});
export type AskingPlaces = z.infer<typeof AskingPlaces>;
