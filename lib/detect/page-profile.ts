import type { Block, Scope } from './blocks.ts';
import { shapeOf } from './line-shape.ts';
import type { World } from './world.ts';

/** What kind of page a scope is, in numbers between 0 and 1. */
export interface Profile {
  chars: number;
  status5: number;
  status4: number;
  title: number;
  /** 1 below 150 characters, 0 above 2,500. */
  short: number;
  prose: number;
  /** 1 for three blocks or fewer, 0 from twelve. */
  bare: number;
  /** Sections and samples of code, as manuals have: 0 below four, 1 from fifteen. */
  manual: number;
  /** 0 below five pieces of text that are mostly links, 1 from forty. */
  links: number;
}

/** A few sentences tell whether it is running text. */
const MAX_PROSE_READ = 600;
/** Blocks looked at between two turns of the page. */
const BLOCKS_PER_STEP = 60;

/** In small letters, as most words of a sentence are. Letters of other alphabets cost more to tell. */
const PLAIN = /^[a-z'-]{2,}[.,;:]?$/;
const PLAIN_ABROAD = /^[\p{Ll}'’-]{2,}[.,;:]?$/u;
const isPlain = (word: string): boolean =>
  PLAIN.test(word) || (/[^ -~]/.test(word) && PLAIN_ABROAD.test(word));

/** A sentence or more of running text, as people write it in articles, manuals and posts. */
export function isProse(block: Block): boolean {
  const { text } = block;
  if (text.length < 80 || block.code || block.element.tagName === 'PRE' || block.marks.message) return false;
  const words = text.slice(0, MAX_PROSE_READ).split(/\s+/);
  const plain = words.filter(isPlain).length;
  // Scripts without spaces or case have no such words; there length alone has to do.
  return words.length < 8 || plain / words.length > 0.5;
}

const ramp = (value: number, zeroAt: number, oneAt: number): number =>
  Math.min(1, Math.max(0, (value - zeroAt) / (oneAt - zeroAt)));

/** On a short page sentences explain the one thing it says, more than they make an article. */
const SHORT_PROSE = 0.6;

/** What kind of page it is; yields now and then. */
export function* profileOf(scope: Scope, world: World): Generator<void, Profile> {
  const isTop = scope.frames.length === 0;
  let chars = 0;
  let paragraphs = 0;
  let proseChars = 0;
  let sections = 0;
  let linked = 0;
  for (const [index, block] of scope.blocks.entries()) {
    if (index % BLOCKS_PER_STEP === 0) yield;
    chars += block.text.length;
    if (block.heading > 0 || block.code) sections += 1;
    if (block.linked * 2 > block.text.length) linked += 1;
    if (!isProse(block)) continue;
    paragraphs += 1;
    proseChars += block.text.length;
  }
  const status = isTop ? (world.status ?? 0) : 0;
  const title = shapeOf(scope.document.title);
  const short = 1 - ramp(chars, 150, 2_500);
  return {
    chars,
    status5: status >= 500 ? 1 : 0,
    status4: status >= 400 && status < 500 ? 1 : 0,
    title:
      title.text !== '' && (title.status || title.exception || title.severity || title.trouble > 0) ? 1 : 0,
    short,
    bare: 1 - ramp(scope.blocks.length, 3, 12),
    manual: ramp(sections, 4, 15),
    links: ramp(linked, 5, 40),
    // Ten paragraphs make an article; three that fill the page do too.
    prose:
      (1 - SHORT_PROSE * short) *
      Math.max(
        ramp(paragraphs, 1, 8),
        chars > 0 ? ramp(proseChars / chars, 0.25, 0.7) * ramp(paragraphs, 1, 3) : 0,
      ),
  };
}
