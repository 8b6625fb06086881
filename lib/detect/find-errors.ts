import type { Scope } from './blocks.ts';
import { candidatesOf, type Candidate } from './candidates.ts';
import type { ErrorSignal } from '../model/signal.ts';
import { profileOf, type Profile } from './page-profile.ts';
import type { World } from './world.ts';

/** One error of a scope: the line to search for, and lines that belong to it. */
export interface FoundError {
  scope: Scope;
  key: Candidate;
  others: Candidate[];
  confidence: number;
}

/** Below this nothing is reported at all. */
const MIN_CONFIDENCE = 0.4;

/** Candidates that tell of one and the same trouble: those of one message box, and all others of the page. */
export function groupsOf(candidates: readonly Candidate[], profile: Profile): Candidate[][] {
  const groups = new Map<Element | null, Candidate[]>();
  const isErrorPage = profile.status4 + profile.status5 > 0;
  for (const candidate of candidates) {
    const { marks } = candidate.block;
    const owner = isErrorPage || marks.overlay !== null ? null : marks.message;
    const group = groups.get(owner);
    if (group) group.push(candidate);
    else groups.set(owner, [candidate]);
  }
  return [...groups.values()];
}

/** A line with its two scores. */
export type Scored = Pick<Candidate, 'confidence' | 'keyScore' | 'order'>;

/** A later message comes first only if its line says this much more, in logits. */
const MUCH = 1;

/**
 * The errors that groups of lines tell of, the one to search for first: the first on the page, unless another says
 * much more.
 */
export function pickErrors<Line extends Scored>(
  groups: readonly Line[][],
): { key: Line; others: Line[]; confidence: number }[] {
  const errors = groups.flatMap((group) => {
    const confidence = Math.max(...group.map((line) => line.confidence));
    if (confidence < MIN_CONFIDENCE) return [];
    const sure = group.filter((line) => line.confidence >= Math.min(confidence, 0.5) * 0.6);
    const [key, ...others] = sure.sort((a, b) => b.keyScore - a.keyScore);
    return key ? [{ key, others, confidence }] : [];
  });
  const best = Math.max(...errors.map(({ key }) => key.keyScore));
  const isGood = ({ key }: { key: Line }): boolean => key.keyScore >= best - MUCH;
  return [
    ...errors.filter(isGood).sort((a, b) => a.key.order - b.key.order),
    ...errors.filter((error) => !isGood(error)).sort((a, b) => b.key.keyScore - a.key.keyScore),
  ];
}

/** From here on an error on the page comes before what only the console knows. */
const LIKELY = 0.5;

/** All errors of a page in the order to show them: likely visible ones as they were picked, then the rest. */
export function inOrder<Found extends Pick<ErrorSignal, 'kind' | 'confidence'>>(
  errors: readonly Found[],
): Found[] {
  const isFirst = ({ kind, confidence }: Found): boolean => kind === 'visible' && confidence >= LIKELY;
  const rest = errors.filter((error) => !isFirst(error));
  return [...errors.filter(isFirst), ...rest.sort((a, b) => b.confidence - a.confidence)];
}

/** Errors in one document or frame, most certain first; yields now and then. */
export function* findErrors(scope: Scope, world: World): Generator<void, FoundError[]> {
  const profile = yield* profileOf(scope, world);
  const candidates = yield* candidatesOf(scope, profile, world);
  return pickErrors(groupsOf(candidates, profile)).map((error) => ({ scope, ...error }));
}
