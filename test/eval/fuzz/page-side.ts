/** Runs in a page of its own: mutates pages, shows each in a frame where no script runs, and checks its reading. */
import type { TappedEvent, World } from '../../../lib/detect/world.ts';
import { checkPage, type Cost } from './check-page.ts';
import type { FuzzBatch, FuzzFailure, FuzzPage, FuzzTask } from './fuzz-task.ts';
import { mutate } from './mutate.ts';
import { type Random, randomFrom } from './random.ts';

/** A frame is used for so many pages, then its memory is given back. */
const PAGES_PER_FRAME = 25;
const KEPT_SLOWEST = 5;
const STATUSES = [null, null, 200, 200, 200, 404, 500, 503, 999];
const TYPES = [
  'text/html',
  'text/html',
  'text/html',
  'text/html',
  'text/html',
  'text/html',
  'text/xml',
  'image/svg+xml',
  'application/xhtml+xml',
  'text/plain',
] as const;
const ADDRESSES = [
  'about:srcdoc',
  'http://127.0.0.1/',
  'https://a.example/%00/%ff/?a#b',
  'file:///a/b',
  `https://a.example/${'a/'.repeat(5_000)}`,
];
const KINDS: readonly TappedEvent['kind'][] = [
  'uncaught',
  'rejection',
  'console',
  'request',
  'resource',
  'policy',
];

function openFrame(): HTMLIFrameElement {
  const frame = document.createElement('iframe');
  // Layout and style as on any page, and neither scripts nor reloads.
  frame.setAttribute('sandbox', 'allow-same-origin');
  frame.width = '1280';
  frame.height = '800';
  document.body.append(frame);
  return frame;
}

/** Markup as a browser shows it when it is served as this type. */
function parse(markup: string, type: (typeof TYPES)[number]): Document {
  if (type === 'text/html') return Document.parseHTMLUnsafe(markup);
  if (type !== 'text/plain') return new DOMParser().parseFromString(markup, type);
  const shown = Document.parseHTMLUnsafe('<pre></pre>');
  shown.querySelector('pre')?.append(markup);
  return shown;
}

const tappedOf = (page: FuzzPage, random: Random): TappedEvent[] =>
  page.console
    .filter(() => random.once(2))
    .slice(0, 20)
    .map((text) => ({
      kind: random.pick(KINDS),
      text: text.slice(random.int(9)),
      ...(random.once(3) && { name: random.pick(['TypeError', 'a.b$c', 'x'.repeat(60)]) }),
      ...(random.once(3) && { status: random.pick([100, 404, 999]) }),
      ...(random.once(3) && { request: random.pick(['GET /a', '', 'x'.repeat(1_000), 'POST http://[']) }),
    }));

function worldOf(shown: Document, page: FuzzPage, random: Random): World {
  return {
    document: shown,
    url: random.once(4) || !URL.canParse(page.url) ? random.pick(ADDRESSES) : page.url,
    status: random.once(2) ? page.status : random.pick(STATUSES),
    tapped: tappedOf(page, random),
    isVisible: (element) => element.checkVisibility({ visibilityProperty: true }),
    styleOf: (element) => (shown.defaultView ?? window).getComputedStyle(element),
    shadowRootOf: (element) => element.shadowRoot,
    frameDocumentOf: (frame) => (frame as HTMLIFrameElement).contentDocument,
  };
}

/** One mutated page; everything about it follows from seed and index. */
function fuzzPage(
  frame: HTMLIFrameElement,
  pages: readonly FuzzPage[],
  seed: number,
  index: number,
): { page: FuzzPage; cost: Cost; problem: string | null } {
  const random = randomFrom(Math.imul(seed, 0x9e3779b1) ^ Math.imul(index + 1, 0x85ebca6b));
  const page = random.pick(pages);
  const html = mutate(page.html, random, random.pick(pages).html);
  const shown = frame.contentDocument;
  if (!shown) throw new Error('the frame has no document');
  const parsed = parse(html, random.pick(TYPES));
  shown.documentElement?.remove();
  if (parsed.documentElement) shown.append(shown.adoptNode(parsed.documentElement));
  // Style and layout are the page's own cost, as on any page that was shown before it is read.
  shown.documentElement?.getBoundingClientRect();
  try {
    return { page, ...checkPage(worldOf(shown, page, random), random) };
  } catch (error) {
    const problem = error instanceof Error ? `${error}\n${error.stack ?? ''}` : String(error);
    return { page, cost: { ms: 0, stepMs: 0 }, problem };
  }
}

let pages: FuzzPage[] | null = null;

/** Mutates and checks pages `from` to `to` until time is up; says where it stopped. */
async function fuzzPages({ from, to, seed, maxMs }: FuzzTask): Promise<FuzzBatch> {
  pages ??= (await (await fetch('/pages.json')).json()) as FuzzPage[];
  const end = performance.now() + maxMs;
  const failures: FuzzFailure[] = [];
  const slowest: FuzzBatch['slowest'] = [];
  let frame: HTMLIFrameElement | null = null;
  let index = from;
  for (; index < to && performance.now() < end; index += 1) {
    if (!frame || index % PAGES_PER_FRAME === 0) {
      frame?.remove();
      frame = openFrame();
      await new Promise((resolve) => setTimeout(resolve));
    }
    const { page, cost, problem } = fuzzPage(frame, pages, seed, index);
    if (problem !== null) failures.push({ index, id: page.id, problem });
    slowest.push({ index, id: page.id, ...cost });
    slowest.sort((a, b) => b.ms - a.ms).splice(KEPT_SLOWEST);
  }
  frame?.remove();
  return { next: index, failures, slowest };
}

Object.assign(globalThis, { fuzzPages });
