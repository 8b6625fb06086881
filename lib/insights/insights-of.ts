import type {
  Demand,
  Insights,
  Month,
  QuestionFacts,
  SharedDay,
  StaleAnswer,
  Tally,
} from '../model/insights.ts';

const DAY_MS = 86_400_000;
/** What says that it was asked earlier has a wrong date, and would make a chart of 24,000 months of the year 1. */
const FIRST_FORUMS = Date.UTC(1990, 0, 1);
/** What a list shows of what is wanted most. */
const LISTED = 12;
/** Helpers whose share of the solutions is told; 30 is Lenovo's figure (`facts`: 30 people, nearly half). */
const FIRST = [1, 3, 10, 30, 100];

export interface InsightsInput {
  /** Of one community, without its triage threads. */
  questions: readonly QuestionFacts[];
  shared: readonly SharedDay[];
  /** When somebody said "It worked" on this machine (milliseconds), and whether that is in `shared` as well. */
  workedHere: readonly { at: number; isShared: boolean }[];
  /** Look-ups on this machine that showed a fix: day (`YYYY-MM-DD`, UTC) → number. */
  lookUpsHere: Readonly<Record<string, number>>;
}

/**
 * What happened from `from` on: questions asked then, with what came of them, and "It worked" of those days. What is open
 * or stale is told as it is now, whenever it was asked.
 * @param from milliseconds since 1970; null for all there is
 */
export function insightsOf(
  { questions, shared, workedHere, lookUpsHere }: InsightsInput,
  from: number | null,
  now: number,
): Insights {
  const first = questions.reduce((earliest, { askedAt }) => Math.min(earliest, askedAt), now);
  const start = from ?? Math.max(first, FIRST_FORUMS);
  const asked = questions.filter(({ askedAt }) => askedAt >= start && askedAt <= now);
  /** A day is known by its first moment. */
  const isWithin = (at: number): boolean => at >= start - DAY_MS && at <= now;
  const worked = [
    ...shared.map(({ day, worked: times }) => ({ at: Date.parse(day), times })),
    ...workedHere.filter(({ isShared }) => !isShared).map(({ at }) => ({ at, times: 1 })),
  ].filter(({ at }) => isWithin(at));
  const told = shared.filter(({ day }) => isWithin(Date.parse(day)));
  const here = workedHere.filter(({ at }) => isWithin(at)).length;
  const lookUps = Object.entries(lookUpsHere).filter(([day]) => isWithin(Date.parse(day)));
  const open = questions.filter(({ solvedAfter }) => solvedAfter === null);
  const askedIn = Map.groupBy(asked, ({ askedAt }) => monthOf(askedAt));
  const workedIn = Map.groupBy(worked, ({ at }) => monthOf(at));
  return {
    from: start,
    to: now,
    all: tally(asked, worked),
    months: monthsOf(start, now).map((month): Month => ({
      month,
      ...tally(askedIn.get(month) ?? [], workedIn.get(month) ?? []),
    })),
    sharing: {
      people: new Set(told.map(({ member }) => member)).size,
      lookUps: told.reduce((sum, one) => sum + (one.lookUps ?? 0), 0),
    },
    // What was found by searching and worked was looked up too.
    here: { lookUps: Math.max(here, sumOf(lookUps.map(([, times]) => times))), worked: here },
    solvers: solversOf(asked),
    openByProduct: demandOf(open, ({ product }) =>
      product === null ? null : { key: product.toLowerCase(), label: product },
    ),
    openByError: demandOf(open, ({ error }) => error && { key: error.key, label: error.text }),
    stale: staleOf(questions),
  };
}

function tally(asked: readonly QuestionFacts[], worked: readonly { times: number }[]): Tally {
  const answered = asked.flatMap(({ answeredAfter }) => answeredAfter ?? []).toSorted((a, b) => a - b);
  const solved = asked.flatMap(({ solvedAfter }) => solvedAfter ?? []).toSorted((a, b) => a - b);
  return {
    asked: asked.length,
    answered: answered.length,
    solved: solved.length,
    medianAnswer: quantile(answered, 0.5),
    slowAnswer: quantile(answered, 0.9),
    medianSolve: quantile(solved, 0.5),
    withinDay: asked.length === 0 ? null : answered.filter((ms) => ms <= DAY_MS).length / asked.length,
    worked: worked.reduce((sum, { times }) => sum + times, 0),
  };
}

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0);

/** The nearest rank: a time that was really taken. @param sorted ascending */
const quantile = (sorted: readonly number[], share: number): number | null =>
  sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? null;

const monthOf = (at: number): string => new Date(at).toISOString().slice(0, 7);

/** `YYYY-MM` of each month from the first to the last, in UTC. */
function monthsOf(from: number, to: number): string[] {
  const months: string[] = [];
  const at = new Date(from);
  at.setUTCDate(1);
  at.setUTCHours(0, 0, 0, 0);
  for (; at.getTime() <= to; at.setUTCMonth(at.getUTCMonth() + 1)) months.push(monthOf(at.getTime()));
  return months;
}

function solversOf(asked: readonly QuestionFacts[]): Insights['solvers'] {
  const solved = new Map<string, { name: string; solved: number }>();
  for (const { solver } of asked) {
    if (!solver) continue;
    const before = solved.get(solver.key);
    solved.set(solver.key, { name: solver.name, solved: (before?.solved ?? 0) + 1 });
  }
  const sorted = [...solved.values()].toSorted((a, b) => b.solved - a.solved || a.name.localeCompare(b.name));
  const total = sorted.reduce((sum, one) => sum + one.solved, 0);
  return {
    people: sorted.length,
    // Up to the first number that takes in everybody.
    top: FIRST.filter((_, place) => (FIRST[place - 1] ?? 0) < sorted.length).map((first) => ({
      first,
      share: sorted.slice(0, first).reduce((sum, one) => sum + one.solved, 0) / total,
    })),
    named: sorted.slice(0, LISTED),
  };
}

function demandOf(
  open: readonly QuestionFacts[],
  groupOf: (facts: QuestionFacts) => { key: string; label: string } | null,
): Demand[] {
  const groups = new Map<string, Demand & { most: number }>();
  for (const facts of open) {
    const group = groupOf(facts);
    if (!group) continue;
    const before = groups.get(group.key);
    const isMost = !before || facts.demand > before.most;
    groups.set(group.key, {
      key: group.key,
      label: isMost ? group.label : before.label,
      open: (before?.open ?? 0) + 1,
      demand: (before?.demand ?? 0) + facts.demand,
      example: isMost ? { id: facts.id, title: facts.title, url: facts.url } : before.example,
      most: Math.max(before?.most ?? 0, facts.demand),
    });
  }
  return [...groups.values()]
    .toSorted((a, b) => b.demand - a.demand || b.open - a.open || (a.key < b.key ? -1 : 1))
    .slice(0, LISTED)
    .map(({ most: _most, ...demand }) => demand);
}

/** What somebody said comes before what is merely old. */
const staleOf = (questions: readonly QuestionFacts[]): StaleAnswer[] =>
  questions
    .flatMap(({ id, title, url, demand, stale }) => (stale ? [{ id, title, url, demand, why: stale }] : []))
    .toSorted((a, b) => Number(b.why === 'said') - Number(a.why === 'said') || b.demand - a.demand)
    .slice(0, LISTED);
