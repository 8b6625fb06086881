/** What a member did that came to something, as the forum and the day posts tell it. */
import type { ShownAccount } from './account.ts';
import type { Question } from './question.ts';

/**
 * `accepted`, `confirmed` ("this worked for me"), `liked`, `disliked`: what others said of an answer. `task`: a verdict
 * that met the consensus; `task-missed`: one that did not. `mark`: a mark as out of date or duplicate that was upheld.
 * `spam`: something of theirs that the community took down.
 */
export type ContributionKind =
  'accepted' | 'confirmed' | 'liked' | 'disliked' | 'task' | 'task-missed' | 'mark' | 'spam';

/** An outcome, or several alike of which the forum does not tell who gave them. */
export interface Contribution {
  kind: ContributionKind;
  /** Whose it is, as `memberKey` names them. */
  member: string;
  /** Who said so; null where the forum does not tell. */
  by: string | null;
  /** ISO time. */
  at: string;
  communityId: string;
  questionId: string;
  answerId: string | null;
  /** Products and tags of the question. */
  products: readonly string[];
  /** How many alike; 1 for what has a name. */
  times: number;
}

interface UpheldMark {
  questionId: string;
  answerId: string | null;
  as: 'outdated' | 'double' | 'spam';
}

/** What one member did on one day in a community's triage thread, once the consensus was known. */
export interface MemberDay {
  member: string;
  /** `YYYY-MM-DD`, UTC. */
  day: string;
  communityId: string;
  /** Answers that worked for them. */
  worked: readonly string[];
  /** Verdicts on settled tasks that met the consensus, and that did not; "can't tell" is in neither. */
  agreed: number;
  missed: number;
  /** Their marks of what is out of date, double or spam that were upheld. */
  upheld: readonly UpheldMark[];
}

/** One key per person and forum, for an author as the forum names them: their page there, else their name. */
export const memberKey = ({ name, url }: Question['author']): string => (url ?? name).toLowerCase();

/**
 * Whether an account at this forum is the author's. Their page ends in their name, at NodeBB with hyphens for spaces, or in
 * an id that is no number; Stack Exchange numbers pages otherwise than accounts, so that only the name can be compared.
 */
export function isAccountOf({ userId, userName }: ShownAccount, { name, url }: Question['author']): boolean {
  if (url === null) return name === userName;
  // What stands before a name that is no number, as `/u/`, is everybody's.
  const [last = '', before = ''] = new URL(url).pathname
    .toLowerCase()
    .split('/')
    .filter(Boolean)
    .toReversed();
  const spelled = userName.toLowerCase();
  const endings = [spelled, encodeURIComponent(spelled).toLowerCase(), spelled.replaceAll(/\s+/g, '-')];
  if (endings.includes(last)) return true;
  const isNumber = (text: string): boolean => /^\d+$/.test(text);
  return isNumber(last) || isNumber(before)
    ? name === userName
    : !isNumber(userId) && last === userId.toLowerCase();
}
