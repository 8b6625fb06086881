/** Trees that are too deep, too wide or go round in a circle. */
import { found, type HostileInput, silent } from './input.ts';

/** Builds a chain of nodes: `step` makes the next inside `at` and returns it. */
const chain = (length: number, step: string, start = 'document.getElementById("deep")'): string =>
  `let at = ${start};
const step = (at) => { ${step} };
for (let i = 0; i < ${length}; i += 1) at = step(at);`;
/** A chain that enters the page in one piece: browsers take long to grow a deep tree at its end. */
const nest = (length: number, name: string, into: string): string =>
  `const top = document.createElement('${name}');
${chain(length, `const next = document.createElement('${name}'); at.append(next); return next;`, 'top')}
at.textContent = 'Error: too deep to be seen';
${into}.append(top);`;
const DIV = `const next = document.createElement('div'); at.append(next); return next;`;

export const TREE_INPUTS: readonly HostileInput[] = [
  found('nested-100000', 'a hundred thousand nested elements', {
    markup: '<div id="deep" hidden></div>',
    script: nest(100_000, 'div', 'document.getElementById("deep")'),
  }),
  found('nested-in-sight', 'a thousand nested elements in sight', {
    markup: '<div id="deep" class="error"></div>',
    script: `${chain(1_000, DIV)} at.textContent = 'Error: far down';`,
  }),
  found('nested-heading', 'a heading that is ten thousand elements deep', {
    markup: '<div hidden><h1></h1></div>',
    script: `for (const start of document.querySelectorAll('[hidden] > *')) {
  ${nest(10_000, 'span', 'start')}
}`,
  }),
  found('alerts-50000', 'fifty thousand siblings that all are alerts', {
    markup: '<div id="many"></div>',
    script: `document.getElementById('many').innerHTML = '<i role=alert>x</i>'.repeat(50000);`,
  }),
  found('empty-elements', 'three hundred thousand elements without a word', {
    markup: '<div id="many" hidden></div>',
    script: `document.getElementById('many').innerHTML = '<b></b><hr>'.repeat(150000);`,
  }),
  found('inline-parts', 'one paragraph of ten thousand inline parts and line breaks', {
    markup: '<p id="many" class="error"></p>',
    script: `document.getElementById('many').innerHTML = '<b>Error</b>: <br>'.repeat(10000);`,
  }),
  found('shadow-20000', 'twenty thousand shadow roots, half of them closed', {
    script: `for (let i = 0; i < 20000; i += 1) {
  const host = document.createElement(i % 3 ? 'x-host' : 'div');
  host.attachShadow({ mode: i % 2 ? 'open' : 'closed' }).append('part ' + i);
  document.body.append(host);
}`,
  }),
  found('shadow-nested', 'four thousand shadow roots, each inside the one before', {
    markup: '<div id="deep" hidden></div>',
    script: chain(
      4_000,
      `const next = document.createElement('x-host'); (at.attachShadow?.({ mode: 'open' }) ?? at).append(next); return next;`,
    ),
  }),
  found('shadow-slots', 'slots that hand their text through five hundred shadow roots', {
    markup: '<div id="deep"></div>',
    script: chain(
      500,
      `const root = at.attachShadow({ mode: 'open' }); root.innerHTML = '<div><slot></slot></div>'; at.append('Error: slotted '); return root.firstChild;`,
    ),
  }),
  found('frames-80', 'eighty frames of the same origin', {
    script: `for (let i = 0; i < 80; i += 1) document.body.append(Object.assign(document.createElement('iframe'), { srcdoc: '<p>Frame ' + i + '</p>', width: 40, height: 20 }));`,
  }),
  found('frames-nested', 'thirty frames, each inside the one before', {
    markup: '<div id="deep"></div>',
    script: chain(
      30,
      `const frame = document.createElement('iframe'); at.append(frame); return frame.contentDocument.body;`,
    ),
  }),
  found('attributes-20000', 'an element with twenty thousand attributes', {
    markup: '<div id="many" class="error">nothing</div>',
    script: `const many = document.getElementById('many'); for (let i = 0; i < 20000; i += 1) many.setAttribute('error-' + i, 'Error: ' + i);`,
  }),
  found('descriptions-in-a-circle', 'fields that describe, label and own each other in a circle', {
    markup: Array.from(
      { length: 400 },
      (_, i) =>
        `<label id="l${i}" for="f${(i + 1) % 400}" aria-labelledby="l${(i + 1) % 400}">Field ${i}</label>
<input id="f${i}" aria-invalid="true" aria-errormessage="l${(i + 7) % 400}" aria-describedby="f${(i + 1) % 400} l${i} f${i}" aria-owns="f${i}">`,
    ).join(''),
  }),
  found('table-30000', 'a table of thirty thousand cells', {
    markup: '<table id="many"></table>',
    script: `document.getElementById('many').innerHTML = ('<tr>' + '<td>failed</td>'.repeat(20) + '</tr>').repeat(1500);`,
  }),
  found('drawings', 'drawings and formulas inside each other, with pages inside them', {
    markup: `${'<svg><foreignObject><div class="error"><math><mtext>'.repeat(150)}Error: drawn${'</mtext></math></div></foreignObject></svg>'.repeat(150)}
<svg>${'<g><text>Error: painted</text><title>Error</title></g>'.repeat(5_000)}</svg>`,
  }),
  found('heads-100000', 'a hundred thousand meta elements, links and scripts that never run', {
    script: `const head = '<meta name="generator" content="Error 500"><link rel="x" href="/a/b.css"><script type="text/plain">Error<\\/script>'.repeat(33000);
document.head.insertAdjacentHTML('beforeend', head);`,
  }),
  found(
    'structured-data',
    'structured data that is nested too deep, too wide, broken, or names the prototype',
    {
      head: [
        '['.repeat(90_000),
        `{"@graph":${'{"@graph":['.repeat(9_000)}${']}'.repeat(9_000)}}`,
        `[${'{"@type":"Product","name":"Error"},'.repeat(20_000)}{}]`,
        '{"__proto__":{"@type":"Product","name":"x"},"constructor":{"prototype":{"name":"y"}},"@type":{"length":1e9}}',
        '{"@type":["Product",null,{}],"name":"","softwareVersion":"1".repeat}',
      ]
        .map((data) => `<script type="application/ld+json">${data}</script>`)
        .join(''),
    },
  ),
  found('dialogs-100', 'a hundred open dialogs, marquees and blinking words', {
    markup: '<div id="many"></div>',
    script: `document.getElementById('many').innerHTML = '<dialog open>Saved</dialog><marquee>Error</marquee><blink>Error</blink>'.repeat(100);`,
  }),
  silent('options-30000', 'a list of thirty thousand choices, each named like an error', {
    markup: '<select id="many"></select>',
    script: `document.getElementById('many').innerHTML = '<option class="error">Error: cold kiln</option>'.repeat(30000);`,
  }),
  silent('rootless', 'a document whose root element is taken away', {
    script: `window.addEventListener('load', () => document.documentElement.remove());`,
  }),
  silent('headless', 'a document without head and body', {
    script: `window.addEventListener('load', () => { document.head.remove(); document.body.remove(); });`,
  }),
];
