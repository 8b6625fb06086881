import type { WaitingReasons } from '../../lib/model/helping.ts';
import type { Question } from '../../lib/model/question.ts';
import { agoWords } from '../shared/ago-words.ts';

/** Why a question is shown to this helper, as far as there is a reason of theirs, and how far it came. */
export function whyWords({ chosen, answered }: WaitingReasons, { answers }: Question): string {
  const knows =
    chosen !== null
      ? `About ${chosen}, which you chose`
      : answered
        ? `You answered about ${answered.topic} ${answered.times === 1 ? 'before' : `${answered.times} times`}`
        : null;
  const replies =
    answers.length === 0
      ? 'nobody answered yet'
      : `${answers.length === 1 ? '1 reply' : `${answers.length} replies`}, none confirmed`;
  return knows === null ? `${replies.charAt(0).toUpperCase()}${replies.slice(1)}` : `${knows}; ${replies}`;
}

/** When and where it was asked, and how many look for it. */
export function askedWords({ createdAt, demand }: Question, community: string, now: number): string {
  const seen = demand === 1 ? '1 view' : `${demand.toLocaleString('en')} views`;
  return [community, `asked ${agoWords(createdAt, now)}`, ...(demand > 0 ? [seen] : [])].join(' · ');
}
