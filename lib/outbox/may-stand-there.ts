import type { OutboxEntry } from '../model/written.ts';

/** It was sent, no answer came, and it was not found: it may stand at the forum all the same, also while it is sent again. */
export const mayStandThere = ({ ask, agreed }: Pick<OutboxEntry, 'ask' | 'agreed'>): boolean =>
  ask === 'maybe-sent' || agreed.includes('maybe-sent');
