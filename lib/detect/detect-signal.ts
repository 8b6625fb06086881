import type { PageSignal } from '../model/signal.ts';
import { describePage } from './describe-page.ts';
import type { PageErrors } from './page-errors.ts';
import { readErrors } from './read-errors.ts';
import type { World } from './world.ts';

/** What the page shows, read in one go; not yet redacted. Page scripts read in slices instead (`spot-page.ts`). */
export function detectSignal(world: World): PageSignal & Pick<PageErrors, 'places'> {
  const steps = readErrors(world);
  for (;;) {
    const step = steps.next();
    if (step.done) return { ...describePage(world, step.value), places: step.value.places };
  }
}
