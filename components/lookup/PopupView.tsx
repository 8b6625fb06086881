import type { ReactNode } from 'react';
import type { Hit } from '../../lib/model/search.ts';
import type { CopyText } from '../answers/copy-text.ts';
import { Busy } from '../shared/Busy.tsx';
import { Calm } from '../shared/Calm.tsx';
import { Icon } from '../shared/Icon.tsx';
import { PageBar } from '../shared/PageBar.tsx';
import { Notice } from '../shared/Notice.tsx';
import { ClosedPage } from './ClosedPage.tsx';
import { HitButtons } from './HitButtons.tsx';
import { SearchBox } from './SearchBox.tsx';
import { SiteGate } from './SiteGate.tsx';
import { Spotted } from './Spotted.tsx';
import { TopFix } from './TopFix.tsx';
import { mostAskedWords } from './product-words.ts';
import { situationWords } from './situation-words.ts';
import { situationOf, type TabView } from './tab-view.ts';
import type { ReadPaste } from './pasted-line.ts';
import type { Search } from './use-search.ts';

export interface PopupProps {
  /** Null while the tab is being read from storage. */
  tab: TabView | null;
  /** The page is being looked at right now, because the person asked. */
  looking: boolean;
  /** One sentence when an act of the person failed, or storage is in trouble. */
  problem: string | null;
  muted: boolean;
  /** A pack for the page's product, where there is one to offer. */
  offer: ReactNode;
  /** Ways to the other places. */
  tabs: ReactNode;
  /** What is shown in place of the page; null on the page itself. */
  place: ReactNode | null;
  /** A draft is open: it gets all the room. */
  writing: boolean;
  /** What to do about an error without a fix. */
  askActs: ReactNode;
  /** The same where the fixes do not help. */
  onAsk: () => void;
  search: Search;
  /** The line of a pasted text that is searched for. */
  readPaste: ReadPaste;
  onOpenAnswer: (hit: Hit) => void;
  onCopy: CopyText;
  onLook: () => void;
  onAlways: () => void;
  onAllSites: () => void;
  onMute: (muted: boolean) => void;
  /** Let the person point at something on the page. */
  onPick: () => void;
  onOpenPanel: () => void;
  onOpenOptions: () => void;
}

/**
 * The active tab in short, and a search over everything on this machine. Test ids: `popup-search`,
 * `popup-search-hit`, `popup-hit` (top fix and the others), `popup-open-answer`, `popup-product-hit`,
 * `popup-empty`, `popup-problem`, `site-gate`, `site-look`, `site-always`, `site-all`, `popup-mute`, `popup-pick`,
 * `popup-open-panel`, `popup-options`, `popup-ask`.
 */
export function PopupView(props: PopupProps) {
  const { tab, muted, search, onOpenAnswer } = props;
  const mutable = tab?.host && tab.access === 'granted';
  return (
    <div className="popup">
      <PageBar host={tab?.host}>
        {mutable && (
          <button
            type="button"
            className="ps-button ps-button-quiet ps-button-small"
            aria-pressed={muted}
            onClick={() => props.onMute(!muted)}
            data-testid="popup-mute"
          >
            <Icon name="quiet" />
            {muted ? 'Muted here' : 'Mute here'}
          </button>
        )}
      </PageBar>
      {props.tabs}
      <main>
        {props.place ?? (
          <>
            <p className="ps-unseen" role="status">
              {tab && (isSilenced(tab, muted) ? 'This site is muted' : situationWords(tab))}
            </p>
            <SearchBox
              search={search}
              readPaste={props.readPaste}
              onOpen={onOpenAnswer}
              testId="popup-search"
              hitTestId="popup-search-hit"
              autoFocus
            >
              {props.problem && (
                <div data-testid="popup-problem">
                  <Notice kind="problem" text={props.problem} />
                </div>
              )}
              {props.looking || !tab ? (
                <Busy text="Looking at this page" />
              ) : (
                <>
                  <TabInShort {...props} tab={tab} />
                  {!isSilenced(tab, muted) && props.offer}
                </>
              )}
            </SearchBox>
          </>
        )}
      </main>
      {!props.writing && (
        <footer className="bar bar-foot">
          <button
            type="button"
            className="ps-button ps-button-quiet ps-button-small"
            onClick={props.onPick}
            data-testid="popup-pick"
          >
            <Icon name="point" /> Point at something
          </button>
          <button
            type="button"
            className="ps-button ps-button-quiet ps-button-small"
            onClick={props.onOpenPanel}
            data-testid="popup-open-panel"
          >
            <Icon name="panel" /> Side panel
          </button>
          <button
            type="button"
            className="ps-button ps-button-quiet ps-button-small"
            onClick={props.onOpenOptions}
            data-testid="popup-options"
          >
            Options
          </button>
        </footer>
      )}
    </div>
  );
}

