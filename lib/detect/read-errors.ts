import { MAX_CODES, MAX_ERRORS, MAX_ERROR_TEXT, MAX_LINES, MAX_TYPE_TEXT } from '../model/limits.ts';
import type { ErrorSignal } from '../model/signal.ts';
import { blankness, isBare } from './blankness.ts';
import { readScopes, type Scope } from './blocks.ts';
import { errorIdFor } from './error-id.ts';
import { findErrors, inOrder, type FoundError } from './find-errors.ts';
import { jsonErrorOf, readJsonBody } from './json-body.ts';
import { exceptionIn } from './line-shape.ts';
import { cluesInText } from './product-lines.ts';
import type { PageErrors, Place } from './page-errors.ts';
import { tappedErrors } from './tapped-errors.ts';
import { tidyLine } from './tidy-line.ts';
import { readXmlBody } from './xml-body.ts';
import type { World } from './world.ts';

/** Errors that are kept at all: a few times what is told, so that those told are the most certain. */
const MAX_KEPT = 3 * MAX_ERRORS;

interface Said {
  kind: ErrorSignal['kind'];
  text: string;
  lines: string[];
  /** Those that the text does not print. */
  codes?: string[];
  type?: string;
  confidence: number;
}

function signalOf(said: Said, ids: { has(id: string): boolean }): ErrorSignal {
  return {
    id: errorIdFor(said.kind, said.text, ids),
    text: said.text.slice(0, MAX_ERROR_TEXT),
    lines: said.lines.slice(0, MAX_LINES),
    kind: said.kind,
    codes: [...new Set(said.codes)].slice(0, MAX_CODES),
    ...(said.type !== undefined && { type: said.type.slice(0, MAX_TYPE_TEXT) }),
    confidence: Math.round(said.confidence * 1_000) / 1_000,
  };
}

/** A type that stands in a neighbouring line: a debug page's heading, a label. */
function typeNear(error: FoundError): string | undefined {
  for (const other of error.others) if (other.shape.exception) return exceptionIn(other.shape.text);
  return undefined;
}

function saidBy(error: FoundError): Said {
  const text = error.key.shape.text;
  const lines = new Set<string>();
  for (const other of error.others) {
    if (other.shape.text !== text && !other.shape.advice && !other.shape.label) lines.add(other.shape.text);
    if (lines.size >= MAX_LINES) break;
  }
  const type = typeNear(error);
  return {
    kind: 'visible',
    text,
    lines: [...lines],
    confidence: error.confidence,
    ...(type !== undefined && { type }),
  };
}

/** The innermost element that holds the error's line and all lines that belong to it, in the same tree. */
function blockOf({ key, others }: FoundError): Element {
  const { element, marks } = key.block;
  if (marks.message?.contains(element)) return marks.message;
  let block = element;
  for (const other of others) {
    if (other.block.marks.overlay !== marks.overlay) continue;
    if (other.block.element.getRootNode() !== element.getRootNode()) continue;
    while (!block.contains(other.block.element) && block.parentElement) block = block.parentElement;
  }
  return block;
}

/** How sure a raw body that names an error is one. */
const RAW = 0.95;

/** The error of a raw JSON or XML body, with the element that shows it; null for a page of any other kind. */
function readRaw(world: World): { said: Said; element: Element } | 'no-error' | null {
  const { document } = world;
  const pre = document.querySelector('pre');
  const json = readJsonBody(document);
  const body = json !== undefined && pre ? { value: json, element: pre } : readXmlBody(document);
  if (body === null) return null;
  const error = jsonErrorOf(body.value, world.status);
  if (!error) return 'no-error';
  const { message, lines, codes } = error;
  return {
    element: body.element,
    said: { kind: 'visible', text: tidyLine(message), lines: lines.map(tidyLine), codes, confidence: RAW },
  };
}

/**
 * Finds what is wrong on the page. A generator, so that a large page can be read in slices; it yields between
 * them and returns what it found, not yet redacted, most certain first.
 */
export function* readErrors(world: World): Generator<void, PageErrors> {
  const scopes: Scope[] = yield* readScopes(world);
  const places = new Map<string, Place>();
  const errors = new Map<string, ErrorSignal>();
  const seen = new Set<string>();
  const add = (said: Said): ErrorSignal | null => {
    if (said.text === '' || seen.has(said.kind + said.text)) return null;
    seen.add(said.kind + said.text);
    const error = signalOf(said, errors);
    errors.set(error.id, error);
    return error;
  };
  let generic = false;
  const httpCode = world.status !== null && world.status >= 400 ? [`HTTP ${world.status}`] : [];

  const raw = readRaw(world);
  if (raw !== null) {
    const error =
      raw === 'no-error' ? null : add({ ...raw.said, codes: [...(raw.said.codes ?? []), ...httpCode] });
    if (raw !== 'no-error' && error)
      places.set(error.id, { element: raw.element, block: raw.element, text: error.text, frames: [] });
  } else {
    for (const scope of scopes) {
      const found: FoundError[] = yield* findErrors(scope, world);
      for (const one of found) {
        if (errors.size >= MAX_KEPT) break;
        const error = add({ ...saidBy(one), codes: scope.frames.length === 0 ? httpCode : [] });
        if (!error) continue;
        yield;
        const { block, shape } = one.key;
        generic ||= shape.generic;
        places.set(error.id, {
          element: block.element,
          block: blockOf(one),
          text: shape.text,
          frames: scope.frames,
        });
      }
    }
  }

  const chars = scopes.reduce(
    (sum, scope) => sum + scope.blocks.reduce((n, block) => n + block.text.length, 0),
    0,
  );
  const blank = blankness(world.document, chars);
  // Firefox shows an empty document where Chromium says so itself.
  if (errors.size === 0 && blank === 1 && world.status !== null && world.status >= 400)
    add({ kind: 'http', text: `HTTP ERROR ${world.status}`, lines: [], codes: httpCode, confidence: 0.9 });
  const page = { url: world.url, blank, generic };
  for (const { kind, text, lines, confidence, name, status } of tappedErrors(world.tapped, page)) {
    const codes = status !== undefined && status >= 400 ? [`HTTP ${status}`] : [];
    add({ kind, text: tidyLine(text), lines, codes, confidence, ...(name !== undefined && { type: name }) });
  }
  const surest = Math.max(
    0,
    ...[...errors.values()].filter(({ kind }) => kind === 'visible').map(({ confidence }) => confidence),
  );
  return {
    errors: inOrder([...errors.values()]).slice(0, MAX_ERRORS),
    broken: generic || isBare(world.document, chars),
    places,
    clues: scopes.flatMap((scope) => cluesInText(scope, surest)),
  };
}
