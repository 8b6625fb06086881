import type { ReactNode } from 'react';
import type { Progress, Standing, StandingRules } from '../../lib/model/standing.ts';
import { BADGE_WORDS, pointsWords, progressWords } from './standing-words.ts';
import { ViewSection } from '../shared/ViewSection.tsx';

/**
 * Rank, points, and the way to the next rank. Test ids: `standing-rank`, `standing-points`, `standing-progress`,
 * `standing-badge`.
 */
export function StandingView({
  standing,
  progress,
  isSuperFan,
  rules,
  children,
}: {
  standing: Standing;
  /** Null at the last rank. */
  progress: Progress | null;
  isSuperFan: boolean;
  rules: StandingRules;
  /** What happened lately, such as a new rank. */
  children: ReactNode;
}) {
  const title = rules.ranks[standing.rank]?.title ?? '';
  return (
    <section className="standing-section standing-now" aria-label="Your standing">
      {children}
      <div className="standing-title">
        <p className="standing-rank" dir="auto" data-testid="standing-rank">
          {title}
        </p>
        <p className="standing-points" data-testid="standing-points">
          {pointsWords(standing.points)}
        </p>
      </div>
      {isSuperFan && (
        <p className="standing-chips">
          <span className="chip chip-strong">Super fan these {rules.superFan.days} days</span>
        </p>
      )}
      {progress ? (
        <>
          <progress
            className="standing-bar"
            max={1}
            value={progress.share}
            aria-label={`On the way to ${progress.next.title}`}
          />
          <div data-testid="standing-progress">
            {progressWords(progress, rules, standing.waiting).map((sentence) => (
              <p className="standing-text" key={sentence}>
                {sentence}
              </p>
            ))}
          </div>
        </>
      ) : (
        <p className="standing-text">The last rank there is. From here on it is about the questions.</p>
      )}
      {standing.waiting > 0 && (
        <p className="hint">
          {waitingWords(standing.waiting)} as more answers of yours are accepted by people who are known here,
          and praised in more questions; the rules say how.
        </p>
      )}
      {standing.badges.length > 0 && (
        <ul className="standing-chips" aria-label="Badges">
          {rules.badges
            .filter(({ name }) => standing.badges.includes(name))
            .map(({ name, needs }) => (
              <li
                className="chip"
                key={name}
                title={BADGE_WORDS[name].text(needs)}
                data-testid="standing-badge"
              >
                {BADGE_WORDS[name].title}
                <span className="ps-unseen">: {BADGE_WORDS[name].text(needs)}</span>
              </li>
            ))}
        </ul>
      )}
    </section>
  );
}

const waitingWords = (points: number): string =>
  points === 1 ? '1 point waits. It counts' : `${pointsWords(points)} wait. They count`;

/** All ranks, with the own one marked. */
export function RankLadder({ rank, rules }: { rank: number; rules: StandingRules }) {
  return (
    <ViewSection title="The ladder">
      <ol className="ladder">
        {rules.ranks.map(({ title, from }, at) => (
          <li key={title} aria-current={at === rank ? 'step' : undefined}>
            <span dir="auto">{title}</span>
            <span className="number">
              {at === rank ? 'You are here' : from === 0 ? 'Everyone' : `from ${pointsWords(from)}`}
            </span>
          </li>
        ))}
      </ol>
    </ViewSection>
  );
}
