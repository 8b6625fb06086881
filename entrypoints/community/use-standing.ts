import { useMemo, useState } from 'react';
import type { ShownAccount } from '../../lib/model/account.ts';
import type { Question } from '../../lib/model/question.ts';
import { communityStanding, type CommunityStanding } from '../../lib/standing/community-standing.ts';
import { ownMember } from '../../lib/standing/own-member.ts';
import { RULES } from '../../lib/standing/rules.ts';
import { settledTasks } from '../../lib/triage/thread-verdicts.ts';
import { useAccounts } from '../page-wiring/answering/use-accounts.ts';
import { accountAt, type KnownCommunity } from '../page-wiring/known-communities.ts';

export interface ShownStanding extends CommunityStanding {
  /** The person's account at the forum; null where none is connected. */
  account: ShownAccount | null;
  /** Who they are there; null where they wrote nothing that lies here. */
  member: string | null;
  /** When it was counted, milliseconds since 1970. */
  now: number;
}

export function useStanding(community: KnownCommunity, questions: readonly Question[]): ShownStanding {
  const [now] = useState(Date.now);
  const accounts = useAccounts();
  const account = accountAt(community, accounts);
  const counted = useMemo(
    () => communityStanding(questions, settledTasks(questions), RULES, now),
    [questions, now],
  );
  const member = useMemo(() => account && ownMember(account, questions), [account, questions]);
  return { ...counted, account, member, now };
}
