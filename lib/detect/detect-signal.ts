import {
  MAX_CODES,
  MAX_ERRORS,
  MAX_ERROR_TEXT,
  MAX_HOST_TEXT,
  MAX_LANG_TEXT,
  MAX_LINES,
  MAX_TITLE_TEXT,
  MAX_TYPE_TEXT,
} from '../model/limits.ts';
import type { ErrorSignal, PageSignal } from '../model/signal.ts';
import { signErrorText } from '../signature/sign-error-text.ts';
import { readScopes, type Scope } from './blocks.ts';
import { readContext } from './context.ts';
import { findErrors, type FoundError } from './find-errors.ts';
import { jsonErrorOf, readJsonBody } from './json-body.ts';
import { tidyLine } from './line-shape.ts';
import { findProducts } from './products.ts';
import { tappedErrors } from './tapped-errors.ts';
import type { World } from './world.ts';

/** Where a visible error stands, for the card. */
export interface Place {
  /** The element around the key line, in its own document. */
  element: Element;
  /** The key line as the page writes it, white space folded. */
  text: string;
  /** Same-origin frames from the top document down to the element's. */
  frames: readonly Element[];
}

export interface Detected {
  /** Not yet redacted. */
  signal: PageSignal;
  /** By error id; console and request errors have none. */
  places: Map<string, Place>;
}

/** Ids stay the same from one reading to the next, so that a card keeps its error while the page changes. */
function idFor(kind: string, template: string, taken: { has(id: string): boolean }): string {
  let hash = 7;
  for (let i = 0; i < template.length; i += 1) hash = (Math.imul(hash, 31) + template.charCodeAt(i)) >>> 0;
  for (let n = 0; ; n += 1) {
    const id = `${kind}-${hash.toString(36)}${n > 0 ? `-${n}` : ''}`;
    if (!taken.has(id)) return id;
  }
}

interface Said {
  kind: ErrorSignal['kind'];
  text: string;
  lines: string[];
  codes?: string[];
  type?: string;
  confidence: number;
}

function signalOf(said: Said, ids: { has(id: string): boolean }): ErrorSignal {
  const { template, codes, type } = signErrorText(said.text);
  const more = said.lines.flatMap((line) => signErrorText(line).codes);
  const shownType = type ?? said.type;
  return {
    id: idFor(said.kind, template, ids),
    text: said.text.slice(0, MAX_ERROR_TEXT),
    lines: said.lines.slice(0, MAX_LINES),
    kind: said.kind,
    codes: [...new Set([...codes, ...(said.codes ?? []), ...more])].slice(0, MAX_CODES),
    ...(shownType !== undefined && { type: shownType.slice(0, MAX_TYPE_TEXT) }),
    confidence: Math.round(said.confidence * 1_000) / 1_000,
  };
}

/** A type that stands in a neighbouring line: a debug page's heading, a label. */
function typeNear(error: FoundError): string | undefined {
  for (const other of error.others)
    if (other.shape.exception) return signErrorText(other.shape.text).type ?? other.shape.text.split(' ')[0];
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

/** Reads the page in slices: a generator that yields between them and returns what it found. */
export function* detectSteps(world: World): Generator<void, Detected> {
  const { document } = world;
  const scopes: Scope[] = yield* readScopes(world);
  const places = new Map<string, Place>();
  const errors: ErrorSignal[] = [];
  const seen = new Set<string>();

  const json = readJsonBody(document);
  const jsonError = json === undefined ? null : jsonErrorOf(json, world.status);
  const pre = document.body?.querySelector('pre');
  if (jsonError && pre) {
    const codes =
      world.status !== null && world.status >= 400
        ? [...jsonError.codes, `HTTP ${world.status}`]
        : jsonError.codes;
    const said = {
      kind: 'visible' as const,
      text: tidyLine(jsonError.message),
      lines: jsonError.lines.map(tidyLine),
      codes,
      confidence: 0.95,
    };
    const error = signalOf(said, places);
    errors.push(error);
    places.set(error.id, { element: pre, text: error.text, frames: [] });
  } else if (json === undefined) {
    for (const scope of scopes) {
      for (const found of findErrors(scope, world)) {
        const said = saidBy(found);
        if (seen.has(said.text)) continue;
        seen.add(said.text);
        const error = signalOf(said, places);
        if (
          scope.frames.length === 0 &&
          world.status !== null &&
          world.status >= 400 &&
          !error.codes.some((code) => code.startsWith('HTTP '))
        )
          error.codes = [...error.codes.slice(0, MAX_CODES - 1), `HTTP ${world.status}`];
        errors.push(error);
        places.set(error.id, {
          element: found.key.block.element,
          text: found.key.shape.text,
          frames: scope.frames,
        });
      }
      yield;
    }
  }
  const chars = scopes.reduce(
    (sum, scope) => sum + scope.blocks.reduce((n, block) => n + block.text.length, 0),
    0,
  );
  const ids = new Set<string>(places.keys());
  for (const tapped of tappedErrors(world.tapped, chars)) {
    const error = signalOf(
      {
        kind: tapped.kind,
        text: tidyLine(tapped.text),
        lines: tapped.lines,
        confidence: tapped.confidence,
        ...(tapped.name && { type: tapped.name }),
        ...(tapped.status && { codes: [`HTTP ${tapped.status}`] }),
      },
      ids,
    );
    ids.add(error.id);
    errors.push(error);
  }
  errors.sort((a, b) => b.confidence - a.confidence);

  const { host } = new URL(world.url);
  const overlays = scopes
    .flatMap((scope) => scope.blocks.map((block) => block.marks.overlay))
    .filter((name) => name !== null);
  const signal: PageSignal = {
    url: world.url,
    host: host.slice(0, MAX_HOST_TEXT),
    title: document.title.slice(0, MAX_TITLE_TEXT),
    lang: (document.documentElement.getAttribute('lang') ?? '').slice(0, MAX_LANG_TEXT),
    status: world.status,
    errors: errors.filter((error) => error.text !== '').slice(0, MAX_ERRORS),
    products: findProducts(document, host, scopes, [...new Set(overlays)]),
    context: readContext(document),
  };
  return { signal, places };
}

/** What the page shows, read in one go. */
export function detectSignal(world: World): Detected {
  const steps = detectSteps(world);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
