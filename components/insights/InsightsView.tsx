import type { Insights, QuestionFacts, Savings } from '../../lib/model/insights.ts';
import type { Assumptions } from '../../lib/model/settings.ts';
import { Calm } from '../shared/Calm.tsx';
import { ViewSection } from '../shared/ViewSection.tsx';
import { ChartFrame } from './ChartFrame.tsx';
import { DemandChart, MonthsChart, SolversChart, SpeedChart } from './charts.tsx';
import { demandTable, monthsTable, solversTable, speedTable, staleTable } from './insight-tables.ts';
import { numberWords, shareWords, spanWords } from './insight-words.ts';
import { SavingsSection } from './SavingsSection.tsx';
import './insights.css';

/** Stretches of time to look at, in days; null is all there is. */
const STRETCHES = [
  { days: 30, label: '30 days' },
  { days: 90, label: '90 days' },
  { days: 365, label: '1 year' },
  { days: null, label: 'All' },
] as const;
export type Stretch = (typeof STRETCHES)[number]['days'];

/**
 * What a community did for its people and what it lacks. Test ids: `insights`, `insights-stretch-<days>`,
 * `insights-<figure>`, `insights-here`, `insights-print`, and those of the charts.
 */
export function InsightsView({
  insights,
  savings,
  assumptions,
  problem,
  stretch,
  onStretch,
  onAssumptions,
  onSave,
  onPrint,
  onOpen,
}: {
  insights: Insights;
  savings: Savings;
  assumptions: Assumptions;
  problem: string | null;
  stretch: Stretch;
  onStretch: (stretch: Stretch) => void;
  onAssumptions: (assumptions: Assumptions) => void;
  onSave: (name: string, file: Blob) => void;
  onPrint: () => void;
  onOpen: (questionId: string) => void;
}) {
  const { all, sharing, here, solvers, openByProduct, openByError, stale } = insights;
  const figures: readonly { name: string; label: string; value: string }[] = [
    { name: 'asked', label: 'questions asked', value: numberWords(all.asked) },
    { name: 'answered', label: 'answered by members', value: numberWords(all.answered) },
    { name: 'solved', label: 'solved', value: numberWords(all.solved) },
    { name: 'speed', label: 'half were answered within', value: spanWords(all.medianAnswer) },
    { name: 'day', label: 'answered within a day', value: shareWords(all.withinDay) },
    { name: 'worked', label: '“It worked”', value: numberWords(all.worked) },
  ];
  return (
    <div className="standing insights" data-testid="insights">
      <div className="insights-bar">
        <fieldset className="insights-stretch">
          <legend className="ps-unseen">Time to look at</legend>
          {STRETCHES.map(({ days, label }) => (
            <label key={label}>
              <input
                type="radio"
                name="stretch"
                checked={days === stretch}
                onChange={() => onStretch(days)}
                data-testid={`insights-stretch-${days ?? 'all'}`}
              />
              <span>{label}</span>
            </label>
          ))}
        </fieldset>
        <button
          type="button"
          className="ps-button ps-button-small"
          onClick={onPrint}
          data-testid="insights-print"
        >
          Print
        </button>
      </div>
      <section className="standing-section" aria-label="In figures">
        <dl className="figures">
          {figures.map(({ name, label, value }) => (
            <div key={name} data-testid={`insights-${name}`}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
        <p className="hint">
          Counted from what lies on this machine: packs and synced threads. “It worked” counts this machine
          and{' '}
          {sharing.people === 0 ? 'members who share what worked; nobody does yet.' : sharingWords(sharing)}
        </p>
        {here.lookUps > 0 && (
          <p className="hint" data-testid="insights-here">
            {hereWords(here)}
          </p>
        )}
      </section>
      <SavingsSection
        savings={savings}
        assumptions={assumptions}
        problem={problem}
        onChange={onAssumptions}
      />
      {all.asked === 0 ? (
        <Calm
          title="Nobody asked anything in this time"
          text="Choose a longer time above, or sync the forum in the options."
          testId="insights-empty"
        />
      ) : (
        <>
          <ChartFrame
            table={monthsTable(insights)}
            says={`Of ${numberWords(all.asked)} questions, members answered ${numberWords(all.answered)} and solved ${numberWords(all.solved)}.`}
            testId="chart-months"
            onSave={onSave}
          >
            <MonthsChart months={insights.months} />
          </ChartFrame>
          <ChartFrame
            table={speedTable(insights)}
            says={`Half of the answered questions had their first reply within ${spanWords(all.medianAnswer)}, nine of ten within ${spanWords(all.slowAnswer)}.`}
            testId="chart-speed"
            onSave={onSave}
          >
            <SpeedChart months={insights.months} />
          </ChartFrame>
        </>
      )}
      {solvers.people > 0 && (
        <ChartFrame
          table={solversTable(insights)}
          says={solversWords(solvers)}
          testId="chart-solvers"
          onSave={onSave}
        >
          <SolversChart top={solvers.top} />
        </ChartFrame>
      )}
      {openByProduct.length > 0 ? (
        <ChartFrame
          table={demandTable('Unanswered demand by product', 'Product', openByProduct)}
          says="How often people looked at questions that nobody has solved yet, as they are today."
          testId="chart-products"
          onSave={onSave}
        >
          <DemandChart demand={openByProduct} />
        </ChartFrame>
      ) : (
        <Calm title="Nothing is open" text="Every question about a product has an answer that helped." />
      )}
      {openByError.length > 0 && (
        <>
          <ChartFrame
            table={demandTable('Unanswered demand by error', 'Error', openByError)}
            says="Errors that nobody has solved yet; messages that differ in names and numbers only are one."
            testId="chart-errors"
            onSave={onSave}
          />
          <Listed title="Most wanted" of={openByError.map(({ example }) => example)} onOpen={onOpen} />
        </>
      )}
      {stale.length > 0 && (
        <>
          <ChartFrame
            table={staleTable(insights)}
            says="Solutions that members marked as out of date come first, then those that nobody touched for two years."
            testId="chart-stale"
            onSave={onSave}
          />
          <Listed title="Worth a touch-up" of={stale} onOpen={onOpen} />
        </>
      )}
    </div>
  );
}

/** Few tell how often they looked something up: what nobody tells is not shown as none. */
const sharingWords = ({ people, lookUps }: Insights['sharing']): string =>
  `${people === 1 ? '1 member who shares' : `${numberWords(people)} members who share`} what worked${lookUps > 0 ? ` (of ${numberWords(lookUps)} look-ups that were told)` : ''}.`;

const hereWords = ({ lookUps, worked }: Insights['here']): string =>
  `On this machine ${lookUps === 1 ? '1 look-up' : `${numberWords(lookUps)} look-ups`} showed a fix, and ${numberWords(worked)} ended with “It worked”.`;

function solversWords({ people, top, named }: Insights['solvers']): string {
  const thirty = top.find(({ first }) => first === 30) ?? top.at(-1);
  const first = named[0];
  return (
    [
      `${numberWords(people)} members solved something`,
      ...(thirty
        ? [
            `the first ${numberWords(Math.min(thirty.first, people))} gave ${shareWords(thirty.share)} of the solutions`,
          ]
        : []),
      ...(first ? [`${first.name} alone ${numberWords(first.solved)}`] : []),
    ].join('; ') + '.'
  );
}

const Listed = ({
  title,
  of,
  onOpen,
}: {
  title: string;
  of: readonly Pick<QuestionFacts, 'id' | 'title'>[];
  onOpen: (questionId: string) => void;
}) => (
  <ViewSection title={title}>
    <ul className="solved-list">
      {of.slice(0, 5).map(({ id, title: words }) => (
        <li key={id} className="solved">
          <button type="button" className="link solved-title" dir="auto" onClick={() => onOpen(id)}>
            {words}
          </button>
        </li>
      ))}
    </ul>
  </ViewSection>
);
