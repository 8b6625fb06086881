import type { TappedEvent } from './world.ts';

/** What a console report says, in the words in which people search for it. */
export interface TappedWords {
  text: string;
  lines: string[];
}

const LOADS: Readonly<Record<string, string>> = {
  script: 'the script',
  worker: 'the script',
  style: 'the stylesheet',
  img: 'the image',
  font: 'the font',
  media: 'media',
  manifest: 'the manifest',
};

/** As Chromium's console says it; what was kept out is an address, or a word such as `inline`. */
function refusal(directive: string, rule: string, kept: string): string {
  const family = directive.replace(/-src(?:-elem|-attr)?$/, '');
  const is = (word: string): boolean => kept.startsWith(word);
  let what = `Loading ${LOADS[family] ?? 'the resource'} '${kept}'`;
  if (is('inline')) what = family === 'style' ? 'Applying inline style' : 'Executing inline script';
  else if (is('eval') || is('wasm-eval')) what = 'Evaluating a string as JavaScript';
  else if (family === 'connect') what = `Connecting to '${kept}'`;
  else if (family === 'frame' || family === 'child') what = `Framing '${kept}'`;
  else if (family === 'form-action') what = `Sending form data to '${kept}'`;
  return `${what} violates the following Content Security Policy directive: "${rule}". The action has been blocked.`;
}

function resource(what: string, address: string, status: number): string {
  if (what === 'websocket') return `WebSocket connection to '${address}' failed`;
  return status >= 400
    ? `Failed to load resource: the server responded with a status of ${status}`
    : `Loading failed for the <${what}> with source “${address}”.`;
}

/** One wording for both browsers: which of the two a person has says nothing about the fix. */
export function wordsOf(event: TappedEvent): TappedWords {
  const { kind, text, name, request = '', status = 0, causes = [] } = event;
  const address = request === '' ? [] : [request];
  if (kind === 'resource') return { text: resource(text, request, status), lines: address };
  if (kind === 'policy') return { text: refusal(name ?? '', text, request), lines: [] };
  const said = name !== undefined && !text.includes(name) ? `${name}: ${text}` : text;
  return { text: said, lines: [...address, ...causes] };
}
