import { browser } from '../platform/browser.ts';
import type { FollowsWorld } from './sync-follows.ts';

/** Rings when a community is not read to its end. */
export const SYNC_MORE_ALARM = 'sync-more';

/** What a sync needs of the browser. */
export const backgroundSync: Pick<FollowsWorld, 'random' | 'isOnline' | 'alone' | 'goOnAt' | 'pause'> = {
  random: Math.random,
  isOnline: () => navigator.onLine,
  // One reader of a host in the whole extension; it ends with the context that holds it.
  alone: (host, work) =>
    navigator.locks.request(`peerside-sync ${host}`, { ifAvailable: true }, (lock) => (lock ? work() : null)),
  goOnAt: (time) => browser.alarms.create(SYNC_MORE_ALARM, { when: time }),
  pause: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
};
