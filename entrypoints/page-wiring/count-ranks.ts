import { extensionAccounts } from '../../lib/accounts/extension-accounts.ts';
import { communityStanding } from '../../lib/standing/community-standing.ts';
import { ownMember } from '../../lib/standing/own-member.ts';
import { RULES } from '../../lib/standing/rules.ts';
import { settledTasks } from '../../lib/triage/thread-verdicts.ts';
import type { OwnStore } from '../../lib/store/own-store.ts';
import { accountAt, knownCommunities } from './known-communities.ts';
import type { LocalIndex } from './local-index.ts';
import { countedAfter, noteRank } from './note-rank.ts';

/** Larger communities are counted on the community page only: reading them takes seconds. */
const MOST_QUESTIONS = 3_000;

/**
 * Counts the person's rank anew in each followed community that was synced since, so that a new one can be told. Where
 * something cannot be read, the rank stays as it was.
 * @param now milliseconds since 1970
 */
export async function countRanks(own: OwnStore, index: LocalIndex, now: number): Promise<void> {
  const [follows, accounts, communities, { ranks }] = await Promise.all([
    own.readFollows(),
    extensionAccounts(null).list(),
    index.readCommunities(),
    own.readSettings(),
  ]);
  if (!follows.ok || !accounts.ok || !communities.ok) return;
  for (const known of knownCommunities(follows.value, [])) {
    const account = accountAt(known, accounts.value);
    const after = countedAfter(known, communities.value);
    if (!account || !after || ranks[known.id]?.after === after) continue;
    const size = await index.countQuestions(known.id);
    if (!size.ok || size.value > MOST_QUESTIONS) continue;
    const questions = await index.readAll(known.id);
    if (!questions.ok) continue;
    const member = ownMember(account, questions.value);
    const { standings } = communityStanding(questions.value, settledTasks(questions.value), RULES, now);
    const rank = standings.find((one) => one.member === member)?.rank ?? 0;
    await own.changeSettings(noteRank(known.id, rank, after));
  }
}
