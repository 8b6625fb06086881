/**
 * Pages that fight the card: one trick each, all with the same plain error, so that a card appears and the
 * trick has something to attack. A page says what it achieved in `window.__trick`.
 */
import { html, htmlReply, type SitePages } from './page.ts';

export interface HostilePage {
  path: string;
  /** What the page does, in a few words. */
  trick: string;
}

interface Trick {
  name: string;
  trick: string;
  style?: string;
  /** Markup after the error. */
  markup?: string;
  /** Runs before anything else on the page. */
  early?: string;
  /** Runs at the end of the body. */
  script?: string;
  headers?: Record<string, string>;
}

/** Question that answers the error on every hostile page. */
export const HOSTILE_EXPECTED = 'starter/mysql-access-denied-1045';

const ERROR = `SQLSTATE[HY000] [1045] Access denied for user 'shop'@'localhost' (using password: YES)`;

/** Children of body (and html) that the page did not write itself. */
const FOREIGN = `const own = new Set(document.querySelectorAll('*'));
const foreign = () => [...document.querySelectorAll('*')].filter((element) => !own.has(element));
window.__trick = 0;`;

const watch = (act: string): string => `${FOREIGN}
new MutationObserver(() => { for (const element of foreign()) { ${act}; window.__trick += 1; } })
  .observe(document, { childList: true, subtree: true, attributes: true, attributeFilter: ['style', 'class', 'popover'] });`;

const TRICKS: readonly Trick[] = [
  { name: 'opacity-html', trick: 'html at opacity 0.05', style: 'html { opacity: .05; }' },
  { name: 'opacity-body', trick: 'body at opacity 0.05', style: 'body { opacity: .05; }' },
  {
    name: 'opacity-foreign',
    trick: 'every foreign element at opacity 0',
    script: watch(
      "if (element.style.opacity !== '0') element.style.setProperty('opacity', '0', 'important')",
    ),
  },
  {
    name: 'cover',
    trick: 'a cover that lets clicks through, so that people click what they do not see',
    markup:
      '<div style="position:fixed;inset:0;z-index:2147483647;pointer-events:none;background:#fff;display:grid;place-items:center"><button>Claim your prize</button></div>',
  },
  {
    name: 'popover-fight',
    trick: 'its own popover goes on top again and again',
    markup:
      '<div id="prize" popover="manual" style="inset:0;width:100vw;height:100vh;margin:0;border:0;pointer-events:none;background:#fffd">Claim your prize</div>',
    script: `const prize = document.getElementById('prize');
window.__trick = 0;
setInterval(() => { if (prize.matches(':popover-open')) prize.hidePopover(); prize.showPopover(); window.__trick += 1; }, 100);`,
  },
  {
    name: 'modal',
    trick: 'a modal dialog makes everything outside inert',
    markup: `<dialog id="modal"><p>Please read our terms.</p><button>Later</button></dialog>`,
    script: `document.getElementById('modal').showModal();`,
  },
  {
    name: 'inert',
    trick: 'every child of body becomes inert',
    script: `const still = () => { for (const child of document.body.children) if (!child.inert && !child.hasAttribute('data-own')) child.inert = true; };
still();
new MutationObserver(still).observe(document.body, { childList: true, attributes: true });`,
  },
  {
    name: 'scripted-clicks',
    trick: 'clicks and presses keys on every foreign element',
    script: watch(`if (window.__trick < 2000) {
  element.click();
  for (const type of ['pointerdown', 'pointerup', 'click']) element.dispatchEvent(new PointerEvent(type, { bubbles: true, composed: true, cancelable: true }));
  element.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, composed: true }));
}`),
  },
  {
    name: 'css',
    trick: 'styles that reach everything: !important, a huge root font, custom properties, a font',
    style: `@font-face { font-family: "DejaVu Sans"; src: local("DejaVu Serif"); } @font-face { font-family: system-ui; src: local("DejaVu Serif"); }
:root { --text: #fff; --background: #fff; --accent: transparent; --space: 90px; color-scheme: only dark; }
html { font-size: 64px !important; writing-mode: vertical-rl; letter-spacing: 1em; line-height: 5; }
* { all: unset !important; color: transparent !important; display: block !important; transform: rotate(7deg) !important; }
main, main * { all: revert !important; writing-mode: horizontal-tb !important; letter-spacing: normal !important; }`,
  },
  { name: 'remover', trick: 'removes every node that it does not know', script: watch('element.remove()') },
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
    name: 'restyle',
    trick: 'moves, shrinks, hides and re-classes every foreign element ten times a second',
    script: `${FOREIGN}
setInterval(() => {
  for (const element of foreign()) {
    window.__trick += 1;
    element.className = 'c' + window.__trick;
    element.hidden = window.__trick % 2 === 0;
    element.style.cssText = 'position:static!important;width:1px!important;transform:scale(.01)!important;clip-path:inset(50%)!important;visibility:hidden!important';
  }
}, 100);`,
  },
  {
    name: 'forged-events',
    trick: 'forges events, messages and console output in the name of the extension',
    script: `const forged = JSON.stringify({ type: 'page/spotted', kind: 'console', text: 'FORGED-BY-PAGE', message: 'FORGED-BY-PAGE', signal: { errors: [{ text: 'FORGED-BY-PAGE' }] } });
window.__trick = 0;
setInterval(() => {
  if (window.__trick > 200) return;
  window.__trick += 1;
  for (const name of ['peerside', 'peerside:tap', 'peerside-tap', 'console-tap', 'page/spotted', 'card/verdict', 'own/follow']) {
    document.dispatchEvent(new CustomEvent(name, { detail: forged }));
    window.dispatchEvent(new CustomEvent(name, { detail: forged }));
  }
  window.postMessage({ type: 'own/follow', origin: 'https://evil.example' }, '*');
  window.postMessage(forged, '*');
}, 50);
for (const api of [window.chrome, window.browser]) {
  // Reachable only if the extension lists this site as connectable, which it must not.
  if (api?.runtime?.sendMessage) window.__reached = true;
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
setTimeout(look, 2500);`,
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
];

const STYLE =
  'body { font: 16px/1.6 system-ui, sans-serif; margin: 2rem; } pre { background: #fdecea; padding: 1rem; }';

const hostilePage = (trick: Trick): string =>
  html({
    title: `Shop (${trick.name})`,
    style: STYLE + (trick.style ?? ''),
    head: trick.early ? `<script>${trick.early}</script>` : '',
    body: `<main><h1>The shop is closed</h1>
<pre role="alert">${ERROR}</pre>
<p>Please come back later.</p></main>
${trick.markup ?? ''}${trick.script ? `<script>${trick.script}</script>` : ''}`,
  });

const pathOf = (trick: Trick): string => `/hostile/${trick.name}`;

export const HOSTILE_PAGES: readonly HostilePage[] = TRICKS.map((trick) => ({
  path: pathOf(trick),
  trick: trick.trick,
}));

export const hostileSitePages: SitePages = Object.fromEntries(
  TRICKS.map((trick) => [pathOf(trick), () => htmlReply(hostilePage(trick), 500, trick.headers)]),
);
