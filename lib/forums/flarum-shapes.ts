/** The parts of Flarum's JSON:API that we read. */
import { z } from 'zod';
import { TimeText } from './forum-time.ts';

const Ref = z.object({ type: z.string(), id: z.string() });
const One = z.object({ data: Ref.nullish() }).optional();
const Many = z.object({ data: z.array(Ref).nullish() }).optional();
const resource = <A extends z.ZodType, R extends z.ZodType>(attributes: A, relationships: R) =>
  z.object({ id: z.string(), attributes, relationships });

export const Included = z
  .array(z.object({ type: z.string(), id: z.string(), attributes: z.unknown() }))
  .default([]);
export const UserAttributes = z.object({
  username: z.string().min(1),
  displayName: z.string().nullish(),
  slug: z.string().nullish(),
});
export const Forum = z.object({
  data: z.object({
    type: z.literal('forums'),
    attributes: z.object({ title: z.string().min(1) }),
    relationships: z.object({ actor: One }).optional(),
  }),
  included: Included,
});
const Flag = z.boolean().nullish();
export const Discussion = resource(
  z.object({
    title: z.string().min(1),
    slug: z.string(),
    commentCount: z.int().min(0),
    createdAt: TimeText,
    lastPostedAt: TimeText.nullish(),
    isLocked: Flag,
    isSticky: Flag,
    isApproved: Flag,
    viewCount: z.int().min(0).nullish(),
  }),
  z.object({ tags: Many, bestAnswerPost: One, firstPost: One, posts: Many }).default({}),
);
export const List = z.object({
  data: z.array(z.unknown()),
  included: Included,
  links: z.object({ next: z.string().nullish() }).optional(),
});
export const OneDiscussion = z.object({ data: Discussion, included: Included });
export const Post = resource(
  z.object({
    number: z.int(),
    createdAt: TimeText,
    editedAt: TimeText.nullish(),
    contentType: z.string(),
    contentHtml: z.string().nullish(),
    /** As it was written: for who may edit it. */
    content: z.string().nullish(),
    isHidden: Flag,
    isApproved: Flag,
    isLiked: Flag,
    likesCount: z.int().nullish(),
  }),
  z.object({ user: One, likes: Many, discussion: One }).default({}),
);
export type Post = z.infer<typeof Post>;
export const OnePost = z.object({ data: Post });
export const Tag = z.object({
  id: z.string(),
  attributes: z.object({
    name: z.string(),
    slug: z.string(),
    discussionCount: z.int().nullish(),
    position: z.int().nullish(),
    isChild: Flag,
    canStartDiscussion: Flag,
  }),
});
export const TagName = z.object({ name: z.string() });
export const Signed = z.object({ token: z.string().min(8).max(1_000) });
export const Fault = z.object({
  errors: z
    .array(
      z.object({ code: z.string().optional(), detail: z.string().nullish(), title: z.string().nullish() }),
    )
    .min(1),
});
