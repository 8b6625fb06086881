import type { ReactNode } from 'react';
import type { Result } from '../../lib/model/result.ts';
import type { Hit } from '../../lib/model/search.ts';
import { Busy } from '../shared/Busy.tsx';
import { Icon } from '../shared/Icon.tsx';
import { PageBar } from '../shared/PageBar.tsx';
import { Notice } from '../shared/Notice.tsx';
import { AnswerInFull, type AnswerProps } from './AnswerInFull.tsx';
import { AskedView, type AskedState } from './AskedView.tsx';
import { QuestionView } from './QuestionView.tsx';
import { SearchBox } from './SearchBox.tsx';
import { TabInFull } from './TabInFull.tsx';
import { plainHit } from './plain-hit.ts';
import { situationWords } from './situation-words.ts';
import type { TabView } from './tab-view.ts';
import type { ReadPaste } from './pasted-line.ts';
import type { Search } from './use-search.ts';

export interface PanelProps extends AnswerProps {
  /** Null while the tab is being read from storage. */
  tab: TabView | null;
  looking: boolean;
  /** The question opened from search, popup or card: `reading`, then the result; null where none is. */
  opened: 'reading' | Result<Hit> | null;
  /** What the person asked by hand, or null. */
  asked: AskedState | null;
  /** The person is pointing at something on the page right now. */
  picking: boolean;
  problem: string | null;
  /** A pack for the page's product, where there is one to offer. */
  offer: ReactNode;
  /** Ways to the other places. */
  tabs: ReactNode;
  /** What is shown in place of the page; null on the page itself. */
  place: ReactNode | null;
  /** What to do about an error without a fix. */
  askActs: ReactNode;
  search: Search;
  /** The line of a pasted text that is searched for. */
  readPaste: ReadPaste;
  onOpen: (hit: Hit) => void;
  onBack: () => void;
  /** Null where there is no page to point at. */
  onPick: (() => void) | null;
  onCloseAsked: () => void;
  /** Null where the browser only lets the toolbar button do it. */
  onLook: (() => void) | null;
  onAlways: () => void;
  onAllSites: () => void;
  onOpenOptions: () => void;
}

/**
 * Everything about the active tab, and one opened question. Test ids: `panel-search`, `panel-search-hit`,
 * `panel-hit`, `panel-product-hit`, `panel-answer`, `panel-signal`, `panel-empty`, `panel-problem`, `panel-back`,
 * `panel-question`, `panel-options`, `panel-pick`, `panel-picking`, `panel-asked`, `panel-asked-hit`, `panel-about-hit`,
 * `panel-other-hit`, `panel-asked-empty`, `panel-refused`, `panel-pick-again`, `panel-asked-close`, `site-gate`, `site-look`, `site-always`, `site-all`.
 */
export function PanelView(props: PanelProps) {
  const { tab, opened, asked } = props;
  const renderAnswer = (hit: Hit) => <AnswerInFull key={hit.question.id} hit={hit} {...props} />;
  return (
    <div className="panel">
      <PageBar host={tab?.host}>
        {props.onPick && (
          <button
            type="button"
            className="ps-button ps-button-quiet ps-button-small"
            onClick={props.onPick}
            data-testid="panel-pick"
          >
            <Icon name="point" /> Point
          </button>
        )}
        <button
          type="button"
          className="ps-button ps-button-quiet ps-button-small"
          onClick={props.onOpenOptions}
          data-testid="panel-options"
        >
          Options
        </button>
      </PageBar>
      {props.tabs}
      <main>
        {props.place ?? (
          <>
            <p className="ps-unseen" role="status">
              {tab && !opened && !asked && situationWords(tab)}
            </p>
            <SearchBox
              search={props.search}
              readPaste={props.readPaste}
              onOpen={(hit) => props.onOpen(plainHit(hit))}
              testId="panel-search"
              hitTestId="panel-search-hit"
            >
              {props.problem && (
                <div data-testid="panel-problem">
                  <Notice kind="problem" text={props.problem} />
                </div>
              )}
              {props.picking && (
                <div data-testid="panel-picking">
                  <Notice
                    kind="info"
                    text="Click what you want to know about on the page. Escape there ends it."
                  />
                </div>
              )}
              {opened ? (
                <QuestionView
                  opened={opened === 'reading' ? null : opened}
                  onBack={props.onBack}
                  renderAnswer={renderAnswer}
                />
              ) : asked ? (
                <AskedView
                  state={asked}
                  renderAnswer={renderAnswer}
                  onOpen={props.onOpen}
                  onPick={props.onPick}
                  onClose={props.onCloseAsked}
                />
              ) : props.looking || !tab ? (
                <Busy text="Looking at this page" />
              ) : (
                <>
                  <TabInFull {...props} tab={tab} renderAnswer={renderAnswer} />
                  {props.offer}
                </>
              )}
            </SearchBox>
          </>
        )}
      </main>
    </div>
  );
}
