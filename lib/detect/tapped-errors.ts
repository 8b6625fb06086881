import { BROKEN_PAGE } from '../model/limits.ts';
import { wordsOf } from './tapped-words.ts';
import type { TappedEvent } from './world.ts';

export interface TappedError {
  kind: 'console' | 'http';
  text: string;
  lines: string[];
  name?: string;
  status?: number;
  confidence: number;
}

/** What the page shows while the console tells of an error. */
export interface SeenPage {
  /** Address of the page. */
  url: string;
  /** How empty it is: 1 where next to nothing is shown, 0 where there is something to read or to use. */
  blank: number;
  /** It says that something went wrong, and not what. */
  generic: boolean;
}

/** Noise that working pages make all day: aborted requests, observers, cross-origin scripts, deprecations. */
const NOISE =
  /^(?:(?:Uncaught )?Script error\.?$|ResizeObserver loop|AbortError|.{0,40}\bThe (?:user|operation was) aborted|.{0,60}\bcancell?ed\b|\[?(?:deprecat|warning:|intervention))/i;
const EXCEPTION = /(?:^|[\s:(])(?:[A-Za-z_$][\w$.]{0,60})?(?:Error|Exception)\b/;

const yes = (fact: boolean): number => (fact ? 1 : 0);

/** Host name without its first label, where it has more than two: what a site's own servers share. */
const siteOf = (hostname: string): string =>
  /^[\d.]+$|:/.test(hostname) ? hostname : hostname.split('.').slice(-2).join('.');

function isForeign(address: string, page: string): boolean {
  const target = address.replace(/^[A-Z]{3,10} /, '');
  if (!URL.canParse(target, page) || !URL.canParse(page)) return false;
  return siteOf(new URL(target, page).hostname) !== siteOf(new URL(page).hostname);
}

/** What speaks for and against a person facing this error, each between 0 and 1. */
export function tappedFeatures(event: TappedEvent, page: SeenPage) {
  const { kind, status = 0, request = '' } = event;
  const thrown = kind === 'uncaught' || kind === 'rejection';
  const exception = event.name !== undefined || EXCEPTION.test(event.text);
  return {
    /** Nobody caught it; it was written to the console; a request, a script or style sheet, the page's policy. */
    thrown: yes(thrown),
    console: yes(kind === 'console'),
    request: yes(kind === 'request'),
    resource: yes(kind === 'resource'),
    policy: yes(kind === 'policy'),
    /** It names an exception's class; the server failed; somebody else's server. */
    exception: yes(exception && kind !== 'policy'),
    server: yes(status >= 500),
    foreign: yes(isForeign(request, page.url)),
    /** The page stayed empty, after an exception or without a script; it says that something went wrong. */
    blank: page.blank * yes(kind !== 'request' || exception),
    blankRequest: page.blank * yes(kind === 'request' && !exception),
    generic: yes(page.generic && (thrown || exception)),
  };
}
type Features = ReturnType<typeof tappedFeatures>;

/** In logits, set by hand; what stands in the console rarely means that a person faces an error. */
const BIAS = -1.7;
const WEIGHTS: Record<keyof Features, number> = {
  thrown: 0.6,
  console: 0,
  request: -0.6,
  resource: 0,
  policy: 0,
  exception: 0.8,
  server: 0.8,
  foreign: -1.2,
  blank: 2.2,
  blankRequest: 1,
  generic: 2.2,
};

function confidenceOf(features: Features): number {
  let sum = BIAS;
  for (const [name, value] of Object.entries(features)) sum += WEIGHTS[name as keyof Features] * value;
  return 1 / (1 + Math.exp(-sum));
}

/**
 * What console and requests tell, most certain first. They stay below `BROKEN_PAGE`, and thus a quiet mark, unless
 * the page is visibly broken: it stayed empty, or says that something went wrong while an exception tells what.
 */
export function tappedErrors(events: readonly TappedEvent[], page: SeenPage): TappedError[] {
  const found = new Map<string, TappedError>();
  for (const event of events) {
    if (NOISE.test(event.text)) continue;
    const { text, lines } = wordsOf(event);
    const features = tappedFeatures(event, page);
    const isBroken = page.blank >= 0.8 || features.generic > 0;
    const sure = confidenceOf(features);
    const confidence = isBroken ? sure : Math.min(sure, BROKEN_PAGE - 0.01);
    const known = found.get(text);
    if (known && known.confidence >= confidence) continue;
    found.set(text, {
      kind: event.kind === 'request' || event.kind === 'resource' ? 'http' : 'console',
      text,
      lines,
      ...(event.name && event.kind !== 'policy' && { name: event.name }),
      ...(event.status && { status: event.status }),
      confidence,
    });
  }
  return [...found.values()].sort((a, b) => b.confidence - a.confidence);
}
