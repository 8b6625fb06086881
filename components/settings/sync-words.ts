import { questionsWords } from '../shared/question-count.ts';

/** What one reading of a forum brought. */
export interface SyncCount {
  /** Questions that were new or had changed. */
  questions: number;
  /** Questions that could not be read. */
  leftOut: number;
  /** Only the newest were read. */
  more: boolean;
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
  more
    ? `. The newest ${questionsWords(questions)} were read; older ones will come with community packs.`
    : '';

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
export const syncedWords = (name: string, count: SyncCount): string =>
  count.questions === 0
    ? `${name} has nothing new${leftOutWords(count)}`
    : `${name}: ${questionsWords(count.questions)} updated${leftOutWords(count)}${newestWords(count)}`;
