/**
 * What the main thread of a page did, from Chromium's trace (CDP's Tracing domain). All times are CPU time of that
 * thread in milliseconds, so that other work on the machine does not count.
 */

/** One complete event ("ph": "X") or metadata, as far as it is read here. Times in microseconds. */
export interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  ts: number;
  dur?: number;
  /** CPU time of the thread. */
  tdur?: number;
  args?: { name?: string; data?: { url?: string; processId?: number } };
}

/**
 * What has to be recorded for `mainThreadOf`; microtasks are among what V8 runs. No profiler: it makes cold code several
 * times slower.
 */
export const TRACE_CATEGORIES = [
  'devtools.timeline',
  'disabled-by-default-devtools.timeline',
  'v8.execute',
  '__metadata',
];

export interface MainThread {
  /** Our scripts that watch and read: spot, console-tap, reader. */
  ours: number;
  /** The longest task of those, ours alone counted. */
  longest: number;
  /** The card, where one is shown. */
  card: number;
  /** Everything that the thread did. */
  all: number;
}

const CARD = 'fix-card.js';
const CALLS: ReadonlySet<string> = new Set(['EvaluateScript', 'FunctionCall']);
const cpu = (event: TraceEvent): number => (event.tdur ?? event.dur ?? 0) / 1_000;
const endOf = (event: TraceEvent): number => event.ts + (event.dur ?? 0);

/** The events of each task, outermost task first; tasks inside tasks belong to the outer one. */
function tasksOf(events: readonly TraceEvent[]): { task: TraceEvent; inside: TraceEvent[] }[] {
  const tasks: { task: TraceEvent; inside: TraceEvent[] }[] = [];
  for (const event of events) {
    const last = tasks.at(-1);
    if (last && event.ts < endOf(last.task)) last.inside.push(event);
    else if (event.name === 'RunTask') tasks.push({ task: event, inside: [] });
  }
  return tasks;
}

/** The main thread of the process that shows the page, in order of time; outer events before inner ones. */
function threadOf(events: readonly TraceEvent[], url: string): TraceEvent[] {
  const pid = events.findLast(
    ({ name, args }) => name === 'FrameCommittedInBrowser' && args?.data?.url?.startsWith(url),
  )?.args?.data?.processId;
  const tid = events.find(
    ({ name, pid: of, args }) => name === 'thread_name' && of === pid && args?.name === 'CrRendererMain',
  )?.tid;
  if (pid === undefined || tid === undefined) throw new Error(`The trace does not show ${url}`);
  return events
    .filter((event) => event.ph === 'X' && event.pid === pid && event.tid === tid)
    .sort((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0));
}

/**
 * Whose time a page's main thread was. Calls name their script. What runs after an `await` has no name in a trace:
 * it counts as ours in every task in which no script of the page was called, which on a page with scripts is more
 * than our share; and as the card's once there is one.
 * @param origin of the extension
 * @param url where the page's address begins
 */
export function mainThreadOf(events: readonly TraceEvent[], origin: string, url: string): MainThread {
  const sum: MainThread = { ours: 0, longest: 0, card: 0, all: 0 };
  let cardIsHere = false;
  for (const { task, inside } of tasksOf(threadOf(events, url))) {
    sum.all += cpu(task);
    const calls = inside.filter(({ name }) => CALLS.has(name));
    const isOurs = ({ args }: TraceEvent): boolean => !args?.data?.url || args.data.url.startsWith(origin);
    const pageSpoke = calls.some((call) => !isOurs(call));
    // What goes on after a yield runs bare in its task.
    const goesOn = !pageSpoke && inside.some(({ name }) => name === 'RunYieldContinuation');
    let ours = goesOn ? cpu(task) : 0;
    let countedTo = goesOn ? endOf(task) : 0;
    for (const event of inside) {
      if (event.ts < countedTo) continue;
      const isCall = CALLS.has(event.name) && isOurs(event);
      if (!isCall && (event.name !== 'RunMicrotasks' || pageSpoke)) continue;
      countedTo = endOf(event);
      if (event.args?.data?.url?.endsWith(CARD)) cardIsHere = true;
      const isCard = isCall ? event.args?.data?.url?.endsWith(CARD) : cardIsHere;
      if (isCard) sum.card += cpu(event);
      else ours += cpu(event);
    }
    sum.ours += ours;
    sum.longest = Math.max(sum.longest, ours);
  }
  return sum;
}
