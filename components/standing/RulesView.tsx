import type { ContributionKind } from '../../lib/model/contribution.ts';
import type { StandingRules } from '../../lib/model/standing.ts';
import {
  BADGE_WORDS,
  daysWords,
  KIND_WORDS,
  peopleWords,
  pointsWords,
  PRESET_WORDS,
  PRIVILEGE_WORDS,
  timesWords,
} from './standing-words.ts';
import { ViewSection } from '../shared/ViewSection.tsx';

const signed = (points: number): string => (points > 0 ? `+${points}` : `−${-points}`);

/** The rules as they are counted by: every number on it is read from them. Test ids: `rules`, `rules-ranks`. */
export function RulesView({ rules }: { rules: StandingRules }) {
  const { samePerson, aboveHelper, superFan, ranks } = rules;
  const kinds = Object.entries(rules.points) as [ContributionKind, number][];
  const helper = ranks[aboveHelper.helper]?.title ?? '';
  return (
    <div className="standing" data-testid="rules">
      <ViewSection
        title="What counts"
        text="Points come from what others got out of it. Posting, visiting, reading, inviting and flagging bring none."
      >
        <div className="table-scroll">
          <table>
            <thead>
              <tr>
                <th scope="col">What happens</th>
                <th scope="col" className="number">
                  Points
                </th>
              </tr>
            </thead>
            <tbody>
              {kinds.map(([kind, points]) => (
                <tr key={kind}>
                  <td>{KIND_WORDS[kind]}</td>
                  <td className="number">{signed(points)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </ViewSection>
      <ViewSection title="How it is kept fair">
        <ul className="bullets">
          <li>Nobody gains from what they say of themselves.</li>
          <li>
            The same person counts in full once, then half, then a quarter, within{' '}
            {daysWords(samePerson.halvedWithinDays)}; and at most {samePerson.times} times in{' '}
            {daysWords(samePerson.days)}.
          </li>
          <li>
            Of one answer, {rules.perAnswerDay} likes and {rules.perAnswerDay} confirmations count a day.
            Where the forum does not tell the day, they take the day of the answer.
          </li>
          <li>
            Likes and confirmations bring at most {pointsWords(rules.dayCap)} a day, tasks and marks{' '}
            {rules.taskDayCap}. Accepted answers always count.
          </li>
          <li>
            An accepted answer counts in full where whoever accepted it is known. Known are the helpers whose
            answers most different people accepted ({rules.known.acceptedBy} or more; the top{' '}
            {(rules.known.share * 100).toLocaleString('en')} % of helpers, at least {rules.known.least}), and
            everybody who dealt with one of them; not those of whom something was taken down as spam, nor who
            accepted their answers. While nobody has come so far, everybody is known.
          </li>
          <li>
            Everything else (likes, confirmations, tasks, answers accepted by people who are not known) counts
            up to {timesWords(rules.looseTimes)} as many points as that, or up to {pointsWords(rules.floor)}.
            Where a community hardly accepts answers, this rule rests.
          </li>
          <li>
            Trust grows with what holds up: {pointsWords(rules.floor)} can be had at once, and{' '}
            {(100 / (1 - rules.believed.found) - 100).toLocaleString('en', { maximumFractionDigits: 1 })} %
            more with each question in which somebody praised an answer of yours. For a regular helper that
            soon is no limit; faked praise is mostly found out before it gets there.
          </li>
          <li>
            When something of yours is taken down as spam, what the people who praised it said of you is void,
            and trust falls back by {rules.believed.undoes} questions.
          </li>
          <li>
            Points above these last two limits wait and are not lost. What goes beyond a full day, or what one
            person or one answer may bring, does not count.
          </li>
          <li>
            When votes are taken back, everything is counted again from what is left, as if they had never
            been.
          </li>
        </ul>
      </ViewSection>
      <ViewSection
        title="Ranks"
        text={`Above “${helper}”, ${peopleWords(aboveHelper.confirmers)} must have said by name, on ${daysWords(aboveHelper.days)}, that you helped, in communities that accept answers.`}
      >
        <ol className="ladder" data-testid="rules-ranks">
          {ranks.map(({ title, from }) => (
            <li key={title}>
              <span dir="auto">{title}</span>
              <span className="number">{from === 0 ? 'Everyone' : `from ${pointsWords(from)}`}</span>
            </li>
          ))}
        </ol>
        <p className="hint">
          Super fan: the top {(superFan.share * 100).toLocaleString('en')} % by solutions of the last{' '}
          {daysWords(superFan.days)}, with at least {superFan.confirmed} of them, where{' '}
          {superFan.active.toLocaleString('en')} or more people are active. It passes when the solutions do.
        </p>
      </ViewSection>
      <ViewSection title="Badges" text="For what held up, never for how much was posted.">
        <dl className="pairs">
          {rules.badges.map(({ name, needs }) => (
            <div key={name}>
              <dt>{BADGE_WORDS[name].title}</dt>
              <dd>{BADGE_WORDS[name].text(needs)}</dd>
            </div>
          ))}
        </dl>
      </ViewSection>
      <ViewSection
        title="Rights that go with points"
        text="For communities that want to give them: your forum decides, Peerside itself gives none."
      >
        <div className="table-scroll">
          <table>
            <thead>
              <tr>
                <th scope="col">Right</th>
                {rules.presets.map(({ name, activeFrom }) => (
                  <th scope="col" className="number" key={name}>
                    {PRESET_WORDS[name]}
                    {activeFrom > 0 && ` (${activeFrom.toLocaleString('en')} active)`}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {(Object.keys(PRIVILEGE_WORDS) as (keyof typeof PRIVILEGE_WORDS)[]).map((privilege) => (
                <tr key={privilege}>
                  <td>{PRIVILEGE_WORDS[privilege]}</td>
                  {rules.presets.map(({ name, needs }) => (
                    <td className="number" key={name}>
                      {needs[privilege].toLocaleString('en')}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </ViewSection>
    </div>
  );
}
