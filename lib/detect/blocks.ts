import { shapeOf } from './line-shape.ts';
import { marksInside, NO_MARKS, weighMessages, type Marks, type Roles } from './marks.ts';
import { OVERLAY_HOSTS } from './overlay-hosts.ts';
import { placesPastBudget } from './past-budget.ts';
import { isTyped, isWritten, secretPlaces, typedPlaces } from './private-places.ts';
import { isQuiet } from './quiet-line.ts';
import { textData } from './text-data.ts';
import type { World } from './world.ts';

/** A run of text that a person sees as one piece: a paragraph, a cell, a heading, a `<pre>`. */
export interface Block {
  element: Element;
  /** Text as it stands; line breaks only where the page shows them. At most MAX_BLOCK characters. */
  text: string;
  /** Keeps its line breaks: `<pre>`, or lines parted by `<br>`. */
  pre: boolean;
  code: boolean;
  /** 1 to 6, or 0. */
  heading: number;
  /** Inline elements right inside it; style sheets may stack them, which only layout can tell. */
  parts: { element: Element; start: number; end: number }[];
  /** Characters of it that are links or buttons. */
  linked: number;
  marks: Marks;
}

/** One document or frame, with the blocks a person can see in it. */
export interface Scope {
  blocks: Block[];
  /** Elements of same-origin frames from the top document down to this one. */
  frames: Element[];
  document: Document;
}

const MAX_BLOCK = 16_000;
const MAX_BLOCKS = 6_000;
const MAX_PARTS = 12;
/** What is read of a page in its own order. A page that is longer is read in the places where messages stand. */
const MAX_NODES = 8_000;
/** What is read of each of those places, and of all of them. */
const MAX_PLACE_NODES = 200;
const MAX_PLACES_NODES = 2_000;
const NODES_PER_STEP = 150;
/** Parsers stop at 512; scripts may nest deeper to exhaust a reader's stack. */
const MAX_DEPTH = 520;

const INLINE = new Set(
  'A ABBR ACRONYM B BDI BDO BIG CITE CODE DATA DEL DFN EM FONT I INS KBD LABEL MARK NOBR Q S SAMP SMALL SPAN STRIKE STRONG SUB SUP TIME TT U VAR WBR'.split(
    ' ',
  ),
);
const UNREAD = new Set(
  'SCRIPT STYLE NOSCRIPT TEMPLATE INPUT TEXTAREA SELECT OPTION DATALIST HEAD TITLE SVG CANVAS VIDEO AUDIO OBJECT EMBED METER PROGRESS MATH'.split(
    ' ',
  ),
);

/** What the development server is called whose overlay the element holds. */
const overlayHost = (element: Element): { product: string } | undefined =>
  OVERLAY_HOSTS.find(({ selector }) => element.matches(selector));

/** What the elements around a text node say about the text. */
interface TextState {
  depth: number;
  pre: boolean;
  code: boolean;
  link: boolean;
}

const AT_TOP: TextState = { depth: 0, pre: false, code: false, link: false };

function stateInside({ tagName }: Element, outer: TextState): TextState {
  const tag = tagName.toUpperCase();
  return {
    depth: outer.depth + 1,
    pre: outer.pre || tag === 'PRE',
    code: outer.code || tag === 'CODE' || tag === 'SAMP',
    link: outer.link || tag === 'A' || tag === 'BUTTON',
  };
}

const headingOf = (element: Element): number => {
  const match = /^H([1-6])$/.exec(element.tagName);
  if (match) return Number(match[1]);
  return element.getAttribute('role') === 'heading'
    ? Number(element.getAttribute('aria-level') ?? 2) || 2
    : 0;
};

/**
 * Reads the visible text of a document, its open and closed shadow roots and its same-origin frames.
 * A generator, so that the caller can spread a large page over several turns; yields every few hundred nodes.
 */
