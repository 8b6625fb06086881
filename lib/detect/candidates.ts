import type { Block, Scope } from './blocks.ts';
import { confidenceOf, keyScoreOf } from './confidence.ts';
import {
  confidenceFeatures,
  hasCode,
  keyFeatures,
  type ConfidenceFeatures,
  type KeyFeatures,
  type LinePlace,
} from './features.ts';
import { shapeOf, type LineShape } from './line-shape.ts';
import { isStacked, lookOf } from './look.ts';
import { neighboursOf } from './neighbours.ts';
import type { Profile } from './page-profile.ts';
import { isQuiet } from './quiet-line.ts';
import type { World } from './world.ts';

/** A line of the page that may be an error, or part of one. */
export interface Candidate {
  block: Block;
  shape: LineShape;
  /** Place among the lines of the scope. */
  order: number;
  features: ConfidenceFeatures;
  keyFeatures: KeyFeatures;
  /** Probability that a person faces this error, 0 to 1. */
  confidence: number;
  /** How well it serves as a search: higher is better. */
  keyScore: number;
}

/** Lines looked at per block: the head tells the message, the end of a traceback too. */
const HEAD_LINES = 60;
const TAIL_LINES = 40;
const BLOCKS_PER_STEP = 40;
const LINES_PER_STEP = 10;

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

/** Whether a line is worth a look; most of a page is not, and costs no features. */
const isSuspect = (shape: LineShape, block: Block): boolean =>
  shape.text !== '' &&
  !shape.frame &&
  (shape.exception ||
    shape.severity ||
    shape.status ||
    shape.trouble > 0 ||
    block.marks.tone === 'error' ||
    (block.marks.alert && hasCode(shape.text)) ||
    block.marks.overlay !== null);

const CAUSE = /^(?:caused by|root cause|reason|cause)\b/i;

/** Lines of one sort are worded and marked alike. */
const sortOf = (shape: LineShape, block: Block): string =>
  [
    shape.exception,
    shape.bareException,
    shape.severity,
    shape.trouble > 0,
    block.marks.tone,
    block.element.tagName,
  ].join();

/** Says that something is wrong and leaves what to the lines below. */
const opensTrouble = (shape: LineShape, block: Block): boolean =>
  !shape.frame &&
  (shape.trouble > 0 || shape.status || shape.bareException) &&
  (block.heading > 0 || shape.label || shape.generic);

/** Neither marked nor worded as an error: most of any page. Told at once, because shapes cost much more. */
const isFarFromTrouble = ({ marks, pre, text }: Block): boolean =>
  !pre && marks.tone !== 'error' && !marks.alert && marks.overlay === null && isQuiet(text);

/** The lines of a document or frame that may be errors, in the order of the page; yields now and then. */
export function* candidatesOf(scope: Scope, profile: Profile, world: World): Generator<void, Candidate[]> {
  const found: Candidate[] = [];
  /** The last block with trouble in each message box. */
  const troubled = new Map<Element, Block>();
  /** What sorts of lines were seen, by message box. */
  const sorts = new Map<Element | null, Set<string>>();
  const surroundings = new Map<Element, Pick<LinePlace, 'look' | 'neighbours'>>();
  /** Looked at once: thousands of lines may stand right in one element, such as the body. */
  const surroundingsOf = (element: Element): Pick<LinePlace, 'look' | 'neighbours'> => {
    const known = surroundings.get(element) ?? {
      look: lookOf(element, world),
      neighbours: neighboursOf(element),
    };
    surroundings.set(element, known);
    return known;
  };
  let order = 0;
  let underHead = false;
  /** The line before says that the cause follows. */
  let isCause = false;
  /** Lines since one that only says that something is wrong, or heads what is wrong. */
  let sinceHead = Infinity;
  for (const [blockOrder, block] of scope.blocks.entries()) {
    if (blockOrder % BLOCKS_PER_STEP === 0) yield;
    const isTop = blockOrder < 3 && (profile.status4 > 0 || profile.status5 > 0);
    const { message } = block.marks;
    // A message box's second part says what its first, which told of trouble, left open.
    const follows = message !== null && troubled.has(message) && troubled.get(message) !== block;
    if (!isTop && !underHead && !follows && sinceHead >= 2 && isFarFromTrouble(block)) {
      isCause = CAUSE.test(block.text) && block.text.length < 30;
      order += 1;
      sinceHead += 1;
      continue;
    }
    const shapes = linesOf(block, world).map(shapeOf);
    const frames = shapes.filter((shape) => shape.frame).length;
    const last = shapes.findLastIndex(
      (shape, at) => shape.exception && (shapes[at - 1]?.frame === true || shapes[at - 2]?.frame === true),
    );
    const seen = sorts.get(message) ?? new Set();
    sorts.set(message, seen);
    for (const [inBlock, shape] of shapes.entries()) {
      order += 1;
      const wasUnderHead = underHead;
      const wasCause = isCause;
      if (shape.text !== '') isCause = CAUSE.test(shape.text) && shape.words < 5;
      // A line that says nothing leaves the next one as the head's message.
      if (shape.text !== '' && !(underHead && shape.generic))
        underHead = shape.bareException && (block.heading > 0 || block.marks.tone === 'error');
      // Further below nothing counts any more.
      if (sinceHead <= 2 && shape.text !== '' && !shape.advice) sinceHead += 1;
      const isBelow = ((sinceHead > 0 && sinceHead <= 2) || follows) && !shape.generic;
      const below = isBelow && !shape.frame && shape.words > 1 ? 1 / Math.max(1, Math.min(sinceHead, 2)) : 0;
      const isNear = (wasUnderHead || isTop || below > 0) && !shape.frame && shape.text !== '';
      if (opensTrouble(shape, block)) sinceHead = 0;
      if (!isSuspect(shape, block) && !isNear) continue;
      if (found.length % LINES_PER_STEP === 0) yield;
      const place: LinePlace = {
        block,
        shape,
        ...surroundingsOf(block.element),
        frames,
        afterFrames: shapes[inBlock - 1]?.frame === true || shapes[inBlock - 2]?.frame === true,
        beforeFrames: shapes[inBlock + 1]?.frame === true,
        underHead: wasUnderHead && !shape.generic,
        opensPre: inBlock === 0 && block.element.tagName === 'PRE' && shapes.length > 1,
        order,
        inBlock,
        blockOrder,
        below,
        concludes: inBlock === last,
        rooted: wasCause || CAUSE.test(shape.text),
        again: seen.has(sortOf(shape, block)),
        agrees: follows,
      };
      if (message && shape.trouble > 0) troubled.set(message, block);
      const features = confidenceFeatures(place, profile);
      seen.add(sortOf(shape, block));
      const confidence = confidenceOf(features);
      const keyed = keyFeatures(place, confidence);
      found.push({
        block,
        shape,
        order,
        features,
        keyFeatures: keyed,
        confidence,
        keyScore: keyScoreOf(keyed),
      });
    }
  }
  return found;
}