/** Nothing was read because the site is muted; what was read before stays in sight. */
const isSilenced = (tab: TabView, muted: boolean): boolean =>
  muted && /^(?:quiet|waiting)$/.test(situationOf(tab));

const Muted = () => (
  <Calm
    title="Muted here"
    text="Nothing is read on this site. Press “Muted here” above to have Peerside look again; the search works as always."
    testId="popup-empty"
  />
);

function TabInShort({
  tab,
  onOpenAnswer,
  onCopy,
  onLook,
  onAlways,
  onAllSites,
  muted,
  askActs,
  onAsk,
}: PopupProps & { tab: TabView }) {
  const { findings } = tab;
  if (isSilenced(tab, muted)) return <Muted />;
  const again = (
    <button type="button" className="ps-button" onClick={onLook} data-testid="site-look">
      Look again
    </button>
  );
  switch (situationOf(tab)) {
    case 'fixes': {
      const [top, ...others] = findings?.hits ?? [];
      return (
        <>
          {findings?.signal && <Spotted signal={findings.signal} limit={1} first={findings.fixErrorId} />}
          {top && (
            <section aria-label="Likeliest fix">
              <TopFix hit={top} onOpen={onOpenAnswer} onCopy={onCopy} testId="popup-hit" />
            </section>
          )}
          {others.length > 0 && (
            <section>
              <h2 className="over">Also possible</h2>
              <HitButtons hits={others.slice(0, 2)} onOpen={onOpenAnswer} sure testId="popup-hit" />
            </section>
          )}
          <p className="hint none-of-these">
            None of these?{' '}
            <button type="button" className="link" onClick={onAsk} data-testid="popup-ask">
              Ask the community
            </button>
          </p>
        </>
      );
    }
    case 'unsolved':
      return (
        <>
          {findings?.signal && <Spotted signal={findings.signal} limit={3} />}
          <Calm
            title="No fix known yet"
            text="None of your communities has an answer to this error on this machine. Search with other words, or ask."
            testId="popup-empty"
          >
            {askActs}
          </Calm>
        </>
      );
    case 'product':
      return (
        <section>
          <h2 className="over" dir="auto">
            {mostAskedWords(findings?.knownProducts ?? [])}
          </h2>
          <HitButtons
            hits={(findings?.productQuestions ?? []).slice(0, 5)}
            onOpen={onOpenAnswer}
            sure={false}
            testId="popup-product-hit"
          />
        </section>
      );
    case 'quiet':
      return (
        <Calm
          title="No error here"
          text="When one shows up, its fix appears beside it. To ask about something else, search above."
          testId="popup-empty"
        >
          {again}
        </Calm>
      );
    case 'failed':
      return (
        <div data-testid="popup-problem">
          <Notice kind="problem" text={findings?.problem ?? ''}>
            {again}
          </Notice>
        </div>
      );
    case 'waiting':
      return (
        <Calm
          title="Nothing read yet"
          text="This page was open before Peerside was allowed to read it, or is still loading."
          testId="popup-empty"
        >
          {again}
        </Calm>
      );
    case 'closed':
      return <ClosedPage refused={false} testId="popup-empty" />;
    case 'refused':
      return <ClosedPage refused testId="popup-empty" />;
    case 'not-allowed':
      return <SiteGate host={tab.host} onLook={onLook} onAlways={onAlways} onAllSites={onAllSites} />;
  }
}
