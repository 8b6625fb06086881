import type { ReactNode } from 'react';
import type { Hit } from '../../lib/model/search.ts';
import { Calm } from '../shared/Calm.tsx';
import { Notice } from '../shared/Notice.tsx';
import { ClosedPage } from './ClosedPage.tsx';
import { HitButtons } from './HitButtons.tsx';
import { SiteGate } from './SiteGate.tsx';
import { Spotted } from './Spotted.tsx';
import { plainHit } from './plain-hit.ts';
import { mostAskedWords } from './product-words.ts';
import { situationOf, type TabView } from './tab-view.ts';

/** The side panel's view of a tab: what was spotted, the likeliest fix in full, the others, the product's questions. */
export function TabInFull({
  tab,
  askActs,
  renderAnswer,
  onOpen,
  onLook,
  onAlways,
  onAllSites,
}: {
  tab: TabView;
  /** What to do about an error without a fix. */
  askActs: ReactNode;
  renderAnswer: (hit: Hit) => ReactNode;
  onOpen: (hit: Hit) => void;
  onLook: (() => void) | null;
  onAlways: () => void;
  onAllSites: () => void;
}) {
  const { findings } = tab;
  const situation = situationOf(tab);
  const again = onLook && (
    <button type="button" className="ps-button" onClick={onLook} data-testid="site-look">
      Look again
    </button>
  );
  if (situation === 'not-allowed') {
    return <SiteGate host={tab.host} onLook={onLook} onAlways={onAlways} onAllSites={onAllSites} />;
  }
  if (situation === 'closed' || situation === 'refused') {
    return <ClosedPage refused={situation === 'refused'} testId="panel-empty" />;
  }
  if (situation === 'waiting' || !findings?.signal) {
    return (
      <Calm
        title="Nothing read yet"
        text="This page was open before Peerside was allowed to read it, or is still loading."
        testId="panel-empty"
      >
        {again}
      </Calm>
    );
  }
  const { signal, hits, productQuestions, problem } = findings;
  const [top, ...others] = hits;
  const spotted = signal.errors.length > 0 || signal.products.length > 0;
  return (
    <>
      {problem && (
        <div data-testid="panel-problem">
          <Notice kind="problem" text={problem}>
            {again}
          </Notice>
        </div>
      )}
      {spotted && (
        <section data-testid="panel-signal">
          <h2 className="over">Spotted on this page</h2>
          <Spotted signal={signal} limit={20} first={findings.fixErrorId} />
        </section>
      )}
      {top && (
        <section aria-label="Likeliest fix" data-testid="panel-hit" data-question={top.question.id}>
          {renderAnswer(top)}
        </section>
      )}
      {others.length > 0 && (
        <section>
          <h2 className="over">Also possible</h2>
          <HitButtons hits={others} onOpen={onOpen} sure testId="panel-hit" />
        </section>
      )}
      {situation === 'unsolved' && (
        <Calm
          title="No fix known yet"
          text="None of your communities has an answer to this error on this machine. Search with other words, or ask."
          testId="panel-empty"
        >
          {askActs}
        </Calm>
      )}
      {productQuestions.length > 0 && (
        <section>
          <h2 className="over" dir="auto">
            {mostAskedWords(findings.knownProducts)}
          </h2>
          <HitButtons
            hits={productQuestions}
            onOpen={(hit) => onOpen(plainHit(hit))}
            sure={false}
            testId="panel-product-hit"
          />
        </section>
      )}
      {situation === 'quiet' && (
        <Calm
          title="No error here"
          text="When one shows up, its fix appears beside it and here. To ask about something else, search above."
          testId="panel-empty"
        >
          {again}
        </Calm>
      )}
    </>
  );
}
