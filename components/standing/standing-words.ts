import type { ContributionKind } from '../../lib/model/contribution.ts';
import type {
  BadgeName,
  Privilege,
  PrivilegePreset,
  Progress,
  StandingRules,
} from '../../lib/model/standing.ts';

const countOf =
  (one: string, many: string) =>
  (count: number): string =>
    `${count.toLocaleString('en')} ${count === 1 ? one : many}`;

export const pointsWords = countOf('point', 'points');
export const peopleWords = countOf('person', 'people');
export const daysWords = countOf('day', 'days');
export const timesWords = countOf('time', 'times');
const answersWords = countOf('accepted answer', 'accepted answers');

/**
 * What would get somebody to the next rank, a sentence each.
 * @param waiting points that wait for accepted answers: more confirmations would only wait with them
 */
export function progressWords(progress: Progress, { points }: StandingRules, waiting: number): string[] {
  const { next, points: missing, questions, confirmers, days } = progress;
  const sentences: string[] = [];
  if (missing > 0) {
    const accepted = answersWords(Math.ceil(missing / points.accepted));
    const confirmed = peopleWords(Math.ceil(missing / points.confirmed));
    const either = waiting > 0 ? accepted : `${accepted}, or ${confirmed} for whom an answer worked`;
    sentences.push(`${pointsWords(missing)} to “${next.title}”: for example ${either}.`);
  }
  if (questions > 0) {
    const more = `${questions} more ${questions === 1 ? 'question' : 'questions'}`;
    sentences.push(`“${next.title}” also wants ${more} in which somebody praises an answer of yours.`);
  }
  if (confirmers > 0) {
    const more = `${confirmers} more ${confirmers === 1 ? 'person' : 'people'}`;
    sentences.push(
      `“${next.title}” also wants ${more} who ${confirmers === 1 ? 'says' : 'say'} by name that you helped.`,
    );
  }
  if (days > 0) {
    const more = `${days} more ${days === 1 ? 'day' : 'days'}`;
    sentences.push(`“${next.title}” also wants ${more} on which somebody said so by name.`);
  }
  return sentences;
}

/** What brings or costs points, as the rules page lists it. */
export const KIND_WORDS: Readonly<Record<ContributionKind, string>> = {
  accepted: 'Your answer is accepted by whoever asked',
  confirmed: 'Somebody says that your answer worked for them',
  liked: 'Somebody likes your answer or votes for it',
  disliked: 'Your answer is voted down',
  task: 'Your verdict on a five-minute task is what the community came to',
  'task-missed': 'Your verdict is not what the community came to (“can’t tell” is free)',
  mark: 'Your mark as out of date, double or spam is upheld',
  spam: 'Something of yours is taken down as spam',
};

export const BADGE_WORDS: Readonly<Record<BadgeName, { title: string; text: (needs: number) => string }>> = {
  'first-fix': { title: 'First fix', text: () => 'An answer of yours solved somebody else’s question.' },
  'held-up': {
    title: 'It held up',
    text: (needs) => `One answer worked for ${peopleWords(needs)} or more.`,
  },
  wide: { title: 'Well travelled', text: (needs) => `Solutions for ${needs} or more products.` },
  lasting: {
    title: 'Still around',
    text: (needs) => `Solutions in ${needs} or more different months, in your own time.`,
  },
};

export const PRIVILEGE_WORDS: Readonly<Record<Privilege, string>> = {
  vote: 'Vote for answers',
  comment: 'Comment everywhere',
  downvote: 'Vote answers down',
  review: 'Review what others marked',
  edit: 'Edit answers of others',
};

export const PRESET_WORDS: Readonly<Record<PrivilegePreset['name'], string>> = {
  seed: 'Young community',
  growing: 'Growing',
  mature: 'Large',
};

/** How many of the last weeks somebody helped in; a week off is nobody's business. */
export function weeksWords(weeks: readonly boolean[]): string {
  const helped = weeks.filter(Boolean).length;
  if (helped === 0) return `No answers in the last ${weeks.length} weeks. They keep helping without you.`;
  return `You answered somebody in ${helped} of the last ${weeks.length} weeks. Weeks off cost nothing.`;
}
