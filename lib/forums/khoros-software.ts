import { khorosForum } from './khoros.ts';
import type { ForumSoftware } from './software.ts';

/** Addresses of boards and threads, which are the same in every community: `/t5/…`. */
const PATH = /^\/t5\//;

export const khoros: ForumSoftware = {
  kind: 'khoros',
  name: 'Khoros',
  capabilities: {
    read: true,
    write: [],
    mostText: 0,
    connect: [],
  },
  recognise: ({ url }) => PATH.test(url.pathname),
  openReader: khorosForum,
  openWriter: null,
  connectors: {},
  // Nothing is signed in to, so there is no key.
  keyHeaders: () => ({}),
  handOver: (act, { origin }) => ({
    // A message is found by its number, whatever the names before it are.
    url:
      act.kind === 'answer'
        ? `${origin}/t5/-/-/m-p/${encodeURIComponent(act.threadId)}`
        : `${origin}/t5/forums/postpage/choose-node/true`,
    text: act.body,
  }),
};
