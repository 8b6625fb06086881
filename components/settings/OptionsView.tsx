import type { ReactNode } from 'react';
import type { Result } from '../../lib/model/result.ts';
import type { Settings } from '../../lib/model/settings.ts';
import { Mark } from '../shared/Mark.tsx';
import { Notice } from '../shared/Notice.tsx';
import { CardsSection } from './CardsSection.tsx';
import { CommunitiesSection, type CommunityActs, type CountedCommunity } from './CommunitiesSection.tsx';
import { DeleteSection } from './DeleteSection.tsx';
import { HelpingSection } from './HelpingSection.tsx';
import { MutedSection } from './MutedSection.tsx';
import { Section } from './Section.tsx';
import { SitesSection, type SiteActs, type SiteGrants } from './SitesSection.tsx';
import { StorageSection, type Stored } from './StorageSection.tsx';
import { ThanksSection } from './ThanksSection.tsx';
import { ThemeSection } from './ThemeSection.tsx';

/**
 * All settings on one page; each saves at once. Test ids: `options-sites-all|chosen|none`,
 * `options-site-address`, `options-site-add`, `options-site`, `options-sites-remove`, `options-network-errors`, `options-cards`,
 * `options-threshold`, `options-muted-site`, `options-theme-system|light|dark`, `options-community`, `options-left-out`,
 * `options-follow-address`, `options-follow`, `options-sync`, `options-unfollow`, `options-unfollow-undo`,
 * `options-rebuild`, `options-problem`; those of packs stand in PacksSection.
 */
export function OptionsView(props: {
  settings: Settings;
  grants: SiteGrants;
  communities: readonly CountedCommunity[] | null;
  stored: Stored | null;
  /** The sections of answer packs and of their catalogues. */
  packs: ReactNode;
  /** The section of accounts at forums. */
  accounts: ReactNode;
  version: string;
  /** What is wrong with storage, one sentence each. */
  problems: readonly string[];
  siteActs: SiteActs;
  communityActs: CommunityActs;
  onChange: (patch: Partial<Settings>) => Promise<Result<unknown>>;
  onUnmute: (host: string) => Promise<Result<unknown>>;
  onRebuild: () => Promise<Result<unknown>>;
  /** Deletes everything; the value has a sentence for each key that may still be valid. */
  onDelete: () => Promise<Result<readonly string[]>>;
  onRestart: () => void;
}) {
  const { settings, communities, onChange } = props;
  const forumOrigins = (communities ?? []).flatMap(({ community }) =>
    community.origin ? [community.origin] : [],
  );
  return (
    <div className="sheet">
      <header className="sheet-head">
        <Mark size={40} />
        <div>
          <h1>Peerside options</h1>
          <p className="hint">
            Every change is saved at once. <a href="/community.html">Your standing and your communities</a>
          </p>
        </div>
      </header>
      <main>
        {props.problems.map((problem) => (
          <div key={problem} data-testid="options-problem">
            <Notice kind="problem" text={problem} />
          </div>
        ))}
        <SitesSection grants={props.grants} acts={props.siteActs} forumOrigins={forumOrigins} />
        <CardsSection settings={settings} onChange={onChange} />
        <MutedSection settings={settings} onUnmute={props.onUnmute} />
        <CommunitiesSection communities={communities} acts={props.communityActs} />
        {props.accounts}
        <HelpingSection settings={settings} onChange={onChange} />
        <ThanksSection settings={settings} onChange={onChange} />
        {props.packs}
        <ThemeSection settings={settings} onChange={onChange} />
        <StorageSection stored={props.stored} onRebuild={props.onRebuild} />
        <DeleteSection onDelete={props.onDelete} onRestart={props.onRestart} />
        <Section
          id="privacy"
          title="Privacy and licence"
          text="Pages are read, matched and answered on this machine. Nothing about them is sent to anyone, and there is no tracking. The network is used only to read the forums you follow, to send there what you wrote and confirmed, and for the packs you install and the catalogues you add."
        >
          <p className="section-text">
            Peerside {props.version} is free software under the MIT licence. Answers belong to their authors,
            under the licence shown with each.
          </p>
        </Section>
      </main>
    </div>
  );
}
