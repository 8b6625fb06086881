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
    connect: ['own-session', 'token'],
    cannot: [
      'NodeBB has no accepted answers of its own. Its question plugin takes the mark over a live connection only, so mark the answer at the forum.',
      'Tokens are made and deleted by the forum’s operators only; signing out here does not end one there.',
      'Where posts wait for a moderator, NodeBB 4.10 shows moderators the token, or the login, that a waiting post came with; it does so for posts from its own page too.',
    ],
  },
  recognise: ({ url }) => THREAD_PATH.test(url.pathname),
  openReader: nodebbForum,
  openWriter: nodebbWriter,
  connectors: { 'own-session': nodebbOwnSession, token: nodebbToken },
  keyHeaders: ({ token }) => ({ Authorization: `Bearer ${token}` }),
};
