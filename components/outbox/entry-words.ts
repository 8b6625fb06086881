import type { OutboxAsk, OutboxDecision, OutboxEntry } from '../../lib/model/written.ts';

const KINDS: Record<OutboxEntry['act']['kind'], string> = {
  answer: 'Answer',
  question: 'Question',
  like: 'Like',
  downvote: 'Downvote',
  accept: 'Accepted answer',
  edit: 'Change',
  delete: 'Removal',
};

const STATES: Record<Exclude<OutboxEntry['state'], 'asking'>, string> = {
  queued: 'Waits to be sent',
  sending: 'Being sent',
  posted: 'Sent',
  confirmed: 'Up at the forum',
  'waiting-for-moderator': 'A moderator looks at it first',
  rejected: 'Not taken by the forum',
  cancelled: 'Cancelled',
};

const ASKS: Record<OutboxAsk, string> = {
  'maybe-sent': 'It may have arrived, but was not found in the thread. Look there, then choose.',
  'answered-meanwhile': 'Someone else replied since you wrote. Read it, then choose.',
  'closed-meanwhile': 'The thread was closed since you wrote.',
  'sign-in': 'Connect your account at this forum, then it goes.',
};

/** What an entry is: "Answer". */
export const kindWords = ({ act }: OutboxEntry): string =>
  'on' in act && !act.on ? `${KINDS[act.kind]} taken back` : KINDS[act.kind];

/** Where an entry stands, in a few words. */
export const stateWords = ({ state }: OutboxEntry): string =>
  state === 'asking' ? 'Waits for your decision' : STATES[state];

/** Why it stands there, where there is something to tell; null where not. */
export function whyWords({ state, ask, reason, place }: OutboxEntry): string | null {
  // Why it asks to sign in differs: never connected, or a key that is refused.
  if (state === 'asking' && ask !== null) return ask === 'sign-in' ? (reason ?? ASKS[ask]) : ASKS[ask];
  if (isSaidToBeThere({ state, place })) return 'You said that it is there.';
  return state === 'confirmed' || state === 'posted' ? null : reason;
}

/** Nothing happens with it any more. */
export const isFinished = ({ state }: OutboxEntry): boolean =>
  state === 'confirmed' || state === 'cancelled' || state === 'posted';

/** The entry waits for the person. */
export const needsDecision = ({ state }: OutboxEntry): boolean => state === 'asking' || state === 'rejected';

/** What a person can do about an entry, the likeliest first. */
export function decisionsFor(entry: OutboxEntry): { decision: OutboxDecision; label: string }[] {
  const { state, ask, act } = entry;
  const edit = isText(act) ? [{ decision: 'edit' as const, label: 'Edit' }] : [];
  const cancel = { decision: 'cancel' as const, label: 'Cancel' };
  const remove = { decision: 'remove' as const, label: 'Remove from list' };
  if (state === 'queued') return [{ decision: 'try-now', label: 'Try now' }, ...edit, cancel];
  if (state === 'rejected') return [...edit, remove];
  if (state === 'asking') {
    if (ask === 'maybe-sent') {
      return [
        { decision: 'it-is-there', label: 'It is there' },
        { decision: 'send-again', label: 'Send again' },
        ...edit,
        cancel,
      ];
    }
    if (ask === 'sign-in') return [{ decision: 'try-now', label: 'Try now' }, ...edit, cancel];
    return [{ decision: 'send-anyway', label: 'Send anyway' }, ...edit, cancel];
  }
  if (isSaidToBeThere(entry)) return [{ decision: 'not-there', label: 'It is not there' }, remove];
  // A moderator may never say anything.
  return isFinished(entry) || state === 'waiting-for-moderator' ? [remove] : [];
}

/** Only the person says so; what the forum said or what was found has a place. */
const isSaidToBeThere = ({ state, place }: Pick<OutboxEntry, 'state' | 'place'>): boolean =>
  state === 'posted' && place === null;

const isText = ({ kind }: OutboxEntry['act']): boolean => kind === 'answer' || kind === 'question';
