/**
 * A post's HTML as Markdown, without a document: the background has none. Tags that carry meaning are kept (code, lists,
 * links, emphasis, quotes), all others fall away with what scripts and styles hold. What comes out is text like any
 * other from a forum: whoever shows it treats it as such.
 */

/** A tag: its slash, name and attributes. */
const TAG = /<(\/?)([a-z][a-z0-9]{0,20})((?:\s[^<>]{0,2000})?)\/?>/gi;
const ENTITY = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,6}));/gi;
const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
};
const SILENT = new Set(['script', 'style', 'template', 'noscript', 'iframe', 'object', 'svg', 'head']);
const BLOCKS = new Set([
  'p',
  'div',
  'section',
  'table',
  'tr',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'blockquote',
]);
/** Lists inside lists are set in no further. */
const MAX_DEPTH = 6;
const EMPHASIS: Readonly<Record<string, string>> = { b: '**', strong: '**', i: '*', em: '*' };

function unescapeHtml(text: string): string {
  return text.replace(ENTITY, (written, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return NAMED[name.toLowerCase()] ?? written;
    const code = Number.parseInt(decimal ?? hex ?? '', decimal === undefined ? 16 : 10);
    return code <= 0x10ffff ? String.fromCodePoint(code) : written;
  });
}

/** Where the walk through one text is. */
interface State {
  /** Pieces of the Markdown: only the last is ever looked at, so that hostile text costs no more than other. */
  out: string[];
  /** Name of the element whose content is left out, until it ends. */
  silent: string | null;
  inPre: boolean;
  lists: ('- ' | '1. ')[];
  /** Targets of the links that are open; null for what leads nowhere. */
  links: (string | null)[];
}

/** @param base what links without a host belong to, as `https://forum.example` */
export function markdownOfHtml(html: string, base: string): string {
  const text = withoutComments(html);
  const state: State = { out: [], silent: null, inPre: false, lists: [], links: [] };
  let end = 0;
  for (const match of text.matchAll(TAG)) {
    addText(text.slice(end, match.index), state);
    end = match.index + match[0].length;
    const [, slash, name = '', attributes = ''] = match;
    takeTag(slash === '/', name.toLowerCase(), attributes, base, state);
  }
  addText(text.slice(end), state);
  const lines = state.out.join('').split('\n');
  return lines
    .map((line) => line.trimEnd())
    .join('\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim();
}

/** One that is not closed takes the rest with it, as browsers have it. */
function withoutComments(html: string): string {
  let kept = '';
  let from = 0;
  for (;;) {
    const start = html.indexOf('<!--', from);
    if (start === -1) return kept + html.slice(from);
    kept += html.slice(from, start);
    const end = html.indexOf('-->', start);
    if (end === -1) return kept;
    from = end + 3;
  }
}

function addText(html: string, state: State): void {
  if (state.silent !== null || html === '') return;
  const text = unescapeHtml(html);
  const joined = state.inPre ? text : text.replaceAll(/\s+/g, ' ');
  const follows = state.inPre || !/(?:^|\s)$/.test(state.out.at(-1)?.slice(-1) ?? '');
  state.out.push(follows ? joined : joined.trimStart());
}

function takeTag(closes: boolean, name: string, attributes: string, base: string, state: State): void {
  if (state.silent !== null) {
    if (closes && name === state.silent) state.silent = null;
    return;
  }
  if (SILENT.has(name)) {
    if (!closes) state.silent = name;
    return;
  }
  const mark = EMPHASIS[name];
  const { out } = state;
  if (state.inPre && name !== 'pre') {
    if (name === 'br') out.push('\n');
    else if (name === 'code' && out.at(-1) === OPENING) out.splice(-1, 1, openingOf(attributes));
  } else if (name === 'pre') {
    if (state.inPre !== closes) return;
    state.inPre = !closes;
    if (!closes) newParagraph(out);
    out.push(closes ? '\n```\n\n' : OPENING);
  } else if (name === 'br') out.push('\n');
  else if (name === 'code') out.push('`');
  else if (mark !== undefined) out.push(mark);
  else if (name === 'ul' || name === 'ol') {
    if (closes) state.lists.pop();
    else state.lists.push(name === 'ol' ? '1. ' : '- ');
    newParagraph(out);
  } else if (name === 'li') {
    const depth = Math.min(MAX_DEPTH, state.lists.length) - 1;
    if (!closes) out.push(`\n${'  '.repeat(Math.max(0, depth))}${state.lists.at(-1) ?? '- '}`);
  } else if (name === 'a') takeLink(closes, attributes, base, state);
  else if (BLOCKS.has(name)) {
    newParagraph(out);
    const prefix = prefixOf(name);
    if (!closes && prefix !== '') out.push(prefix);
  }
}

const OPENING = '```\n';

/** With the language that the code is said to be in, where there is one: day posts are known by theirs. */
const openingOf = (attributes: string): string =>
  `\`\`\`${/\bclass=["'](?:[^"']* )?language-([\w+#.-]{1,40})["' ]/.exec(attributes)?.[1] ?? ''}\n`;

const prefixOf = (name: string): string => {
  if (name === 'blockquote') return '> ';
  return /^h\d$/.test(name) ? `${'#'.repeat(Number(name[1]))} ` : '';
};

/** Begins a paragraph, but not behind the mark of a list or quote that it belongs to. */
function newParagraph(out: string[]): void {
  const last = out.at(-1) ?? '';
  if (!/^\n?[ ]{0,12}(?:- |1\. |> |#+ )$/.test(last)) out.push('\n\n');
}

function takeLink(closes: boolean, attributes: string, base: string, state: State): void {
  if (closes) {
    const target = state.links.pop() ?? null;
    if (target !== null) state.out.push(`](${target})`);
    return;
  }
  const [, quoted, single] = /\bhref\s*=\s*(?:"([^"]*)"|'([^']*)')/i.exec(attributes) ?? [];
  const href = unescapeHtml(quoted ?? single ?? '');
  const url = href !== '' && URL.canParse(href, base) ? new URL(href, base) : null;
  const target =
    url && /^https?:$/.test(url.protocol) ? url.href.replaceAll('(', '%28').replaceAll(')', '%29') : null;
  state.links.push(target);
  if (target !== null) state.out.push('[');
}
