import { z } from 'zod';

/** The forum softwares that Peerside speaks; one adapter each in `lib/forums`. */
export const ForumKind = z.enum([
  'discourse',
  'nodebb',
  'stack-exchange',
  'github',
  'khoros',
  'bluesky',
  'flarum',
  'lemmy',
  'answer',
]);
export type ForumKind = z.infer<typeof ForumKind>;
