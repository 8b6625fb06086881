/** What the charts show, as tables. */
import type { Demand, Insights } from '../../lib/model/insights.ts';
import { firstWords, inHours } from './charts.tsx';
import { monthWords } from './insight-words.ts';
import type { Table } from './table.ts';

export const monthsTable = ({ months }: Insights): Table => ({
  title: 'Questions by month',
  columns: ['Month', 'Asked', 'Answered', 'Solved', 'It worked'],
  rows: months.map(({ month, asked, answered, solved, worked }) => [
    monthWords(month),
    asked,
    answered,
    solved,
    worked,
  ]),
});

export const speedTable = ({ months }: Insights): Table => ({
  title: 'Time to the first answer',
  columns: ['Month', 'Half within (hours)', 'Nine of ten within (hours)'],
  rows: months.map(({ month, medianAnswer, slowAnswer }) => [
    monthWords(month),
    inHours(medianAnswer),
    inHours(slowAnswer),
  ]),
});

export const solversTable = ({ solvers }: Insights): Table => ({
  title: 'Who solves',
  columns: ['Helpers', 'Share of solutions (%)'],
  rows: solvers.top.map(({ first, share }) => [firstWords(first), Math.round(share * 1_000) / 10]),
});

export const demandTable = (title: string, what: string, demand: readonly Demand[]): Table => ({
  title,
  columns: [what, 'Open questions', 'Views'],
  rows: demand.map(({ label, open, demand: views }) => [label, open, views]),
});

export const staleTable = ({ stale }: Insights): Table => ({
  title: 'Answers that may be out of date',
  columns: ['Question', 'Why', 'Views'],
  rows: stale.map(({ title, why, demand }) => [title, STALE_WORDS[why], demand]),
});

const STALE_WORDS = { said: 'members said so', old: 'untouched for two years' };
