import { lazy, type ComponentType } from 'react';
import type { CommunityView } from '../../lib/messages/community-address.ts';
import type { Question } from '../../lib/model/question.ts';
import type { Result } from '../../lib/model/result.ts';
import type { Settings } from '../../lib/model/settings.ts';
import type { OwnStore } from '../../lib/store/own-store.ts';
import type { LocalIndex } from '../page-wiring/local-index.ts';
import type { KnownCommunity } from '../page-wiring/known-communities.ts';

/** What each view of the community page is given. */
export interface ViewProps {
  own: OwnStore;
  index: LocalIndex;
  settings: Settings;
  community: KnownCommunity;
  /** All of the community's that lie on this machine, its triage threads too. */
  questions: readonly Question[];
  onChange: (patch: Partial<Settings>) => Promise<Result<unknown>>;
}

/** The views by their place in the address, in the order of the page; each is loaded when it is opened. */
export const VIEWS: readonly { name: CommunityView; label: string; View: ComponentType<ViewProps> }[] = [
  {
    name: 'you',
    label: 'You',
    View: lazy(async () => ({ default: (await import('./YouPlace.tsx')).YouPlace })),
  },
  {
    name: 'leaderboard',
    label: 'Leaderboard',
    View: lazy(async () => ({ default: (await import('./LeaderboardPlace.tsx')).LeaderboardPlace })),
  },
  {
    name: 'rules',
    label: 'Rules',
    View: lazy(async () => ({ default: (await import('./RulesPlace.tsx')).RulesPlace })),
  },
  {
    name: 'insights',
    label: 'Insights',
    View: lazy(async () => ({ default: (await import('./InsightsPlace.tsx')).InsightsPlace })),
  },
];
