import type { SyncProgress } from '../../lib/model/question.ts';
import { questionsWords } from '../shared/question-count.ts';

/** What one reading of a forum brought. */
export interface SyncCount {
  /** Questions that were new or had changed. */
  questions: number;
  /** Questions that could not be read. */
  leftOut: number;
  /** There is more to read: it comes by itself. */
  more: boolean;
  /** There is no network just now. */
  offline: boolean;
}

/** What following a forum brought. */
export interface FollowCount extends SyncCount {
  /** The community's own name. */
  name: string;
  /** It was followed before; `questions` are those that changed. */
  already: boolean;
}

const leftOutWords = ({ leftOut }: SyncCount): string =>
  leftOut === 0 ? '' : ` (${questionsWords(leftOut)} could not be read)`;

const newestWords = ({ questions, more }: SyncCount): string =>
  more ? `. The newest ${questionsWords(questions)} were read; the others come by themselves.` : '';

/** After following: "You follow Lids now: 42 questions read", "You already follow Lids; 2 questions changed". */
export function followedWords(count: FollowCount): string {
  const { name, already, questions, more } = count;
  if (already)
    return `You already follow ${name}; ${questionsWords(questions)} changed${leftOutWords(count)}${newestWords(count)}`;
  return more
    ? `You follow ${name} now${leftOutWords(count)}${newestWords(count)}`
    : `You follow ${name} now: ${questionsWords(questions)} read${leftOutWords(count)}`;
}

/** After a sync: what changed. */
export function syncedWords(name: string, count: SyncCount): string {
  if (count.offline)
    return `You are offline: what is here of ${name} stays, and it is read when you are online again`;
  return count.questions === 0
    ? `${name} has nothing new${leftOutWords(count)}`
    : `${name}: ${questionsWords(count.questions)} updated${leftOutWords(count)}${newestWords(count)}`;
}

/** How far the reading of a community has come; null where it was read to its end. */
export function progressWords({ read, size, whole, large, restUntil }: SyncProgress): string | null {
  const known = read.toLocaleString('en-GB');
  if (large) {
    return `A large community: only its newest questions are read (${known}). Add its answer pack, if it has one, for the others.`;
  }
  if (whole) return null;
  const all = size && size.threads > read ? ` of about ${size.threads.toLocaleString('en-GB')}` : '';
  const words = `${known}${all} questions read; the others come by themselves, the newest first.`;
  if (restUntil === null) return words;
  const time = new Date(restUntil).toLocaleTimeString('en-GB', { timeStyle: 'short' });
  return `${words} The forum did not answer, so it is left alone until ${time}.`;
}
