import { splitVersion } from './split-version.ts';

/** An error page's title names the error. */
const TROUBLE = /error|fail|denied|not found|exception|\b[45]\d\d\b|fehler|erreur|warning|invalid|forbidden/i;
/** Parts of a title that name a page, a state or a language, not a product. */
const NOT_A_NAME =
  /^(?:home|homepage|index|welcome|log ?in|login|sign ?in|dashboard|error|errors|untitled|document|new tab|page not found|not found|overview|settings|search|console|loading|start|main|docs|documentation|blog|news|support|help)$/i;
/** Words around a name that belong to the page. */
const BEFORE = /^(?:log ?in to|sign ?in to|welcome to|about|buy) /i;
const AFTER =
  / (?:web ?(?:interface|ui|console|admin)|admin(?:istration)?(?: panel| site| console)?|site admin|dashboard|log ?in|control panel|console|documentation|manual|debugger|installer|setup|server)$/i;
const MAX_TITLE = 300;

/** A part of a title that may be a product's name. */
export interface TitlePart {
  name: string;
  version?: string;
  /** The title says itself that this is a program: `… Web Interface`, `Sign in to …`, a version. */
  framed: boolean;
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
    .split(/ (?:[|–—·•:»+-]|::|\/\/) |: /)
    .map((part) => part.replace(/\s+/g, ' ').trim());
  const [last, first] = [raw[raw.length - 1] ?? '', raw[0] ?? ''];
  const ordered = [...new Set([last, first, ...raw])];
  return ordered.slice(0, 6).flatMap((part) => {
    const bare = part.replace(BEFORE, '').replace(AFTER, '');
    const split = splitVersion(bare.replace(/ version (?=\d)/i, ' '));
    const name = split.name.replace(BEFORE, '').replace(AFTER, '');
    const framed = split.version !== undefined || name.length < part.length;
    return isName(name) ? [{ ...split, name, framed }] : [];
  });
}
