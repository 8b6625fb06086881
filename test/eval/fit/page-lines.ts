/** Runs in the page under measurement: what detection sees there, before any weight is applied. */
import { readScopes } from '../../../lib/detect/blocks.ts';
import { candidatesOf } from '../../../lib/detect/candidates.ts';
import { groupsOf } from '../../../lib/detect/find-errors.ts';
import { readJsonBody } from '../../../lib/detect/json-body.ts';
import { profileOf } from '../../../lib/detect/page-profile.ts';
import { readErrors } from '../../../lib/detect/read-errors.ts';
import { readXmlBody } from '../../../lib/detect/xml-body.ts';
import type { TappedEvent, World } from '../../../lib/detect/world.ts';
import type { PageLines } from './lines.ts';

function worldHere(tapped: readonly TappedEvent[]): World {
  const [entry] = performance.getEntriesByType('navigation') as { responseStatus?: number }[];
  return {
    document,
    url: location.href,
    status: entry?.responseStatus || null,
    tapped,
    isVisible: (element) => element.checkVisibility({ visibilityProperty: true }),
    styleOf: (element) => getComputedStyle(element),
    shadowRootOf: (element) => element.shadowRoot,
    frameDocumentOf: (frame) => (frame as HTMLIFrameElement).contentDocument,
  };
}

function finish<T>(steps: Generator<void, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** Lines with their features, by document and by message; and the errors that are not found by weights. */
function readLines(tapped: readonly TappedEvent[]): PageLines {
  const world = worldHere(tapped);
  const { errors } = finish(readErrors(world));
  const isRaw = readJsonBody(document) !== undefined || readXmlBody(document) !== null;
  const fixed = errors
    .filter(({ kind }) => isRaw || kind !== 'visible')
    .map(({ kind, text, confidence }) => ({ kind, text, confidence }));
  const groups = isRaw
    ? []
    : finish(readScopes(world)).flatMap((scope) => {
        const profile = finish(profileOf(scope, world));
        return groupsOf(finish(candidatesOf(scope, profile, world)), profile);
      });
  return {
    fixed,
    groups: groups.map((group) =>
      group.map(({ shape, order, features, keyFeatures }) => ({
        text: shape.text,
        order,
        features,
        keyFeatures,
      })),
    ),
  };
}

Object.assign(globalThis, { readLines });
