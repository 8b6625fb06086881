import { isReply, type Draft } from '../../lib/model/written.ts';

interface KindWords {
  heading: string;
  send: string;
  /** Taking it to the forum's own page. */
  handOver: string;
  body: string;
  placeholder: string;
}

const WORDS: Record<Draft['kind'], KindWords> = {
  answer: {
    heading: 'Your answer',
    send: 'Send answer',
    handOver: 'Answer on the site',
    body: 'Your answer',
    placeholder: 'What solved it, step by step…',
  },
  edit: {
    heading: 'Touch up your answer',
    send: 'Send change',
    handOver: 'Change it on the site',
    body: 'Your answer',
    placeholder: 'What solves it today, step by step…',
  },
  question: {
    heading: 'Ask the community',
    send: 'Ask',
    handOver: 'Ask on the site',
    body: 'Your question',
    placeholder: 'What you wanted to do, what happened instead, and what you tried.',
  },
  share: {
    heading: 'Share what worked',
    send: 'Share both',
    handOver: 'Share on the site',
    body: 'The problem',
    placeholder: 'What happened, and where.',
  },
};

export const composeWords = (kind: Draft['kind']): KindWords => WORDS[kind];

/** An answer in the parts that a fix card shows one by one. */
export const TEMPLATE = [
  '**Applies when:** ',
  '',
  '**Steps:**',
  '',
  '1. ',
  '2. ',
  '',
  '**How to check:** ',
  '',
  '**Versions:** ',
].join('\n');

/** What is still missing before it can be sent; null when nothing is. */
export function missingWords(draft: Draft): string | null {
  if (!isReply(draft)) {
    if (draft.communityId === null) return 'Choose a community first.';
    if (draft.title.trim().length < 8) return 'Write the question in one line first.';
  }
  if (draft.body.trim() === '')
    return isReply(draft) ? 'Write your answer first.' : 'Describe the problem first.';
  if (draft.body.trim() === draft.edits?.before.trim()) return 'Change something first.';
  if (draft.kind === 'share' && draft.answer.trim() === '') return 'Write what worked first.';
  return null;
}

export type SaveState = 'saved' | 'saving' | { problem: string };

export function saveWords(state: SaveState): string {
  if (state === 'saved') return 'Draft saved on this machine';
  return state === 'saving' ? 'Saving…' : state.problem;
}
