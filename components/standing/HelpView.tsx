import { useState, type ReactNode } from 'react';
import type { Help, SolvedQuestion } from '../../lib/model/standing.ts';
import { OutLink } from '../answers/OutLink.tsx';
import { agoWords } from '../shared/ago-words.ts';
import { peopleWords, timesWords, weeksWords } from './standing-words.ts';
import { ViewSection } from '../shared/ViewSection.tsx';

/** Solutions listed before the person asks for all. */
const FIRST = 5;

/**
 * What the own answers did. Test ids: `help-solved`, `help-stale`, `help-all`, `help-open`, `help-touch-up`.
 */
export function HelpView({
  help,
  now,
  onOpen,
  onTouchUp,
}: {
  help: Help;
  /** Milliseconds since 1970. */
  now: number;
  onOpen: (questionId: string) => void;
  /** Opens an answer's text for changing; null where the forum does not take changes from here. */
  onTouchUp: ((solved: SolvedQuestion) => void) | null;
}) {
  const { solved, lookedFor, thanked, weeks, stale } = help;
  const [all, setAll] = useState(false);
  return (
    <>
      {stale.length > 0 && (
        <ViewSection
          title="Could use a touch-up"
          text="The community marked these answers of yours as out of date. A line on what changed keeps them useful."
          testId="help-stale"
        >
          <ul className="solved-list">
            {stale.map((one) => (
              <SolvedRow key={one.answerId} solved={one} now={now} onOpen={onOpen}>
                {onTouchUp && (
                  <button
                    type="button"
                    className="ps-button ps-button-small"
                    onClick={() => onTouchUp(one)}
                    data-testid="help-touch-up"
                  >
                    Touch up<span className="ps-unseen"> your answer to “{one.title}”</span>
                  </button>
                )}
              </SolvedRow>
            ))}
          </ul>
        </ViewSection>
      )}
      <ViewSection title="What you solved" testId="help-solved">
        {solved.length === 0 ? (
          <p className="standing-text">
            Nothing yet. Once somebody accepts an answer of yours, or says that it worked, it stands here.
          </p>
        ) : (
          <>
            <dl className="figures">
              <Figure
                value={solved.length}
                label={solved.length === 1 ? 'question solved' : 'questions solved'}
              />
              <Figure value={lookedFor} label="times looked at" />
              <Figure value={thanked} label="times thanked" />
            </dl>
            <ul className="solved-list">
              {(all ? solved : solved.slice(0, FIRST)).map((one) => (
                <SolvedRow key={one.answerId} solved={one} now={now} onOpen={onOpen} />
              ))}
            </ul>
            {!all && solved.length > FIRST && (
              <button type="button" className="link" onClick={() => setAll(true)} data-testid="help-all">
                Show all {solved.length.toLocaleString('en')}
              </button>
            )}
          </>
        )}
      </ViewSection>
      <ViewSection title="Lately" text={weeksWords(weeks)}>
        <ol className="weeks" aria-hidden="true">
          {weeks.map((helped, at) => (
            <li key={weeks.length - at} className={helped ? 'week week-helped' : 'week'} />
          ))}
        </ol>
      </ViewSection>
    </>
  );
}

const Figure = ({ value, label }: { value: number; label: string }) => (
  <div>
    <dt>{label}</dt>
    <dd>{value.toLocaleString('en')}</dd>
  </div>
);

function SolvedRow({
  solved,
  now,
  onOpen,
  children,
}: {
  solved: SolvedQuestion;
  now: number;
  onOpen: (questionId: string) => void;
  children?: ReactNode;
}) {
  const facts = [
    agoWords(solved.at, now),
    ...(solved.accepted ? ['accepted'] : []),
    ...(solved.thanked > 0 ? [`thanked by ${peopleWords(solved.thanked)}`] : []),
    ...(solved.lookedFor > 0 ? [`looked at ${timesWords(solved.lookedFor)}`] : []),
  ];
  return (
    <li className="solved">
      <button
        type="button"
        className="link solved-title"
        dir="auto"
        onClick={() => onOpen(solved.questionId)}
        data-testid="help-open"
        data-question={solved.questionId}
      >
        {solved.title}
      </button>
      <p className="hint">
        {facts.join(' · ')}
        {solved.url !== null && (
          <>
            {' · '}
            <OutLink href={solved.url} text="at the forum" showHost={false} />
          </>
        )}
      </p>
      {children}
    </li>
  );
}
