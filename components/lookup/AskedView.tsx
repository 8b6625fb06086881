import type { ReactNode } from 'react';
import type { Asked } from '../../lib/model/asked.ts';
import type { Result } from '../../lib/model/result.ts';
import type { Hit } from '../../lib/model/search.ts';
import { Busy } from '../shared/Busy.tsx';
import { Calm } from '../shared/Calm.tsx';
import { Icon } from '../shared/Icon.tsx';
import { Notice } from '../shared/Notice.tsx';
import { askedTitle, foundWords, REFUSALS, whereWords, type Refusal } from './asked-words.ts';
import { HitButtons } from './HitButtons.tsx';
import { plainHit } from './plain-hit.ts';
import { mostAskedWords } from './product-words.ts';

/** What the local index knows about something asked by hand. */
export type AskedAnswers =
  /** `line` is the one that was searched for; `sure` whether it is an error's line, not words to search by. */
  | { kind: 'error'; line: string; hits: readonly Hit[]; sure: boolean }
  | { kind: 'control'; known: readonly string[]; about: readonly Hit[]; others: readonly Hit[] };

/** Something asked by hand, with its answers once they are found; or why it could not be asked. */
export type AskedState = { asked: Asked; answers: Result<AskedAnswers> | null } | { refused: Refusal };

interface AskedProps {
  state: AskedState;
  renderAnswer: (hit: Hit) => ReactNode;
  onOpen: (hit: Hit) => void;
  /** Null where there is no page to point at. */
  onPick: (() => void) | null;
  onClose: () => void;
}

/** What a person pointed at, selected or typed, and its answers below. */
export function AskedView({ state, renderAnswer, onOpen, onPick, onClose }: AskedProps) {
  const pickAgain = onPick && (
    <button type="button" className="ps-button" onClick={onPick} data-testid="panel-pick-again">
      <Icon name="point" /> {'refused' in state ? 'Point at something' : 'Pick again'}
    </button>
  );
  const close = (
    <button
      type="button"
      className="ps-button ps-button-quiet ps-button-small back"
      onClick={onClose}
      data-testid="panel-asked-close"
    >
      <span className="back-mark">
        <Icon name="chevron" />
      </span>
      Back to the page
    </button>
  );
  if ('refused' in state) {
    return (
      <>
        {close}
        <Calm {...REFUSALS[state.refused]} testId="panel-refused">
          {pickAgain}
        </Calm>
      </>
    );
  }
  const { asked, answers } = state;
  return (
    <>
      {close}
      <section className="asked" aria-label={askedTitle(asked)} data-testid="panel-asked">
        <h2 className="over">{askedTitle(asked)}</h2>
        <AskedThing
          asked={asked}
          line={answers?.ok && answers.value.kind === 'error' ? answers.value.line : null}
        />
        {asked.kind === 'control' && pickAgain && <div className="acts">{pickAgain}</div>}
      </section>
      {!answers && <Busy text="Looking for answers" />}
      {answers && !answers.ok && <Notice kind="problem" text={answers.problem} />}
      {answers?.ok && answers.value.kind === 'error' && (
        <Fixes {...answers.value} renderAnswer={renderAnswer} onOpen={onOpen} />
      )}
      {answers?.ok && answers.value.kind === 'control' && <AboutControl {...answers.value} onOpen={onOpen} />}
    </>
  );
}

function AskedThing({ asked, line }: { asked: Asked; line: string | null }) {
  if (asked.kind === 'text') {
    return (
      <div className="asked-thing">
        <p className="spotted-text" dir="auto">
          {line ?? asked.text}
        </p>
        {line !== null && line !== asked.text && <p className="hint">The line that was searched for</p>}
      </div>
    );
  }
  const { control, products } = asked;
  return (
    <div className="asked-thing">
      <p className="asked-name" dir="auto">
        {control.name || control.hints[0] || 'Something without a name'}
      </p>
      <p className="hint" dir="auto">
        {whereWords(asked)}
      </p>
      {products.length > 0 && (
        <ul className="chips" aria-label="Products spotted">
          {products.slice(0, 3).map(({ name }) => (
            <li key={name} className="chip" dir="auto">
              {name}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function Fixes({
  hits,
  sure,
  renderAnswer,
  onOpen,
}: Extract<AskedAnswers, { kind: 'error' }> & Pick<AskedProps, 'renderAnswer' | 'onOpen'>) {
  const [top, ...others] = hits;
  return (
    <>
      <p className="ps-unseen" role="status">
        {foundWords(hits.length, 'answers')}
      </p>
      {!top && (
        <Calm
          title="No fix known yet"
          text="None of your communities has an answer to this on this machine. Try only the line that says what went wrong, or search above with its code."
          testId="panel-asked-empty"
        />
      )}
      {top && sure && (
        <section aria-label="Likeliest fix" data-testid="panel-asked-hit" data-question={top.question.id}>
          {renderAnswer(top)}
        </section>
      )}
      {sure && others.length > 0 && (
        <section>
          <h2 className="over">Also possible</h2>
          <HitButtons hits={others} onOpen={onOpen} sure testId="panel-asked-hit" />
        </section>
      )}
      {top && !sure && (
        <section>
          <h2 className="over">Answers found</h2>
          <HitButtons
            hits={hits}
            onOpen={(hit) => onOpen(plainHit(hit))}
            sure={false}
            testId="panel-asked-hit"
          />
        </section>
      )}
    </>
  );
}

function AboutControl({
  known,
  about,
  others,
  onOpen,
}: Extract<AskedAnswers, { kind: 'control' }> & Pick<AskedProps, 'onOpen'>) {
  const open = (hit: Hit) => onOpen(plainHit(hit));
  return (
    <>
      <p className="ps-unseen" role="status">
        {foundWords(about.length, 'questions')}
      </p>
      {about.length > 0 ? (
        <section>
          <h2 className="over">Questions about it</h2>
          <HitButtons hits={about} onOpen={open} sure={false} testId="panel-about-hit" />
        </section>
      ) : (
        <Calm
          title="Nobody asked about this yet"
          text={
            known.length > 0
              ? 'None of your communities has a question about it on this machine. Point at something near it, or see what others ask below.'
              : 'None of your communities has a question about it on this machine. Point at something near it, search above with other words, or follow a community for this product in options.'
          }
          testId="panel-asked-empty"
        />
      )}
      {others.length > 0 && (
        <section>
          <h2 className="over" dir="auto">
            {mostAskedWords(known)}
          </h2>
          <HitButtons hits={others} onOpen={open} sure={false} testId="panel-other-hit" />
        </section>
      )}
    </>
  );
}
