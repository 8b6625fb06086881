/** Pages that never rest, and pages that shout in the console. */
import { found, type HostileInput, REAL_ERROR, silent } from './input.ts';

/** Errors as objects that fight whoever looks at them. */
const TRAPS = `const boom = () => { throw new Error('looked at'); };
const traps = [
  Object.defineProperty(new Error('a'), 'message', { get: boom }),
  Object.defineProperty(new Error('b'), 'cause', { get() { return this; } }),
  Object.defineProperty({}, 'message', { get: boom, enumerable: true }),
  new Proxy({}, { get: boom, has: boom, getPrototypeOf: boom, ownKeys: boom }),
  new Proxy(new Error('c'), { get: (target, key) => key === 'message' ? 'd' : traps[3] }),
  { message: 'e', toString() { return String(this); }, get name() { return this; } },
  { message: 'x'.repeat(1000000), name: 'y'.repeat(1000000), stack: 'z'.repeat(1000000) },
  Object.assign(new AggregateError([], 'f'), { errors: { get 0() { throw 1; } } }),
  Object.create(null), Symbol('g'), 10n, () => boom(), document, window, new Date(NaN),
];`;

export const STORM_INPUTS: readonly HostileInput[] = [
  // The error comes with the last writing: opening a document also ends a navigation that is under way, so nobody could
  // leave before.
  found('rewritten', 'a document that is written anew twenty times a second', {
    script: `const last = document.documentElement.outerHTML.replace(/<script>[^]*?<\\/script>/g, '');
const before = last.replace(/<pre[^]*?<\\/pre>/, '');
document.querySelector('pre').remove();
let left = 30;
const again = setInterval(() => { left -= 1; document.open(); document.write(left ? before : last); document.close(); if (left === 0) clearInterval(again); }, 50);`,
  }),
  found('texts-in-motion', 'ten thousand text changes a second', {
    markup: '<div id="many"></div>',
    script: `const texts = Array.from({ length: 500 }, () => document.getElementById('many').appendChild(document.createTextNode('tick ')));
let n = 0;
setInterval(() => { for (const text of texts) text.data = 'error ' + (n += 1) + ' '; }, 50);`,
  }),
  silent('toasts', 'a thousand toasts a second that come and go, all with good news', {
    script: `setInterval(() => {
  for (let i = 0; i < 20; i += 1) {
    const toast = Object.assign(document.createElement('div'), { className: 'toast', textContent: 'Saved ' + Math.random() });
    toast.setAttribute('role', 'status');
    document.body.append(toast);
    setTimeout(() => toast.remove(), 200);
  }
}, 20);`,
  }),
  found('failing-toasts', 'five hundred messages of errors a second that come and go at once', {
    script: `let n = 0;
setInterval(() => {
  for (let i = 0; i < 10; i += 1) {
    const toast = Object.assign(document.createElement('div'), { className: 'toast error', textContent: 'Error KX-' + (n += 1) + ': could not save' });
    document.body.append(toast);
    setTimeout(() => toast.remove(), 10);
  }
}, 20);`,
  }),
  found('attributes-in-motion', 'every element hidden and shown again all the time', {
    markup: '<p>cup</p>'.repeat(500),
    script: `let on = false;
setInterval(() => { on = !on; for (const element of document.querySelectorAll('p')) element.hidden = on; }, 20);`,
  }),
  found('roots-in-motion', 'custom elements with shadow roots that are replaced all the time', {
    markup: '<div id="many"></div>',
    script: `setInterval(() => {
  const hosts = Array.from({ length: 50 }, () => document.createElement('x-host'));
  for (const host of hosts) host.attachShadow({ mode: 'open' }).append('cup');
  document.getElementById('many').replaceChildren(...hosts);
}, 20);`,
  }),
  found('frames-in-motion', 'frames that are put in and taken out all the time', {
    markup: '<div id="many"></div>',
    script: `setInterval(() => { document.getElementById('many').replaceChildren(document.createElement('iframe')); }, 50);`,
  }),
  found('addresses-in-motion', 'an address that changes all the time', {
    script: `let n = 0;
setInterval(() => { try { history[n % 2 ? 'pushState' : 'replaceState'](null, '', '#/' + (n += 1)); } catch { n += 1; } }, 20);`,
  }),
  found('endless-animation', 'every element animated for ever', {
    style:
      '@keyframes all { to { transform: rotate(1turn); color: red; } } * { animation: all 1s infinite alternate; transition: all 1s; }',
    markup: '<p>cup</p>'.repeat(500),
  }),
  silent('console-flood', 'ten thousand lines in the console', {
    script: `let n = 0;
const flood = setInterval(() => { for (let i = 0; i < 1000; i += 1) console.error('Error KX-' + (n += 1) + ': ' + 'cold '.repeat(20)); if (n >= 10000) clearInterval(flood); }, 50);`,
  }),
  silent('rejection-flood', 'ten thousand rejected promises and thrown errors', {
    script: `for (let i = 0; i < 5000; i += 1) { Promise.reject(new TypeError('cup ' + i)); if (i % 10 === 0) setTimeout(() => { throw new RangeError('plate ' + i); }); }`,
  }),
  silent('console-traps', 'errors that throw when they are looked at, or are endless', {
    script: `${TRAPS}
for (const trap of traps) { try { console.error(trap); } catch { document.title = 'the console threw'; } Promise.reject(trap); }
console.error('%s'.repeat(100000), ...traps.slice(0, 5));
console.assert(false, ...traps);
console.error(...Array.from({ length: 100000 }, (_, i) => i));
for (const trap of traps) setTimeout(() => { throw trap; });`,
  }),
  silent('request-flood', 'two hundred requests that fail', {
    script: `for (let i = 0; i < 200; i += 1) fetch('/hostile-input/none/' + i + '?secret=' + i).catch(() => 0);`,
  }),
  silent('forged-reports', 'thirty thousand forged reports under names that the console tap might use', {
    early: `const heard = [];
for (const name of ['tap:hello', 'tap:report']) document.addEventListener(name, (event) => heard.push(event.detail), true);
const details = [null, 'channel', '[]', '{}', '["uncaught"]', '["uncaught",null]', '["nobody","Error: forged"]', '['.repeat(5000), JSON.stringify(['uncaught', 'x'.repeat(1000000)]), JSON.stringify(['uncaught', ${JSON.stringify(REAL_ERROR)}, 'Error', 500]), {}, 7, new Proxy({}, { get() { throw 1; } })];
let sent = 0;
const forge = () => {
  for (let i = 0; i < 400; i += 1) for (const detail of details) for (const name of ['tap:hello', 'tap:report', ...heard.filter((one) => typeof one === 'string').slice(0, 2)]) { document.dispatchEvent(new CustomEvent(name, { detail })); sent += 1; }
  if (sent < 30000) setTimeout(forge, 20);
};
forge();`,
  }),
];
