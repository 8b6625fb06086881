/**
 * The NodeBB adapter on answers captured from a NodeBB 4.10.3 server, which stand outside the clone, and against a live
 * server where `PEERSIDE_NODEBB_URL` names one for tests: it is written to.
 */
import { nodebb } from '../../lib/forums/nodebb-software.ts';
import { describeForum } from './forum-suite.ts';
import { LIVE_TRICKS, openLive } from './nodebb/live-forum.ts';
import { liveNodebb } from './nodebb/live-settings.ts';
import { openReplay, REPLAY_TRICKS } from './nodebb/replay-trial.ts';

describeForum({
  name: 'NodeBB, replayed',
  software: nodebb,
  tricks: REPLAY_TRICKS,
  hasClosedThread: true,
  open: openReplay,
});

const live = liveNodebb(process.env);
if (live !== null) {
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
