import type { Block } from './blocks.ts';
import type { LineShape } from './line-shape.ts';
import type { Look } from './look.ts';
import type { Neighbours } from './neighbours.ts';
import { isProse, type Profile } from './page-profile.ts';

/** Codes as programs print them; what they are named is the signature's business, here it only counts that one is there. */
const CODE =
  /\b(?:[A-Z][A-Z0-9]{1,30}_[A-Z0-9_]{2,60}|0x[89a-fA-F][\da-fA-F]{7}|[A-Z]{1,6}-?\d{3,7}|E[A-Z]{4,14})\b|SQLSTATE|\((?![45]\d\d\))\d{3,5}\)|#\d{4}\b|[45]\d\d [45]\.\d\.\d/;
export const hasCode = (text: string): boolean => CODE.test(text);

/** A line and what is known of the lines around it. */
export interface LinePlace {
  block: Block;
  shape: LineShape;
  /** Of the block's element. */
  look: Look;
  neighbours: Neighbours;
  /** Frames of a trace in the same block. */
  frames: number;
  /** A frame stands right before, or right after. */
  afterFrames: boolean;
  beforeFrames: boolean;
  /** Stands right below a heading that is nothing but an exception's class. */
  underHead: boolean;
  /** Opens a `<pre>` of several lines. */
  opensPre: boolean;
  /** Place among the lines of the page and of its block, from 0. */
  order: number;
  inBlock: number;
  /** Place of the block on the page, from 0. */
  blockOrder: number;
  /** Another block of the same message box speaks of trouble too. */
  agrees: boolean;
  /** Stands right below a heading or a line that only says that something is wrong: 1, one further below: 0.5. */
  below: number;
  /** An earlier line of the page is of the same sort: the next of several warnings, what followed from the first. */
  again: boolean;
  /** Ends a trace whose frames stand above it, and no later exception does: what a chain of them came to. */
  concludes: boolean;
  /** Stands below or behind words that call it the cause: `Caused by:`, `Root Cause`. */
  rooted: boolean;
}

const yes = (fact: boolean): number => (fact ? 1 : 0);

/**
 * What speaks for and against a person facing this error, each between 0 and 1. Interpretable on purpose: the
 * weights (`weights.json`) can be read as sentences.
 */
export function confidenceFeatures(place: LinePlace, profile: Profile) {
  const { block, shape, look, neighbours } = place;
  const { marks } = block;
  // A document that came with an error status is one, however much it explains.
  const quoting = profile.status4 + profile.status5 > 0 ? 0.25 : 1;
  return {
    /** The document came with a status of 500 and above, or of 400 and above; its title speaks of trouble. */
    status5: profile.status5,
    status4: profile.status4,
    title: profile.title * (1 - profile.prose),
    /** ARIA says alert; it looks like a toast or dialog; its name says error; its name says success. */
    alert: yes(marks.alert),
    toast: yes(marks.toast && !marks.alert),
    // In manuals, classes named after errors mark what is explained, not what happened.
    errorTone: marks.tone === 'error' ? 1 - 0.8 * profile.prose : 0,
    goodTone: yes(marks.tone === 'good'),
    /** Painted red; stays over the page; stands in a development server's overlay. */
    red: yes(look.red) * (1 - 0.8 * profile.prose),
    floats: yes(look.floats),
    overlay: yes(marks.overlay !== null),
    /** Names an exception class; begins with a severity; shows a status; frames of a trace near it. */
    exception: yes(shape.exception),
    severity: yes(shape.severity),
    statusLine: yes(shape.status),
    frames: Math.min(place.frames, 4) / 4,
    /** Words of trouble: any, more; another line of the same box; a code. */
    trouble: yes(shape.trouble > 0),
    moreTrouble: Math.max(0, shape.trouble - 1) / 2,
    agrees: yes(place.agrees),
    below: place.below,
    code: yes(hasCode(shape.text)),
    /** Little else on the page, in characters and in pieces; among the first things on it; a large part of it. */
    short: profile.short,
    top: yes(place.blockOrder < 4),
    bare: profile.bare,
    share: Math.min(1, (block.text.length / Math.max(profile.chars, 1)) * 2),
    /** Paragraphs of prose on the page; sections and samples of a manual; links all over it. */
    prose: profile.prose * quoting,
    manual: profile.manual * quoting,
    links: profile.links * quoting,
    /** In an article, a post, a quotation; code on a page of prose; a long paragraph; a question. */
    quoted: yes(marks.prose),
    sample: (block.code || block.pre) && profile.prose > 0.3 ? profile.prose : 0,
    paragraph: isProse(block) ? quoting : 0,
    question:
      /[?？؟]$/.test(shape.text) && !shape.exception && !marks.message && marks.overlay === null
        ? quoting
        : 0,
    /** One of many alike; with a date; in a list or table, in a menu or footer, mostly links; an entry of a log. */
    repeated: neighbours.repeated * (marks.tone === 'error' ? 0.3 : 1),
    dated: neighbours.dated * (marks.toast || marks.alert ? 0.3 : 1),
    listed: yes(marks.listed && marks.tone !== 'error' && !look.floats),
    aside: yes(marks.aside),
    linked: block.linked / Math.max(block.text.length, 1),
    log: yes(shape.log),
    /** Source code, not words. */
    source: yes(shape.source && !shape.exception && !shape.severity),
    /** The page begins with a line that names a severity or an exception. */
    opens: yes(
      (shape.severity || shape.exception) && !shape.generic && place.blockOrder < 3 && place.inBlock === 0,
    ),
  };
}
export type ConfidenceFeatures = ReturnType<typeof confidenceFeatures>;

