import { useMemo, useState } from 'react';
import type { ShownAccount } from '../../lib/model/account.ts';
import type { Question } from '../../lib/model/question.ts';
import type { StandingRules } from '../../lib/model/standing.ts';
import { communityStanding, type CommunityStanding } from '../../lib/standing/community-standing.ts';
import { ownMember } from '../../lib/standing/own-member.ts';
import { settledTasks } from '../../lib/triage/thread-verdicts.ts';
import type { LocalIndex } from '../page-wiring/local-index.ts';
import { useRules } from '../page-wiring/use-rules.ts';
import { useAccounts } from '../page-wiring/answering/use-accounts.ts';
import { accountAt, type KnownCommunity } from '../page-wiring/known-communities.ts';

export interface ShownStanding extends CommunityStanding {
  /** In the community's own words. */
  rules: StandingRules;
  /** The person's account at the forum; null where none is connected. */
  account: ShownAccount | null;
  /** Who they are there; null where they wrote nothing that lies here. */
  member: string | null;
  /** When it was counted, milliseconds since 1970. */
  now: number;
}

interface StandingProps {
  index: LocalIndex;
  community: KnownCommunity;
  questions: readonly Question[];
}

export function useStanding({ index, community, questions }: StandingProps): ShownStanding {
  const [now] = useState(Date.now);
  const rules = useRules(index, community.id);
  const accounts = useAccounts();
  const account = accountAt(community, accounts);
  const counted = useMemo(
    () => communityStanding(questions, settledTasks(questions), rules, now),
    [questions, rules, now],
  );
  const member = useMemo(() => account && ownMember(account, questions), [account, questions]);
  return { ...counted, rules, account, member, now };
}
