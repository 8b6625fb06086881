import { nodebbOwnSession, nodebbToken } from './nodebb-connect.ts';
import { nodebbWriter } from './nodebb-writer.ts';
import { nodebbForum } from './nodebb.ts';
import type { ForumSoftware } from './software.ts';

/** NodeBB names itself nowhere in a page, so that only the form of a thread's address hints at it. */
const THREAD_PATH = /^\/topic\/\d+\/[^/]+/;

export const nodebb: ForumSoftware = {
  kind: 'nodebb',
  name: 'NodeBB',
  capabilities: {
    read: true,
    write: ['answer', 'question', 'like', 'downvote', 'edit', 'delete'],
    mostText: 32_767,
    connect: ['own-session', 'token'],
  },
  recognise: ({ url }) => THREAD_PATH.test(url.pathname),
  openReader: nodebbForum,
  openWriter: nodebbWriter,
  connectors: { 'own-session': nodebbOwnSession, token: nodebbToken },
  keyHeaders: ({ token }) => ({ Authorization: `Bearer ${token}` }),
};