export function* readScopes(world: World): Generator<void, Scope[]> {
  const scopes: Scope[] = [];
  const roles: Roles = new Map();
  let nodes = 0;
  let maxNodes = MAX_NODES;
  let placesLeft = MAX_PLACES_NODES;
  let blocks = 0;

  function* readDocument(doc: Document, frames: Element[], marks: Marks): Generator<void, void> {
    const scope: Scope = { blocks: [], frames, document: doc };
    scopes.push(scope);
    if (doc.body && !isWritten(doc)) yield* readRoot(doc.body, doc, scope, marks);
  }

  function* readRoot(
    start: Element | ShadowRoot,
    root: Document | ShadowRoot,
    scope: Scope,
    outer: Marks,
    depth = 0,
  ): Generator<void, void> {
    const typed = typedPlaces(root);
    const secret = secretPlaces(root);
    const described = new Set<string>();
    for (const field of root.querySelectorAll('[aria-invalid="true"]')) {
      const ids = `${field.getAttribute('aria-errormessage') ?? ''} ${field.getAttribute('aria-describedby') ?? ''}`;
      for (const id of ids.split(/\s+/)) if (id) described.add(id);
    }

    const isRead = (element: Element): boolean =>
      !UNREAD.has(element.tagName.toUpperCase()) && !typed.has(element) && !isTyped(element);
    /** The last node that was read. */
    let last: Node | null = null;
    let open: Block | null = null;
    const close = (): void => {
      const block = open;
      open = null;
      if (!block || blocks >= MAX_BLOCKS || !/\S/.test(block.text)) return;
      if (block.marks.secret && block.marks.message === null) return;
      if (!world.isVisible(block.element)) return;
      blocks += 1;
      scope.blocks.push(block);
    };
    const add = (text: string, holder: Element, marks: Marks, state: TextState): void => {
      open ??= {
        element: holder,
        text: '',
        pre: state.pre,
        code: state.code,
        heading: headingOf(holder),
        parts: [],
        linked: 0,
        marks,
      };
      const room = MAX_BLOCK - open.text.length;
      if (room <= 0) return;
      // The end of a long text counts too: there stands a traceback's last line.
      const kept = text.length > room ? `${text.slice(0, room / 2)}\n${text.slice(-room / 2)}` : text;
      open.text += state.pre ? kept : kept.replace(/\s+/g, ' ');
      if (state.link) open.linked += kept.trim().length;
      if (state.code) open.code = true;
    };

    /** What the elements around a place say about it; null where it may not be read. */
    const stateAt = (place: Element, top: Element): { marks: Marks; state: TextState } | null => {
      const around: Element[] = [];
      for (let at = place.parentElement; at && at !== top; at = at.parentElement) around.unshift(at);
      let marks = outer;
      let state = AT_TOP;
      for (const element of around) {
        if (!isRead(element)) return null;
        marks = marksInside(element, marks, described, roles);
        if (secret.has(element)) marks = { ...marks, secret: true };
        state = stateInside(element, state);
      }
      return { marks, state };
    };

    /** @param only the one child to read, instead of all */
    function* walk(
      parent: Node,
      holder: Element,
      marks: Marks,
      state: TextState,
      only: Node | null = null,
    ): Generator<void, void> {
      if (state.depth > MAX_DEPTH) return;
      for (let node = only ?? parent.firstChild; node; node = only ? null : node.nextSibling) {
        nodes += 1;
        if (nodes > maxNodes) return;
        last = node;
        if (nodes % NODES_PER_STEP === 0) yield;
        if (node.nodeType === 3) {
          const text = textData(node as Text, MAX_BLOCK);
          if (open || /\S/.test(text.slice(0, 2_000))) add(text, holder, marks, state);
          continue;
        }
        if (node.nodeType !== 1) continue;
        const element = node as Element;
        const tag = element.tagName.toUpperCase();
        if (tag === 'BR') {
          if (open) {
            (open as Block).text += '\n';
            (open as Block).pre = true;
          }
          continue;
        }
        if (!isRead(element)) continue;
        const inside = marksInside(element, marks, described, roles);
        const alt = tag === 'IMG' ? (element.getAttribute('alt') ?? '') : '';
        if (alt !== '' && !isQuiet(alt) && !shapeOf(alt).generic) {
          // The words for those who do not see a picture of an error; most pictures have none of it.
          close();
          add(alt, element, inside, AT_TOP);
          close();
          continue;
        }
        if (tag === 'IFRAME' || tag === 'FRAME') {
          close();
          const inner = world.frameDocumentOf(element);
          const host = overlayHost(element);
          if (inner && world.isVisible(element))
            yield* readDocument(inner, [...scope.frames, element], {
              ...NO_MARKS,
              overlay: host?.product ?? null,
            });
          continue;
        }
        const inline = INLINE.has(tag) && inside.message === marks.message;
        const entering = secret.has(element) && !inside.secret ? { ...inside, secret: true } : inside;
        if (!inline) close();
        const shadow = world.shadowRootOf(element);
        if (shadow) {
          const host = overlayHost(element);
          close();
          const around = host ? { ...entering, overlay: host.product } : entering;
          yield* readRoot(shadow, shadow, scope, around, state.depth + 1);
        }
        const partStart = open ? (open as Block).text.length : 0;
        yield* walk(element, inline ? holder : element, entering, stateInside(element, state));
        if (!inline) close();
        else if (open && (open as Block).parts.length < MAX_PARTS)
          (open as Block).parts.push({ element, start: partStart, end: (open as Block).text.length });
      }
    }

    const first = 'host' in start ? (start as ShadowRoot).host : (start as Element);
    yield* walk(start, first, outer, { ...AT_TOP, depth });
    close();
    if (nodes <= maxNodes || !last) return;
    // The rest of the page's budget was for this.
    for (const place of placesPastBudget(start, last)) {
      const inside = stateAt(place, first);
      if (inside === null || placesLeft <= 0) continue;
      const before = nodes;
      maxNodes = nodes + Math.min(placesLeft, MAX_PLACE_NODES);
      yield* walk(first, place.parentElement ?? first, inside.marks, inside.state, place);
      close();
      placesLeft -= nodes - before;
    }
    maxNodes = 0;
  }

  yield* readDocument(world.document, [], NO_MARKS);
  for (const scope of scopes) weighMessages(scope.blocks);
  return scopes;
}
