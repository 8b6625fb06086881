/** Pages that change what their scripts, their names or their style say about them. */
import { escapeHtml } from '../page.ts';
import { bounded, found, type HostileInput, REAL_ERROR, silent } from './input.ts';

/** Members that a reader asks elements, forms and documents for. */
const ASKED_FORM =
  'nodeType nodeName tagName localName id className firstChild nextSibling parentElement parentNode childNodes children shadowRoot getAttribute hasAttribute hasAttributes attributes closest contains querySelector querySelectorAll textContent ownerDocument getRootNode isConnected style title lang checkVisibility getBoundingClientRect lastElementChild previousElementSibling firstElementChild matches'.split(
    ' ',
  );
const ASKED_DOCUMENT =
  'body head title documentElement querySelector querySelectorAll getElementsByTagName getElementById createTreeWalker readyState visibilityState location URL scripts links images forms styleSheets addEventListener removeEventListener createElement createRange nodeType firstChild textContent activeElement defaultView'.split(
    ' ',
  );
const error = escapeHtml(REAL_ERROR);

export const LIE_INPUTS: readonly HostileInput[] = [
  found('patched-page', 'built-ins of the page replaced before the page starts', {
    early: `const lie = () => { throw new Error('patched'); };
for (const [owner, names] of [
  [Array.prototype, ['map', 'filter', 'push', 'slice', 'sort', 'flatMap', 'some', Symbol.iterator]],
  [Object, ['entries', 'keys', 'fromEntries']], [JSON, ['parse', 'stringify']],
  [String.prototype, ['slice', 'replace', 'split', 'trim', 'match']], [RegExp.prototype, ['test', 'exec']],
  [Map.prototype, ['get', 'set', 'has']], [Set.prototype, ['add', 'has']], [Promise.prototype, ['then']],
  [window, ['getComputedStyle', 'MutationObserver', 'CustomEvent', 'URL', 'setTimeout', 'requestAnimationFrame', 'requestIdleCallback']],
  [performance, ['now', 'getEntriesByType']], [Element.prototype, ['checkVisibility', 'attachShadow', 'getAttribute', 'closest', 'matches']],
  [Document.prototype, ['querySelector', 'querySelectorAll', 'createTreeWalker', 'addEventListener']],
  [EventTarget.prototype, ['addEventListener', 'dispatchEvent']],
]) for (const name of names) { try { owner[name] = lie; } catch { continue; } }`,
  }),
  found('polluted-prototypes', 'members on Object.prototype that claim to be what messages are made of', {
    early: `for (const name of ['type', 'text', 'errors', 'confidence', 'status', 'kind', 'detail', 'ok', 'value', 'then', 'get', 'toJSON', 'done'])
  Object.defineProperty(Object.prototype, name, { get() { return name === 'then' ? undefined : 'own/follow'; }, set() {}, configurable: true });`,
  }),
  bounded('clobbered-form', 'the error in a form whose fields bear the names of what a reader asks', {
    body: `<form><h1>The shop is closed</h1><pre role="alert">${error}</pre>${ASKED_FORM.map((name) => `<input type="hidden" name="${name}">`).join('')}</form>`,
  }),
  found('clobbered-document', 'pictures and forms that bear the names of what a reader asks the document', {
    markup: ASKED_DOCUMENT.map((name) => `<img name="${name}" alt=""><form name="${name}"></form>`).join(''),
  }),
  found('false-roots', 'custom elements that lie about their shadow roots, children and names', {
    script: `class Liar extends HTMLElement {
  get shadowRoot() { return document; }
  get childNodes() { throw 1; }
  get tagName() { return null; }
  get firstChild() { return this; }
  get nextSibling() { return this; }
}
customElements.define('x-liar', Liar);
for (let i = 0; i < 100; i += 1) document.body.append(document.createElement('x-liar'));`,
  }),
  found('other-base', 'a base address that leads elsewhere, and links and frames that lead to scripts', {
    head: '<base href="https://elsewhere.example/%%%/">',
    markup: `<a href="javascript:throw 1">a</a><a href="http://[">b</a><a href="data:text/html,Error">c</a><iframe srcdoc="<a href='//x'>d</a>"></iframe><svg><a href="#x"></a></svg><img src="http://%zz/">`,
  }),
  silent(
    'out-of-sight',
    'errors that nobody can see: hidden, transparent to layout, in templates and comments',
    {
      style: '.a { display: none } .b { visibility: hidden }',
      markup: `<div class="a"><pre role="alert">${error}</pre></div><div class="b" role="alert">${error}</div><template><pre role="alert">${error}</pre></template><!-- ${error} --><div hidden role="alert">${error}</div><noscript>${error}</noscript><details><summary>More</summary><pre>${error}</pre></details>`,
    },
  ),
  silent('all-hidden', 'a page whose every element is invisible', {
    style: '* { visibility: hidden !important }',
    markup: `<pre role="alert">${error}</pre>`,
  }),
  silent('typed', 'errors where a person types: editable body, text areas, code editors, password forms', {
    body: `<div contenteditable="true"><pre role="alert">${error}</pre></div>
<textarea>${error}</textarea><input value="${error}"><div role="textbox" class="error">${error}</div>
<form><label>Error <input type="password" value="${error}"></label><p>${error}</p></form>`,
  }),
  silent('typed-page', 'a page that is one editor', {
    script: `document.body.contentEditable = 'true'; document.body.append(${JSON.stringify(REAL_ERROR)});`,
  }),
  found('reader-removed', 'a page that takes out whatever it did not put in', {
    script: `const own = new Set(document.querySelectorAll('*'));
new MutationObserver(() => { for (const element of document.querySelectorAll('*')) if (!own.has(element)) element.remove(); }).observe(document, { childList: true, subtree: true });`,
  }),
];
