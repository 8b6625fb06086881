import type { ReactElement } from 'react';
import {
  Bar,
  BarChart,
  CartesianGrid,
  Legend,
  Line,
  LineChart,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import type { Demand, Insights, Month } from '../../lib/model/insights.ts';
import { monthWords, numberWords, shareWords } from './insight-words.ts';

/** Before the page is laid out, and where nothing is laid out at all. */
const FIRST_SIZE = { width: 640, height: 260 };
const AXIS = { stroke: 'var(--color-control)', tick: { fill: 'var(--color-soft)', fontSize: 12 } };
const TOOLTIP = {
  contentStyle: {
    background: 'var(--color-raised)',
    border: '1px solid var(--color-line)',
    borderRadius: 'var(--radius-s)',
  },
  labelStyle: { color: 'var(--color-text)' },
  itemStyle: { color: 'var(--color-text)' },
  cursor: { fill: 'var(--color-hover)', stroke: 'var(--color-line)' },
  isAnimationActive: false,
};
/** A dashed line has whole dots. */
const DOT = { fill: 'var(--color-bg)', strokeDasharray: 'none' };
const GRID = <CartesianGrid stroke="var(--color-line)" vertical={false} />;

const Frame = ({ height = FIRST_SIZE.height, children }: { height?: number; children: ReactElement }) => (
  <ResponsiveContainer width="100%" height={height} initialDimension={{ ...FIRST_SIZE, height }}>
    {children}
  </ResponsiveContainer>
);

/** Asked, answered and solved by month. */
export const MonthsChart = ({ months }: { months: readonly Month[] }) => (
  <Frame>
    <BarChart
      accessibilityLayer={false}
      data={months.map((one) => ({ ...one, name: monthWords(one.month) }))}
      barGap={1}
    >
      {GRID}
      <XAxis dataKey="name" {...AXIS} />
      <YAxis {...AXIS} allowDecimals={false} width={44} />
      <Tooltip {...TOOLTIP} />
      <Legend formatter={legendText} itemSorter={null} />
      <Bar dataKey="asked" name="Asked" fill="var(--color-control)" isAnimationActive={false} />
      <Bar dataKey="answered" name="Answered" fill="var(--color-amber)" isAnimationActive={false} />
      <Bar dataKey="solved" name="Solved" fill="var(--color-accent)" isAnimationActive={false} />
    </BarChart>
  </Frame>
);

/** How long the first answer took, in hours. */
export const SpeedChart = ({ months }: { months: readonly Month[] }) => (
  <Frame height={220}>
    <LineChart
      accessibilityLayer={false}
      data={months.map(({ month, medianAnswer, slowAnswer }) => ({
        name: monthWords(month),
        half: inHours(medianAnswer),
        most: inHours(slowAnswer),
      }))}
    >
      {GRID}
      <XAxis dataKey="name" {...AXIS} />
      <YAxis {...AXIS} width={44} unit=" h" />
      <Tooltip {...TOOLTIP} />
      <Legend formatter={legendText} itemSorter={null} />
      <Line
        dataKey="half"
        name="Half within (hours)"
        stroke="var(--color-accent)"
        strokeWidth={2}
        dot={DOT}
        isAnimationActive={false}
      />
      <Line
        dataKey="most"
        name="Nine of ten within (hours)"
        stroke="var(--color-control)"
        strokeWidth={2}
        dot={DOT}
        strokeDasharray="5 4"
        isAnimationActive={false}
      />
    </LineChart>
  </Frame>
);

/** A millisecond duration in hours, to a tenth. */
export const inHours = (ms: number | null): number | null =>
  ms === null ? null : Math.round(ms / 360_000) / 10;

/** What share of the solutions the first few helpers gave. */
export const SolversChart = ({ top }: { top: Insights['solvers']['top'] }) => (
  <Frame height={200}>
    <BarChart
      accessibilityLayer={false}
      data={top.map(({ first, share }) => ({ name: firstWords(first), share }))}
    >
      {GRID}
      <XAxis dataKey="name" {...AXIS} />
      <YAxis {...AXIS} width={44} domain={[0, 1]} tickFormatter={shareWords} />
      <Tooltip {...TOOLTIP} formatter={(value) => shareWords(Number(value))} />
      <Bar dataKey="share" name="Share of solutions" fill="var(--color-accent)" isAnimationActive={false} />
    </BarChart>
  </Frame>
);

export const firstWords = (first: number): string =>
  first === 1 ? 'Top helper' : `Top ${numberWords(first)}`;

/** How many people look for what nobody solved yet, by product. */
export const DemandChart = ({ demand }: { demand: readonly Demand[] }) => (
  <Frame height={60 + demand.length * 30}>
    <BarChart accessibilityLayer={false} data={[...demand]} layout="vertical">
      <CartesianGrid stroke="var(--color-line)" horizontal={false} />
      <XAxis type="number" {...AXIS} allowDecimals={false} />
      <YAxis type="category" dataKey="label" {...AXIS} width={130} interval={0} />
      <Tooltip {...TOOLTIP} />
      <Bar
        dataKey="demand"
        name="Views of open questions"
        fill="var(--color-accent)"
        isAnimationActive={false}
      />
    </BarChart>
  </Frame>
);

/** Words keep the text's colour; the square beside them has the line's. */
const legendText = (name: string) => <span className="chart-legend">{name}</span>;
