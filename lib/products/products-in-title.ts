import { splitVersion } from './split-version.ts';

/** An error page's title names the error. */
const TROUBLE = /error|fail|denied|not found|exception|\b[45]\d\d\b|fehler|erreur|warning|invalid|forbidden/i;
/** Parts of a title that name a page, a state or a language, not a product. */
const NOT_A_NAME =
  /^(?:home|homepage|index|welcome|log ?in|login|sign ?in|dashboard|error|errors|untitled|document|new tab|page not found|not found|overview|settings|search|console|loading|start|main|docs|documentation|blog|news|support|help|site|system|user|users|admin|page|database|web|test|demo|example|new|list|details|status|report|account|profile)$/i;
/** Words around a name that belong to the page. */
const BEFORE = /^(?:log ?in to|sign ?in to|welcome to|about|buy) /i;
const AFTER =
  / (?:web ?(?:interface|ui|console|admin)|admin(?:istration)?(?: panel| site| console)?|site admin|dashboard|log ?in|control panel|console|documentation|manual|debugger|installer|installation|setup)$/i;
/** What programs call their own pages; other words around a name may be anybody's. */
const FRAME =
  /^(?:log ?in to|sign ?in to|welcome to) | (?:web ?(?:interface|ui|admin)|admin panel|control panel|debugger)$/i;
const MAX_TITLE = 300;
const MAX_PARTS = 6;

/** A part of a title that may be a product's name. */
export interface TitlePart {
  name: string;
  version?: string;
  /** The title says itself that this is a program: `… Web Interface`, `Sign in to …`, a version. */
  framed: boolean;
  /** It stands in a list of names: `Vite + React`. */
  listed: boolean;
}

const isName = (part: string): boolean =>
  part.length >= 2 &&
  part.length <= 60 &&
  part.split(' ').length <= 5 &&
  !NOT_A_NAME.test(part) &&
  !TROUBLE.test(part) &&
  !/^[\d.:\s]{1,40}$|[?!]$|^\/| at \/|^(?:\d{1,3}\.){3}/.test(part);

/**
 * `Settings | Nimbus CRM`, `Nimbus CRM – Settings`, `Vite + React`: the parts that may be names, likeliest first:
 * the last, then the first, then the others.
 */
export function titleParts(title: string): TitlePart[] {
  const raw = title
    .slice(0, MAX_TITLE)
    .replace(/ \(<\w+>\)/g, '')
    .split(/ (?:[|–—·•:»›-]|::|\/\/) |: /)
    .flatMap((part) =>
      part.split(' + ').map((text, _at, all) => ({ text: tidy(text), listed: all.length > 1 })),
    );
  const ordered = [raw[raw.length - 1], ...raw.slice(0, -1)];
  return ordered.slice(0, MAX_PARTS).flatMap((part) => {
    if (!part) return [];
    const { text, listed } = part;
    const bare = text.replace(BEFORE, '').replace(AFTER, '');
    const split = splitVersion(bare.replace(/ version (?=\d)/i, ' '));
    const name = split.name.replace(BEFORE, '').replace(AFTER, '');
    const framed = split.version !== undefined || FRAME.test(text);
    return isName(name) ? [{ ...split, name, framed, listed }] : [];
  });
}

const tidy = (text: string): string => text.replace(/\s+/g, ' ').trim();
