/**
 * The NodeBB adapter on answers captured from a NodeBB 4.10.3 server, which stand outside the clone, and against a live
 * server where `PEERSIDE_NODEBB_URL` names one for tests: it is written to.
 */
import { z } from 'zod';
import { nodebb } from '../../lib/forums/nodebb-software.ts';
import { describeForum } from './forum-suite.ts';
import { LIVE_TRICKS, openLive } from './nodebb/live-forum.ts';
import { openReplay, REPLAY_TRICKS } from './nodebb/replay-trial.ts';

describeForum({
  name: 'NodeBB, replayed',
  software: nodebb,
  tricks: REPLAY_TRICKS,
  hasClosedThread: true,
  open: openReplay,
});

/** `name:password`. */
const Member = z.string().transform((told, context) => {
  const [, name, password] = /^([^:]+):(.+)$/.exec(told) ?? [];
  if (name !== undefined && password !== undefined) return { name, password };
  context.addIssue('must be name:password');
  return z.NEVER;
});

const { env } = process;
if (env.PEERSIDE_NODEBB_URL !== undefined) {
  const live = {
    origin: new URL(env.PEERSIDE_NODEBB_URL).origin,
    adminToken: z.string().min(1).parse(env.PEERSIDE_NODEBB_ADMIN_TOKEN),
    helper: Member.parse(env.PEERSIDE_NODEBB_HELPER),
    asker: Member.parse(env.PEERSIDE_NODEBB_ASKER),
  };
  for (const way of ['bearer', 'session'] as const) {
    describeForum({
      name: `NodeBB, live at ${live.origin}, by ${way}`,
      software: nodebb,
      tricks: LIVE_TRICKS,
      hasClosedThread: true,
      open: () => openLive(live, way),
    });
  }
}