/** What only one message says: something in quotes, a path, a call, a name in code, a number, a value after a colon. */
const SPECIFIC: readonly RegExp[] = [
  /["'`«“”„‘’「『][^"'`«»“”„‘’「」『』]{1,80}["'`»“”‘’」』]/,
  /[\w-][/\\.][\w-]/,
  /\w\(|::/,
  /[a-z][A-Z]|\w_\w/,
  /\d{2}/,
  /: \S/,
];
/** So many of them make a line as specific as can be. */
const VERY_SPECIFIC = 4;
const specificityOf = (text: string): number => {
  // The address that was asked for says nothing about what went wrong.
  const said = text.replace(/https?:\/\/\S{1,500}/g, '');
  return Math.min(1, SPECIFIC.filter((pattern) => pattern.test(said)).length / VERY_SPECIFIC);
};

/** Where sureness ends to say which of two errors a person would search for, in logits. */
const SURE = 3;

/** Logit of a confidence, cut where more would say nothing; 0 to 1. */
export function sureness(confidence: number): number {
  const logit = Math.log(confidence / (1 - confidence));
  return (Math.max(-SURE, Math.min(SURE, logit)) + SURE) / (2 * SURE);
}

/**
 * What makes a line the one to search for, among the lines of one page; each about 0 to 1.
 * @param confidence the line's own
 */
export function keyFeatures(place: LinePlace, confidence: number) {
  const { block, shape } = place;
  const code = hasCode(shape.text);
  const troubled = shape.exception || shape.severity || shape.status || shape.trouble > 0;
  return {
    /** Names an exception class with a message; the class alone; beside frames of a trace. */
    exception: yes(shape.exception && !shape.bareException),
    bareException: yes(shape.bareException),
    traced: yes(shape.exception && (place.afterFrames || place.beforeFrames)),
    /** Right below a heading that is only the class. */
    underHead: yes(place.underHead && shape.words > 2),
    severity: yes(shape.severity && !shape.mild && !shape.generic),
    mild: yes(shape.severity && shape.mild),
    code: yes(code),
    trouble: yes(shape.trouble > 0),
    moreTrouble: yes(shape.trouble > 1),
    untroubled: yes(!troubled && !code),
    status: yes(shape.status),
    below: place.below,
    again: yes(place.again && !place.concludes),
    concludes: yes(place.concludes),
    /** Named as what caused the rest. */
    rooted: yes(place.rooted),
    specific: specificityOf(shape.text),
    source: yes(shape.source && !shape.exception && !shape.severity),
    /** How the page presents it. */
    errorTone: yes(block.marks.tone === 'error'),
    alert: yes(block.marks.alert),
    heading: yes(block.heading > 0 && block.heading < 3),
    plain: yes(block.pre || block.code),
    opensPre: yes(place.opensPre),
    /** Says only that something is wrong; tells what to do; a label; an entry of a log. */
    generic: yes(shape.generic && !shape.status),
    genericStatus: yes(shape.generic && shape.status),
    advice: yes(shape.advice),
    label: yes(shape.label),
    log: yes(shape.log),
    /** Too short to say anything; too long to be one message. */
    thin: yes(shape.words < 3 && !shape.exception && !(shape.status && /\D/.test(shape.text)) && !code),
    long: yes(shape.text.length > 320),
    /** How sure it is that a person faces it. */
    sure: sureness(confidence),
    /** How far down the page, and inside its block. */
    later: Math.min(place.order, 100) / 100,
    deeper: Math.min(place.inBlock, 10) / 10,
  };
}
export type KeyFeatures = ReturnType<typeof keyFeatures>;
