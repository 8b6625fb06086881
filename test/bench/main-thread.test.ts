import { expect, it } from 'vitest';
import { mainThreadOf, type TraceEvent } from './main-thread.ts';

const ORIGIN = 'chrome-extension://abc';
const PAGE = 'http://127.0.0.1:1/';
const meta: TraceEvent[] = [
  {
    name: 'FrameCommittedInBrowser',
    ph: 'I',
    pid: 1,
    tid: 1,
    ts: 0,
    args: { data: { url: PAGE, processId: 7 } },
  },
  { name: 'thread_name', ph: 'M', pid: 7, tid: 8, ts: 0, args: { name: 'CrRendererMain' } },
];
/** An event of the page's main thread; times in milliseconds. */
const event = (name: string, ts: number, dur: number, url?: string): TraceEvent => ({
  name,
  ph: 'X',
  pid: 7,
  tid: 8,
  ts: ts * 1_000,
  dur: dur * 1_000,
  tdur: dur * 1_000,
  ...(url !== undefined && { args: { data: { url } } }),
});
const spot = `${ORIGIN}/content-scripts/spot.js`;
const card = `${ORIGIN}/content-scripts/fix-card.js`;

it('counts our calls, what follows an await, and the card apart', () => {
  const thread = mainThreadOf(
    [
      ...meta,
      event('RunTask', 0, 10),
      event('FunctionCall', 1, 4, PAGE),
      event('RunMicrotasks', 5, 3),
      event('FunctionCall', 6, 1, spot),
      event('RunTask', 20, 5),
      event('RunMicrotasks', 20, 4),
      event('RunTask', 30, 9),
      event('EvaluateScript', 30, 6, card),
      event('FunctionCall', 31, 1, card),
      event('RunTask', 40, 5),
      event('RunMicrotasks', 40, 2),
      event('RunTask', 50, 6),
      event('RunYieldContinuation', 50, 1),
    ],
    ORIGIN,
    PAGE,
  );
  expect(thread).toEqual({ ours: 11, longest: 6, card: 8, all: 35 });
});

it('looks at the thread of the page alone, by CPU time', () => {
  const [task, call] = [event('RunTask', 0, 10), event('FunctionCall', 1, 4, spot)];
  const thread = mainThreadOf(
    [...meta, task, { ...call, tdur: 1_000 }, { ...call, pid: 9 }, { ...call, tid: 9 }],
    ORIGIN,
    PAGE,
  );
  expect(thread).toMatchObject({ ours: 1, all: 10 });
});

it('says so when the trace does not show the page', () => {
  expect(() => mainThreadOf(meta, ORIGIN, 'http://other/')).toThrow('does not show');
});
