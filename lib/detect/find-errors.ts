import type { Scope } from './blocks.ts';
import { candidatesOf, type Candidate } from './candidates.ts';
import { profileOf, type Profile } from './page-profile.ts';
import { MAX_LINE } from './tidy-line.ts';
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

/** Differences smaller than a tenth say nothing; then the first on the page is the first. */
const tenth = (confidence: number): number => Math.round(confidence * 10);

/** Errors in one document or frame, most certain first; yields now and then. */
export function* findErrors(scope: Scope, world: World): Generator<void, FoundError[]> {
  const profile = profileOf(scope, world);
  const errors: FoundError[] = [];
  for (const group of groupsOf(yield* candidatesOf(scope, profile, world), profile)) {
    const confidence = Math.max(...group.map((c) => c.confidence));
    if (confidence < MIN_CONFIDENCE) continue;
    const sure = group.filter((c) => c.confidence >= Math.min(confidence, 0.5) * 0.6);
    sure.sort((a, b) => b.keyScore - a.keyScore);
    const [key, ...others] = sure;
    if (key && key.shape.text.length <= MAX_LINE) errors.push({ scope, key, others, confidence });
  }
  return errors.sort(
    (a, b) =>
      tenth(b.confidence) - tenth(a.confidence) ||
      Math.round(b.key.keyScore - a.key.keyScore) ||
      a.key.order - b.key.order,
  );
}
