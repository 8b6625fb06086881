/** The parts of Khoros' Community API (version 2) that we read, after its documentation. */
import { z } from 'zod';
import { TimeText } from './forum-time.ts';

export const KhorosAnswer = z.object({
  status: z.string(),
  data: z.object({ items: z.array(z.unknown()) }),
});

const Message = {
  /** Numbers, told as text. */
  id: z.union([z.string().regex(/^\d{1,18}$/), z.int().min(0).transform(String)]),
  body: z.string(),
  author: z.object({ login: z.string(), view_href: z.string().optional() }).optional(),
  view_href: z.string(),
  post_time: TimeText,
  last_edit_time: TimeText.optional(),
  kudos: z.object({ sum: z.object({ weight: z.number() }) }).optional(),
};

export const KhorosTopic = z.object({
  ...Message,
  subject: z.string().min(1),
  conversation: z.object({
    solved: z.boolean().optional(),
    last_post_time: TimeText,
    messages_count: z.int().min(1).optional(),
  }),
  metrics: z.object({ views: z.int().min(0) }).optional(),
  read_only: z.boolean().optional(),
});
export type KhorosTopic = z.infer<typeof KhorosTopic>;

export const KhorosReply = z.object({ ...Message, is_solution: z.boolean().optional() });
export type KhorosReply = z.infer<typeof KhorosReply>;

export const KhorosCommunity = z.object({ title: z.string().min(1) });
