import type { ShownAccount } from '../model/account.ts';
import { isAccountOf, memberKey } from '../model/contribution.ts';
import type { Question } from '../model/question.ts';

/** Who an account is among those who wrote in a community; null where they wrote nothing that lies here. */
export function ownMember(account: ShownAccount, questions: readonly Question[]): string | null {
  for (const { author, answers } of questions) {
    const own = [author, ...answers.map((answer) => answer.author)].find((one) => isAccountOf(account, one));
    if (own) return memberKey(own);
  }
  return null;
}
