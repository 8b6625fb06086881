import { readErrorText } from '../signature/read-error-text.ts';
import { shapeOf, type LineShape } from './line-shape.ts';

/** The line of a longer text that a person would search for. */
export interface KeyLine {
  /** As it is searched: without the tags and places in front of it. */
  text: string;
  /** Further lines that carry meaning, most telling first; never the frame list. */
  others: string[];
  /** How many lines the text has. */
  lines: number;
  /** Whether it is an error by its shape, and not only by a word of trouble. */
  sure: boolean;
}

/** Longer pastes are logs; what is wrong stands at one of their ends. */
const MAX_END = 100_000;
const MAX_END_LINES = 300;
const MAX_OTHERS = 6;
const MIN_RANK = 0.5;

/** First and last lines of a text of any length. */
function endsOf(text: string): { lines: string[]; count: number } {
  const isLong = text.length > 2 * MAX_END;
  const parts = isLong ? [text.slice(0, MAX_END), text.slice(-MAX_END)] : [text];
  const lines = parts.flatMap((part) => part.split(/\r\n|[\r\n]/)).filter((line) => /\S/.test(line));
  const kept =
    lines.length > 2 * MAX_END_LINES
      ? [...lines.slice(0, MAX_END_LINES), ...lines.slice(-MAX_END_LINES)]
      : lines;
  return { lines: kept, count: lines.length };
}

function rankOf(shape: LineShape, nextToFrames: boolean): number {
  let rank = 0;
  if (shape.exception) rank += (shape.bareException ? 1.5 : 3) + (nextToFrames ? 1 : 0);
  if (shape.severity) rank += shape.mild ? 1.6 : 2;
  if (readErrorText(shape.text).codes.length > 0) rank += 1;
  if (shape.trouble > 0) rank += 1 + Math.min(shape.trouble - 1, 1) * 0.3;
  if (shape.status) rank += 0.6;
  if (shape.generic) rank -= shape.status ? 0.8 : 1.8;
  if (shape.advice) rank -= 2.5;
  if (shape.label) rank -= 2;
  return rank;
}

/**
 * Finds the key line of a pasted or selected text by the shapes of its lines. Null where no line looks like an error.
 * Work is bounded whatever the length: long texts are looked at from both ends.
 */
export function keyLineOf(text: string): KeyLine | null {
  const { lines, count } = endsOf(text);
  const shapes = lines.map(shapeOf);
  const isFrame = (at: number): boolean => shapes[at]?.frame === true;
  const ranked = shapes
    .map((shape, at) => {
      const nextToFrames = isFrame(at - 1) || isFrame(at - 2) || isFrame(at + 1);
      return { shape, at, rank: shape.frame ? -Infinity : rankOf(shape, nextToFrames) };
    })
    .filter(({ shape, rank }) => rank >= MIN_RANK && shape.text !== '')
    .sort((a, b) => b.rank - a.rank || a.at - b.at);
  const [key, ...others] = ranked;
  if (!key) return null;
  const { shape } = key;
  const further = new Set(others.map((other) => other.shape.text).filter((line) => line !== shape.text));
  return {
    text: shape.text,
    others: [...further].slice(0, MAX_OTHERS),
    lines: count,
    sure: shape.exception || (shape.severity && !shape.mild) || shape.status || key.rank >= 2,
  };
}
