/** Reads one document as the page script does and says what about it must not be. */
import { describeControl } from '../../../lib/detect/control/describe-control.ts';
import { describePage } from '../../../lib/detect/describe-page.ts';
import type { PageErrors } from '../../../lib/detect/page-errors.ts';
import { readErrors } from '../../../lib/detect/read-errors.ts';
import { isWorthReading } from '../../../lib/detect/worth-reading.ts';
import type { World } from '../../../lib/detect/world.ts';
import { ControlSignal } from '../../../lib/model/asked.ts';
import { MAX_ERRORS } from '../../../lib/model/limits.ts';
import { PageSignal } from '../../../lib/model/signal.ts';
import { redactSignal } from '../../../lib/redact/redact-signal.ts';
import type { Random } from './random.ts';

/** A page that takes longer than this for one reading has found a way to hold people up. */
const MAX_MS = 3_000;

/** How long one reading took, and its longest step without a break; milliseconds. */
export interface Cost {
  ms: number;
  stepMs: number;
}
interface Reading {
  found: PageErrors;
  signal: PageSignal;
  /** What must be the same from one reading to the next. */
  told: string;
  cost: Cost;
}

/** A reading as `spot-page.ts` does it, without the page's turns between. */
function read(world: World): Reading {
  const start = performance.now();
  let stepMs = 0;
  const finish = <T>(steps: Generator<void, T>): T => {
    for (;;) {
      const from = performance.now();
      const step = steps.next();
      stepMs = Math.max(stepMs, performance.now() - from);
      if (step.done) return step.value;
    }
  };
  const isWorth = finish(isWorthReading(world));
  // Read in any case: what the cheap look takes for dull must not throw either.
  const found = finish(readErrors(world));
  const signal = redactSignal(describePage(world, found));
  return {
    found,
    signal,
    told: JSON.stringify([isWorth, signal, [...found.places.keys()]]),
    cost: { ms: performance.now() - start, stepMs },
  };
}

/** Every place stands in the page, its block around it. */
function problemOfPlaces({ errors, places }: PageErrors): string | null {
  for (const { id, kind } of errors) {
    const place = places.get(id);
    if (!place) {
      if (kind === 'visible') return `the visible error ${id} has no place`;
      continue;
    }
    if (place.element.nodeType !== 1 || !place.element.isConnected)
      return `the place of ${id} is not on the page`;
    if (!place.block.contains(place.element)) return `the block of ${id} does not hold its place`;
  }
  return null;
}

function problemOfSignal(signal: PageSignal): string | null {
  const parsed = PageSignal.safeParse(signal);
  if (!parsed.success) return `the signal does not parse: ${parsed.error.message.slice(0, 300)}`;
  if (signal.errors.length > MAX_ERRORS) return `${signal.errors.length} errors`;
  if (new Set(signal.errors.map(({ id }) => id)).size < signal.errors.length) return 'an id is there twice';
  if (JSON.stringify(redactSignal(signal)) !== JSON.stringify(signal)) return 'redacting twice changes more';
  return null;
}

/** Some element, as if a person pointed at it. */
function problemOfControl({ document }: World, random: Random): string | null {
  const elements = document.getElementsByTagName('*');
  const element = elements.item(random.int(elements.length));
  if (!element) return null;
  const control = describeControl(
    element,
    { document, path: '/' },
    { shadowRootOf: (host) => host.shadowRoot, frameOf: () => null },
  );
  const parsed = ControlSignal.safeParse(control);
  return parsed.success ? null : `the control does not parse: ${parsed.error.message.slice(0, 300)}`;
}

/** @returns the problem, or null; and what the first reading cost. Throws what reading throws. */
export function checkPage(world: World, random: Random): { problem: string | null; cost: Cost } {
  const { found, signal, told, cost } = read(world);
  const problem =
    problemOfSignal(signal) ??
    problemOfPlaces(found) ??
    (cost.ms > MAX_MS ? `reading took ${Math.round(cost.ms)} ms` : null) ??
    (read(world).told === told ? null : 'the second reading tells something else') ??
    problemOfControl(world, random);
  return { problem, cost };
}
