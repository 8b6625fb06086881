import type { Block, Scope } from './blocks.ts';
import { shapeOf, type LineShape } from './line-shape.ts';
import { isProse, profileOf, type Profile } from './page-profile.ts';
import { isStacked } from './look.ts';
import { MAX_LINE } from './tidy-line.ts';
import { confidenceOf, type Features } from './weights.ts';
import type { World } from './world.ts';

/** A line of the page that may be an error, or part of one. */
interface Candidate {
  block: Block;
  shape: LineShape;
  /** How well it serves as a search: higher is better. */
  rank: number;
  confidence: number;
  /** Place among the lines of the scope. */
  order: number;
}

/** One error of a scope: the line to search for, and lines that belong to it. */
export interface FoundError {
  scope: Scope;
  key: Candidate;
  others: Candidate[];
  confidence: number;
}

/** Lines looked at per block: the head tells the message, the end of a traceback too. */
const HEAD_LINES = 60;
const TAIL_LINES = 40;
const BLOCKS_PER_STEP = 40;
/** Below this nothing is reported at all. */
const MIN_CONFIDENCE = 0.4;
const CODE =
  /\b(?:[A-Z][A-Z0-9]{1,30}_[A-Z0-9_]{2,60}|0x[89a-fA-F][\da-fA-F]{7}|[A-Z]{1,6}-?\d{3,7}|E[A-Z]{4,14})\b|SQLSTATE|\((?![45]\d\d\))\d{3,5}\)|#\d{4}\b|[45]\d\d [45]\.\d\.\d/;

/** The block's text with a break wherever the page shows one. */
function stackedText(block: Block, world: World): string {
  const breaks = new Set<number>();
  for (const { element, start, end } of block.parts) {
    if (!isStacked(element, world)) continue;
    breaks.add(start);
    breaks.add(end);
  }
  let text = '';
  let from = 0;
  for (const at of [...breaks].sort((a, b) => a - b)) {
    text += `${block.text.slice(from, at)}\n`;
    from = at;
  }
  return text + block.text.slice(from);
}

function linesOf(block: Block, world: World): string[] {
  const isOne = !block.pre && (block.parts.length === 0 || !isSuspect(shapeOf(block.text), block));
  if (isOne) return [block.text];
  const lines = stackedText(block, world)
    .split('\n')
    .filter((line) => /\S/.test(line));
  return lines.length > HEAD_LINES + TAIL_LINES
    ? [...lines.slice(0, HEAD_LINES), ...lines.slice(-TAIL_LINES)]
    : lines;
}

function rankOf(
  shape: LineShape,
  block: Block,
  place: { afterFrames: boolean; beforeFrames: boolean; underHead: boolean; opensPre: boolean },
): number {
  const { text } = shape;
  let rank = 0;
  if (shape.exception) rank += shape.bareException ? 1.5 : 3;
  if (shape.severity) rank += shape.mild ? 1.6 : 2;
  if (shape.log) rank -= 1.5;
  if (CODE.test(text)) rank += 1;
  if (shape.trouble > 0) rank += 1 + Math.min(shape.trouble - 1, 1) * 0.3;
  if (shape.status) rank += 0.6;
  if (place.underHead && shape.words > 2) rank += 3;
  if (shape.exception && (place.afterFrames || place.beforeFrames)) rank += 1;
  if (block.marks.tone === 'error') rank += 1;
  if (block.marks.alert) rank += 0.5;
  if (block.heading > 0 && block.heading < 3) rank += 0.6;
  if (block.pre || block.code) rank += 0.4;
  if (place.opensPre) rank += 1.2;
  if (shape.generic) rank -= shape.status ? 1.5 : 2.2;
  if (shape.advice) rank -= 2.5;
  if (shape.label) rank -= 2;
  if (shape.words < 3 && !shape.exception && !shape.status && !CODE.test(text)) rank -= 1;
  if (text.length > 320) rank -= 0.8;
  return rank;
}

