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
  /** Sections and samples of code, as manuals have: 0 below four, 1 from fifteen. */
  manual: number;
  /** 0 below five pieces of text that are mostly links, 1 from forty. */
  links: number;
}

/** A sentence or more of running text, as people write it in articles, manuals and posts. */
export function isProse(block: Block): boolean {
  const { text } = block;
  if (text.length < 80 || block.code || block.element.tagName === 'PRE' || block.marks.message) return false;
  const words = text.slice(0, 1_000).split(/\s+/);
  const plain = words.filter((word) => /^[\p{Ll}'’-]{2,}[.,;:]?$/u.test(word)).length;
  // Scripts without spaces or case have no such words; there length alone has to do.
  return words.length < 8 || plain / words.length > 0.5;
}

const ramp = (value: number, zeroAt: number, oneAt: number): number =>
  Math.min(1, Math.max(0, (value - zeroAt) / (oneAt - zeroAt)));

export function profileOf(scope: Scope, world: World): Profile {
  const isTop = scope.frames.length === 0;
  let chars = 0;
  let paragraphs = 0;
  let proseChars = 0;
  let sections = 0;
  let linked = 0;
  for (const block of scope.blocks) {
    chars += block.text.length;
    if (block.heading > 0 || block.code) sections += 1;
    if (block.linked * 2 > block.text.length) linked += 1;
    if (!isProse(block)) continue;
    paragraphs += 1;
    proseChars += block.text.length;
  }
  const status = isTop ? (world.status ?? 0) : 0;
  const title = shapeOf(scope.document.title);
  return {
    chars,
    status5: status >= 500 ? 1 : 0,
    status4: status >= 400 && status < 500 ? 1 : 0,
    title:
      title.text !== '' && (title.status || title.exception || title.severity || title.trouble > 0) ? 1 : 0,
    short: 1 - ramp(chars, 150, 2_500),
    manual: ramp(sections, 4, 15),
    links: ramp(linked, 5, 40),
    // Ten paragraphs make an article; three that fill the page do too.
    prose: Math.max(
      ramp(paragraphs, 1, 8),
      chars > 0 ? ramp(proseChars / chars, 0.25, 0.7) * ramp(paragraphs, 1, 3) : 0,
    ),
  };
}
