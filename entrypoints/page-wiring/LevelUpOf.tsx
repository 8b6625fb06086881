import { LevelUp } from '../../components/standing/LevelUp.tsx';
import { communityPath } from '../../lib/messages/community-address.ts';
import { browser } from '../../lib/platform/browser.ts';
import type { OwnStore } from '../../lib/store/own-store.ts';
import type { LocalIndex } from './local-index.ts';
import { tellRank } from './note-rank.ts';
import { useRules } from './use-rules.ts';

/** A new rank of the person, until they have seen it. */
export function LevelUpOf({
  own,
  index,
  news,
  communityNames,
}: {
  own: OwnStore;
  index: LocalIndex;
  news: { communityId: string; rank: number };
  communityNames: ReadonlyMap<string, string>;
}) {
  const { communityId, rank } = news;
  const rules = useRules(index, communityId);
  const told = () => own.changeSettings(tellRank(communityId));
  return (
    <LevelUp
      title={rules.ranks[rank]?.title ?? ''}
      community={communityNames.get(communityId) ?? communityId}
      onOpen={() => {
        void told();
        void browser.tabs.create({
          url: browser.runtime.getURL(communityPath({ view: 'you', communityId })),
        });
      }}
      onClose={() => void told()}
    />
  );
}