function featuresOf(
  shape: LineShape,
  block: Block,
  profile: Profile,
  near: { frames: number; top: boolean; agrees: boolean },
): Features {
  const { marks } = block;
  // A document that came with an error status is one, however much it explains.
  const quoting = profile.status4 + profile.status5 > 0 ? 0.25 : 1;
  return {
    status5: profile.status5,
    status4: profile.status4,
    title: profile.title * (1 - profile.prose),
    alert: marks.alert ? 1 : 0,
    toast: marks.toast && !marks.alert ? 1 : 0,
    // In manuals, classes named after errors mark what is explained, not what happened.
    errorTone: marks.tone === 'error' ? 1 - 0.8 * profile.prose : 0,
    goodTone: marks.tone === 'good' ? 1 : 0,
    overlay: marks.overlay === null ? 0 : 1,
    exception: shape.exception ? 1 : 0,
    severity: shape.severity ? 1 : 0,
    statusLine: shape.status ? 1 : 0,
    frames: Math.min(near.frames, 4) / 4,
    trouble: shape.trouble > 0 ? 1 : 0,
    moreTrouble: Math.max(0, shape.trouble - 1) / 2,
    agrees: near.agrees ? 1 : 0,
    code: CODE.test(shape.text) ? 1 : 0,
    json: 0,
    short: profile.short,
    top: near.top ? 1 : 0,
    share: Math.min(1, (block.text.length / Math.max(profile.chars, 1)) * 2),
    prose: profile.prose * quoting,
    quoted: marks.prose ? 1 : 0,
    sample: (block.code || block.pre) && profile.prose > 0.3 ? profile.prose : 0,
    listed: marks.listed && marks.tone !== 'error' ? 1 : 0,
    aside: marks.aside ? 1 : 0,
    linked: block.linked / Math.max(block.text.length, 1),
    question: /[?？]$/.test(shape.text) && !shape.exception && !marks.message ? quoting : 0,
    paragraph: isProse(block) ? quoting : 0,
  };
}

/** Whether a line is worth a look; most of a page is not, and costs no features. */
const isSuspect = (shape: LineShape, block: Block): boolean =>
  shape.text !== '' &&
  !shape.frame &&
  (shape.exception ||
    shape.severity ||
    shape.status ||
    shape.trouble > 0 ||
    block.marks.tone === 'error' ||
    (block.marks.alert && CODE.test(shape.text)) ||
    block.marks.overlay !== null);

function* candidatesOf(scope: Scope, profile: Profile, world: World): Generator<void, Candidate[]> {
  const found: Candidate[] = [];
  /** The last block with trouble in each message box. */
  const troubled = new Map<Element, Block>();
  let order = 0;
  let underHead = false;
  for (const [index, block] of scope.blocks.entries()) {
    if (index % BLOCKS_PER_STEP === 0) yield;
    const shapes = linesOf(block, world).map(shapeOf);
    const frames = shapes.filter((shape) => shape.frame).length;
    shapes.forEach((shape, at) => {
      order += 1;
      const place = {
        afterFrames: shapes[at - 1]?.frame === true || shapes[at - 2]?.frame === true,
        beforeFrames: shapes[at + 1]?.frame === true,
        underHead,
        opensPre: at === 0 && block.element.tagName === 'PRE' && shapes.length > 1,
      };
      if (shape.text !== '')
        underHead = shape.bareException && (block.heading > 0 || block.marks.tone === 'error');
      const isTop = index < 3 && (profile.status4 > 0 || profile.status5 > 0);
      if (
        !isSuspect(shape, block) &&
        !(place.underHead && !shape.frame) &&
        !(isTop && !shape.frame && shape.text !== '')
      )
        return;
      const { message } = block.marks;
      const near = {
        frames,
        top: index < 4,
        agrees: message !== null && troubled.get(message) !== block && troubled.has(message),
      };
      if (message && shape.trouble > 0) troubled.set(message, block);
      found.push({
        block,
        shape,
        order,
        rank: rankOf(shape, block, place) - Math.min(order, 100) * 0.01 - Math.min(at, 10) * 0.12,
        confidence: confidenceOf(featuresOf(shape, block, profile, near)),
      });
    });
  }
  return found;
}

/** Candidates that tell of one and the same trouble: those of one message box, and all others of the page. */
function groupsOf(candidates: readonly Candidate[], profile: Profile): Candidate[][] {
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
    sure.sort((a, b) => b.rank - a.rank);
    const [key, ...others] = sure;
    if (key && key.shape.text.length <= MAX_LINE) errors.push({ scope, key, others, confidence });
  }
  return errors.sort(
    (a, b) =>
      tenth(b.confidence) - tenth(a.confidence) ||
      Math.round(b.key.rank - a.key.rank) ||
      a.key.order - b.key.order,
  );
}
