import { useState } from 'react';
import type { Community } from '../../lib/model/question.ts';
import type { Result } from '../../lib/model/result.ts';
import { Busy } from '../shared/Busy.tsx';
import { AddressForm } from './AddressForm.tsx';
import { CommunityRow } from './CommunityRow.tsx';
import { namedAlike } from './named-alike.ts';
import { Section } from './Section.tsx';
import { followedWords, type FollowCount, type SyncCount } from './sync-words.ts';
import { typedForumAddress } from './typed-address.ts';
import { useSaving } from './use-saving.ts';
import { whenAllowed } from './when-allowed.ts';

/** A community and how many of its questions lie on this machine. */
export interface CountedCommunity {
  community: Community;
  questions: number;
}

export interface CommunityActs {
  /** Asks the browser for the forum, so it must be called within a click; true when granted. */
  requestForum: (address: string) => Promise<boolean>;
  follow: (address: string) => Promise<Result<FollowCount>>;
  sync: (communityId: string) => Promise<Result<SyncCount>>;
  unfollow: (communityId: string) => Promise<Result<unknown>>;
}

/** Where the answers come from, and following one more forum. */
export function CommunitiesSection({
  communities,
  acts,
}: {
  /** Null while they are being read. */
  communities: readonly CountedCommunity[] | null;
  acts: CommunityActs;
}) {
  const { saving, run } = useSaving();
  const alike = namedAlike((communities ?? []).map(({ community }) => community));
  const [following, setFollowing] = useState<string | null>(null);

  const follow = async (typed: string): Promise<boolean> => {
    const address = typedForumAddress(typed);
    if (!address.ok) return run(Promise.resolve(address), '');
    const { host } = new URL(address.value);
    setFollowing(host);
    // Straight from the submit: the browser asks only within the person's own act.
    const asked = acts.requestForum(address.value);
    const worked = await run(
      whenAllowed(asked, `${host} was not allowed. Choose "Follow" again and answer "Allow".`, () =>
        acts.follow(address.value),
      ),
      followedWords,
      'Reading the forum…',
    );
    setFollowing(null);
    return worked;
  };

  return (
    <Section
      id="communities"
      title="Communities"
      text="Where the answers come from. Their questions and answers are kept on this machine, so looking up needs no network."
      saving={saving}
    >
      {communities === null ? (
        <Busy text="Counting answers" />
      ) : (
        <ul className="rows">
          {communities.map(({ community, questions }) => (
            <CommunityRow
              key={community.id}
              community={community}
              questions={questions}
              alike={alike.has(community.id)}
              acts={acts}
              run={run}
            />
          ))}
        </ul>
      )}
      <AddressForm
        label="Follow a community"
        example="forum.example.org"
        submit="Follow"
        busy={following !== null}
        hint="Paste any address of the forum; of GitHub, one of the repository’s. The browser asks whether Peerside may read it; nothing is sent but the request. When you open the forum's pages, they are read for errors too."
        testIds={{ field: 'options-follow-address', submit: 'options-follow' }}
        onSubmit={follow}
      />
      {following && <Busy text={`Reading ${following}. This can take a minute.`} />}
    </Section>
  );
}
