/** Tricks that forge, listen, snoop, flood or lock down. */
import { TAP_HELLO } from '../../../lib/detect/tap-protocol.ts';
import { onForeign, type Trick } from './hostile-trick.ts';

/** Names of events that the extension really uses, and some it might. */
const FORGED_NAMES = [TAP_HELLO, 'tap:report', 'peerside', 'console-tap', 'page/spotted', 'card/verdict'];

export const ACT_TRICKS: readonly Trick[] = [
  {
    name: 'scripted-clicks',
    trick: 'clicks and presses keys on every foreign element',
    script: onForeign(`if (window.__trick < 2000) {
  element.click();
  for (const type of ['pointerdown', 'pointerup', 'click']) element.dispatchEvent(new PointerEvent(type, { bubbles: true, composed: true, cancelable: true }));
  element.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, composed: true }));
}`),
  },
  {
    name: 'flood',
    trick: 'a thousand changes a second, for as long as the page is open',
    markup: '<div id="flood"></div>',
    script: `const flood = document.getElementById('flood');
window.__trick = 0;
setInterval(() => {
  for (let i = 0; i < 50; i += 1) {
    const line = document.createElement('p');
    line.textContent = 'tick ' + (window.__trick += 1);
    flood.append(line);
    if (flood.childElementCount > 40) flood.firstChild.remove();
  }
}, 50);`,
  },
  {
    name: 'forged-events',
    trick: 'forges events, messages and console output in the name of the extension, 100,000 of them',
    error: false,
    script: `const texts = ["FORGED: SQLSTATE[HY000] [1045] Access denied for user 'forged'@'localhost' (using password: YES)"];
const details = [
  JSON.stringify(['uncaught', texts[0], 'Error', 500, 'GET /forged']),
  JSON.stringify({ type: 'page/spotted', kind: 'console', text: texts[0], signal: { errors: [{ text: texts[0] }] } }),
  JSON.stringify({ type: 'own/follow', address: 'https://evil.example' }),
  '['.repeat(3000),
  null,
  'a-channel-of-the-page',
  { type: 'card/verdict' },
];
const names = ${JSON.stringify(FORGED_NAMES)};
window.__trick = 0;
const forge = () => {
  for (let i = 0; i < 500; i += 1) for (const name of names) for (const detail of details) {
    (i % 2 ? document : window).dispatchEvent(new CustomEvent(name, { detail: typeof detail === 'string' ? detail.replace('FORGED', 'FORGED ' + window.__trick) : detail }));
    window.__trick += 1;
  }
  for (const detail of details) window.postMessage(detail, '*');
  if (window.__trick < 100000) setTimeout(forge, 10);
};
forge();
window.__reached = [];
for (const name of ['chrome', 'browser']) {
  // Reachable only if the extension lists this site as connectable, which it must not.
  if (window[name]?.runtime?.sendMessage) window.__reached.push(name);
}`,
  },
  {
    name: 'patched-builtins',
    trick: 'replaces JSON, CustomEvent, Array.prototype and more before the page starts',
    early: `window.__stolen = [];
const steal = (owner, name) => {
  const original = owner[name];
  owner[name] = function (...given) {
    try { window.__stolen.push(name + ':' + String(given[0]).slice(0, 200)); } catch { window.__stolen.push(name); }
    return Reflect.apply(original, this, given);
  };
};
steal(JSON, 'stringify');
steal(JSON, 'parse');
steal(Array.prototype, 'push');
steal(Array.prototype, 'map');
steal(EventTarget.prototype, 'dispatchEvent');
steal(Element.prototype, 'attachShadow');
const OriginalEvent = window.CustomEvent;
window.CustomEvent = function (type, init) { window.__stolen[window.__stolen.length] = 'CustomEvent:' + type + ':' + String(init?.detail).slice(0, 200); return new OriginalEvent(type, init); };
Object.defineProperty(Object.prototype, 'type', { get: () => 'own/follow', set() {}, configurable: true });`,
    script: `console.error('Error: something of the page itself');`,
  },
  {
    name: 'keys',
    trick: 'listens to every key before anyone else and notes it in window.__keys',
    early: `window.__keys = [];
for (const type of ['keydown', 'keypress', 'keyup', 'beforeinput', 'input', 'paste'])
  window.addEventListener(type, (event) => window.__keys.push({ type, key: event.key ?? event.data ?? '' }), true);`,
  },
  {
    name: 'traces',
    trick: 'looks for traces of the extension: resources, globals, nodes, measures',
    script: `window.__found = [];
const before = document.documentElement.outerHTML;
const globals = new Set(Object.getOwnPropertyNames(window));
const look = async () => {
  for (const scheme of ['chrome-extension', 'moz-extension'])
    for (const file of ['manifest.json', 'popup.html', 'icon/128.png', 'content-scripts/spot.js', 'fix-card.js'])
      try { await fetch(scheme + '://peersidepeersidepeersidepeerside/' + file); window.__found.push(scheme + ' ' + file); }
      catch { window.__tried = (window.__tried ?? 0) + 1; }
  for (const name of Object.getOwnPropertyNames(window)) if (!globals.has(name) && !name.startsWith('__') ) window.__found.push('global ' + name);
  for (const entry of performance.getEntries()) if (/peerside|extension:/i.test(entry.name)) window.__found.push('measure ' + entry.name);
  for (const element of document.querySelectorAll('*')) {
    if (/peerside|wxt/i.test(element.tagName + element.id + element.className)) window.__found.push('node ' + element.tagName);
    if (element.shadowRoot) window.__found.push('open root ' + element.tagName);
  }
  window.__changed = document.documentElement.outerHTML.length - before.length;
};
setTimeout(() => look().finally(() => { window.__looked = true; }), 2500);`,
  },
  {
    name: 'five-megabytes',
    trick: 'one text node of five million letters that looks like it might be an error',
    markup: '<pre id="long" style="max-height:200px;overflow:auto"></pre>',
    script: `document.getElementById('long').textContent = 'Error: at a.b.c (' + 'aaaaaaaaa '.repeat(500000) + ')';`,
  },
  {
    name: 'strict-csp',
    trick: 'forbids every script, style, frame, font and connection',
    headers: {
      'content-security-policy':
        "default-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
    },
  },
  {
    name: 'class-storm',
    trick: 'ten thousand class changes a second, on five hundred elements',
    script: `const elements = Array.from({ length: 500 }, () => document.body.appendChild(document.createElement('i')));
window.__trick = 0;
setInterval(() => { for (const element of elements) { window.__trick += 1; element.className = 'c' + (window.__trick % 7); } }, 50);`,
  },
  {
    name: 'listener',
    trick: 'notes every message and every event whose name it can guess (the address says which)',
    early: `window.__heard = [];
for (const name of new URLSearchParams(location.search).getAll('name'))
  for (const target of [window, document, document.documentElement])
    target.addEventListener(name, (event) => { window.__heard[window.__heard.length] = name + ' ' + JSON.stringify(event.detail ?? null); }, true);
window.addEventListener('message', (event) => { window.__heard[window.__heard.length] = 'message ' + JSON.stringify(event.data); }, true);`,
  },
  { name: 'plain', trick: 'none: what the others are compared with' },
];
