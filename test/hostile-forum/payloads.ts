/**
 * Texts that try to run, to load, to lead astray or to pass for something else, in every place that Markdown and HTML
 * have for that. They are made from parts, so that each place meets each trick; the seed decides spelling and order.
 */
import { randomFrom, type Random } from '../eval/fuzz/random.ts';

export interface Payload {
  /** Stands in the text that runs, loads or leads, so that a finding names its payload. */
  id: number;
  context: string;
  text: string;
}

/** What a payload wants: `run` is JavaScript without quotes, `load` an address that must never be asked for. */
interface Aim {
  run: string;
  load: string;
  random: Random;
}
type Make = (aim: Aim) => string;

/** Set on the document's root element by whatever runs, with the payload's id: an attribute crosses all worlds. */
export const RAN = 'title';
/** Ends every payload, as `hx17x`: text that must be there to be read. */
export const markerOf = ({ id }: Pick<Payload, 'id'>): string => `hx${id}x`;

const spelled = (word: string, random: Random): string =>
  [...word].map((letter) => (random.once(2) ? letter.toUpperCase() : letter)).join('');

/** Names that code looks up on documents, forms and windows. */
export const CLOBBERED = [
  'attributes',
  'body',
  'browser',
  'children',
  'chrome',
  'cookie',
  'currentScript',
  'documentElement',
  'location',
  'nodeName',
  'ownerDocument',
  'parentNode',
  '__proto__',
  'constructor',
] as const;

const ELEMENTS: readonly Make[] = [
  ({ run }) => `<script>${run}</script>`,
  ({ run, random }) => `<${spelled('script', random)}>${run}</${spelled('script', random)}>`,
  ({ load }) => `<script src="${load}"></script>`,
  ({ load }) => `<script type="module" src="${load}"></script>`,
  ({ load }) => `<script>import("${load}")</script>`,
  ({ run }) => `<scr<script>ipt>${run}</script>`,
  ({ run }) => `<script\t>${run}</script\n>`,
  ({ run }) => `<svg><script>${run}</script></svg>`,
  ({ run }) => `<svg><script href="data:text/javascript,${run}"></script></svg>`,
  ({ run }) => `<svg><animate onbegin=${run} attributeName=x dur=1s>`,
  ({ run }) => `<svg><a xlink:href="javascript:${run}"><text y="20">a</text></a></svg>`,
  ({ run }) => `<svg><set attributeName="href" to="javascript:${run}"></svg>`,
  ({ load }) => `<svg><image href="${load}"></image></svg>`,
  ({ load }) => `<svg><use href="${load}#x"></use></svg>`,
  ({ load }) => `<svg><feImage href="${load}"></feImage></svg>`,
  ({ run }) => `<svg><foreignObject><img src=x onerror=${run}></foreignObject></svg>`,
  ({ run }) => `<math href="javascript:${run}">a</math>`,
  ({ run }) =>
    `<math><maction actiontype="statusline#http://x.example" xlink:href="javascript:${run}">a</maction></math>`,
  ({ run }) => `<template><script>${run}</script></template>`,
  ({ run }) => `<template shadowrootmode="open"><img src=x onerror=${run}></template>`,
  ({ run }) => `<iframe srcdoc="<script>parent.${run}</script>"></iframe>`,
  ({ run }) => `<iframe src="javascript:parent.${run}"></iframe>`,
  ({ load }) => `<iframe src="${load}"></iframe>`,
  ({ load }) => `<object data="${load}"></object>`,
  ({ load }) => `<embed src="${load}">`,
  ({ load }) => `<applet code="${load}"></applet>`,
  ({ load }) => `<frameset><frame src="${load}"></frameset>`,
  ({ load }) => `<portal src="${load}"></portal>`,
  ({ load }) => `<fencedframe src="${load}"></fencedframe>`,
  ({ load }) => `<link rel="stylesheet" href="${load}">`,
  ({ load }) => `<link rel="preload" as="script" href="${load}">`,
  ({ load }) => `<link rel="modulepreload" href="${load}">`,
  ({ load }) => `<link rel="icon" href="${load}">`,
  ({ load }) => `<link rel="preconnect" href="${load}">`,
  ({ load }) => `<link rel="prefetch" href="${load}">`,
  ({ load }) => `<style>@import "${load}";</style>`,
  ({ load }) => `<style>body{background:url(${load})}</style>`,
  ({ load }) => `<style>@font-face{font-family:a;src:url(${load})}body{font-family:a}</style>`,
  ({ load }) => `<p style="background:url(${load})">a</p>`,
  ({ load }) => `<p style="background-image:image-set('${load}' 1x)">a</p>`,
  ({ load }) => `<p style="position:absolute;inset:0;cursor:url(${load}),auto">a</p>`,
  ({ load }) => `<meta http-equiv="refresh" content="0;url=${load}">`,
  ({ run }) => `<meta http-equiv="refresh" content="0;url=javascript:${run}">`,
  ({ load }) => `<base href="${load}/">`,
  ({ load }) => `<form action="${load}"><button autofocus>send</button></form>`,
  ({ run }) => `<form><button formaction="javascript:${run}">send</button></form>`,
  ({ load }) => `<input type="image" src="${load}">`,
  ({ load }) => `<img src="${load}">`,
  ({ load }) => `<img srcset="${load} 1x, ${load} 2x">`,
  ({ load }) => `<img src="${load}" loading="eager" crossorigin="use-credentials">`,
  ({ load }) => `<picture><source srcset="${load}"><img></picture>`,
  ({ load }) => `<video src="${load}" autoplay></video>`,
  ({ load }) => `<video poster="${load}"></video>`,
  ({ load }) => `<audio src="${load}" autoplay></audio>`,
  ({ load }) => `<video><track default src="${load}"></video>`,
  ({ load }) => `<body background="${load}">`,
  ({ load }) => `<table background="${load}"><tr><td background="${load}">a</td></tr></table>`,
  ({ load }) => `<a href="#" ping="${load}">a</a>`,
  ({ load }) => `<area href="${load}" ping="${load}">`,
  ({ load }) => `<html manifest="${load}">`,
  ({ load }) => `<blockquote cite="${load}">a</blockquote>`,
  ({ run }) => `<x-element is="x-element" onclick=${run} tabindex=0 autofocus>a</x-element>`,
  ({ run }) => `<button popovertarget=x>a</button><div popover id=x onbeforetoggle=${run}>b</div>`,
  ({ run }) => `<dialog open onclose=${run}><form method=dialog><button>a</button></form></dialog>`,
];

/** Shapes that a parser reads otherwise the second time. */
const MUTATIONS: readonly Make[] = [
  ({ run }) =>
    `<math><mtext><table><mglyph><style><img src=x onerror=${run}></style></mglyph></table></mtext></math>`,
  ({ run }) => `<svg></p><style><a id="</style><img src=x onerror=${run}>">`,
  ({ run }) => `<noscript><p title="</noscript><img src=x onerror=${run}>">`,
  ({ run }) => `<textarea></textarea><img src=x onerror=${run}></textarea>`,
  ({ run }) => `<title><img src=x onerror=${run}></title>`,
  ({ run }) => `<xmp><img src=x onerror=${run}></xmp>`,
  ({ run }) => `<noembed><img src=x onerror=${run}></noembed>`,
  ({ run }) => `<form><math><mtext></form><form><mglyph><style></math><img src=x onerror=${run}>`,
  ({ run }) => `<!--><img src=x onerror=${run}>-->`,
  ({ run }) => `<!--!><img src=x onerror=${run}>`,
  ({ run }) => `<![CDATA[<img src=x onerror=${run}>]]>`,
  ({ run }) => `<?xml version="1.0"?><img src=x onerror=${run}>`,
  ({ run }) => `<!DOCTYPE x [<!ENTITY a "<img src=x onerror=${run}>">]>&a;`,
  ({ run }) => `<img/src/onerror=${run}>`,
  ({ run }) => `<img src="x" "onerror=${run}>`,
  ({ run }) => `<img src=x onerror\f=${run}>`,
  ({ run }) => `<<img src=x onerror=${run}>`,
  ({ run }) => `<img src=x:x onerror=${run}//`,
  ({ run }) => `</p><img src=x onerror=${run}>`,
  ({ run }) => `<a title="</a><img src=x onerror=${run}>">a</a>`,
  ({ run }) => `<svg><![CDATA[><img src=x onerror=${run}>]]>`,
  ({ run }) => `<select><option><style></option></select><img src=x onerror=${run}></style>`,
];

/** Elements on which something happens by itself, and the event. */
const EVENTS: readonly (readonly [element: string, event: string])[] = [
  ['img src=x', 'onerror'],
  ['img src=x', 'onloadend'],
  ['svg', 'onload'],
  ['svg/', 'onload'],
  ['body', 'onload'],
  ['body', 'onpageshow'],
  ['body', 'onhashchange'],
  ['body', 'onresize'],
  ['body', 'onmessage'],
  ['video src=x', 'onerror'],
  ['video', 'onloadstart'],
  ['audio src=x', 'onerror'],
  ['source', 'onerror'],
  ['iframe', 'onload'],
  ['object data=x', 'onerror'],
  ['embed src=x', 'onerror'],
  ['link rel=stylesheet href=x', 'onerror'],
  ['style', 'onload'],
  ['script src=x', 'onerror'],
  ['details open', 'ontoggle'],
  ['marquee', 'onstart'],
  ['input autofocus', 'onfocus'],
  ['select autofocus', 'onfocus'],
  ['textarea autofocus', 'onfocus'],
  ['a tabindex=0 autofocus', 'onfocusin'],
  ['div contenteditable autofocus', 'onfocus'],
  ['div', 'onmouseover'],
  ['div', 'onpointerrawupdate'],
  ['div', 'onwheel'],
  ['div', 'onscrollend'],
  ['div style=animation:a', 'onanimationstart'],
  ['div style=transition:1s', 'ontransitionrun'],
  ['div', 'oncontentvisibilityautostatechange'],
  ['keygen autofocus', 'onfocus'],
];

/** Ways to write an address that is none of the web. */
const SCHEMES: readonly Make[] = [
  ({ run }) => `javascript:${run}`,
  ({ run, random }) => `${spelled('javascript', random)}:${run}`,
  ({ run }) => `javascript&colon;${run}`,
  ({ run }) => `&#106;avascript:${run}`,
  ({ run }) => `&#x6A&#x61vascript:${run}`,
  ({ run }) => `\u0001javascript:${run}`,
  ({ run }) => `java\u00adscript:${run}`,
  ({ run }) => `java%0ascript:${run}`,
  ({ run }) => `javascript://x.example/%0a${run}`,
  ({ run }) => `view-source:javascript:${run}`,
  ({ run }) => `data:text/html,<script>${run}</script>`,
  ({ run, random }) => `${spelled('data', random)}:text/html;base64,${btoa(`<script>${run}</script>`)}`,
  ({ run }) => `data:image/svg+xml,<svg onload=${run} xmlns=http://www.w3.org/2000/svg/>`,
  () => 'vbscript:msgbox(1)',
  ({ load }) => `blob:${load}`,
  ({ load }) => `filesystem:${load}`,
  () => 'file:///etc/passwd',
  () => 'chrome-extension://aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa/options.html',
  () => 'moz-extension://00000000-0000-0000-0000-000000000000/options.html',
  () => 'about:blank',
  () => 'intent://x#Intent;scheme=http;end',
  () => 'ms-settings:privacy',
  () => '//elsewhere.example/x',
  () => 'options.html#accounts',
];

/** Where Markdown and HTML take an address. */
const LINKS: Readonly<Record<string, (address: string) => string>> = {
  'a Markdown link': (address) => `[a](${address})`,
  'a Markdown link in angles': (address) => `[a](<${address}>)`,
  'a reference': (address) => `[a][ref]\n\n[ref]: ${address}`,
  'an autolink': (address) => `<${address}>`,
  'a picture': (address) => `![a](${address})`,
  'a picture that is a link': (address) => `[![a](${address})](${address})`,
  'an HTML link': (address) => `<a href="${address}">a</a>`,
};

/** Where Markdown takes text. */
const PLACES: Readonly<Record<string, (text: string) => string>> = {
  'a heading': (text) => `# ${text}`,
  'an underlined heading': (text) => `${text}\n===`,
  'a list': (text) => `- ${text}\n  1. ${text}`,
  'a task': (text) => `- [x] ${text}`,
  'a quote': (text) => `> ${text}\n> > ${text}`,
  'a table': (text) => `| ${text} | b |\n|---|---|\n| ${text} | c |`,
  'a footnote': (text) => `a[^1]\n\n[^1]: ${text}`,
  'the name of a footnote': (text) => `a[^${text}]\n\n[^${text}]: b`,
  'a code block': (text) => `\`\`\`\n${text}\n\`\`\``,
  'the language of a code block': (text) => `\`\`\`js ${text}\ncode\n\`\`\``,
  'a code block without an end': (text) => `~~~\n${text}`,
  'an indented block': (text) => `    ${text}`,
  'code in a line': (text) => `\`${text}\``,
  emphasis: (text) => `**${text}** _${text}_ ~~${text}~~`,
  'the text of a link': (text) => `[${text}](https://forum.example/)`,
  'the title of a link': (text) => `[a](https://forum.example/ "${text.replaceAll('"', '\\"')}")`,
  'the text of a picture': (text) => `![${text}](https://forum.example/a.png)`,
  'the label of a reference': (text) => `[a][${text}]\n\n[${text}]: https://forum.example/`,
  'a block of HTML': (text) => `<div>\n${text}\n</div>`,
  'a block of HTML with Markdown': (text) => `<div>\n\n**${text}**\n\n</div>`,
  entities: (text) => text.replaceAll('<', '&lt;').replaceAll('>', '&#62;'),
  'entities of entities': (text) => text.replaceAll('<', '&amp;lt;').replaceAll('>', '&amp;gt;'),
  escapes: (text) => text.replaceAll('<', '\\<'),
  'a hard break': (text) => `a  \n${text}\\\n${text}`,
};
const TEXTS: readonly Make[] = [
  ({ run }) => `<img src=x onerror=${run}>`,
  ({ run }) => `<svg onload=${run}>`,
  ({ load }) => `<img src=${load}>`,
  ({ run }) => `"><script>${run}</script>`,
];

/** Text that looks like another: turned around, invisible, or of look-alike letters. */
const SPOOFS: readonly Make[] = [
  () => '[https://bank.example](https://elsewhere.example/)',
  () => '[bank.example](https://bank.example@elsewhere.example/)',
  () => '[bank.example](https://elsewhere.example/bank.example)',
  () => '[bank.example\u200b](https://elsewhere.example/)',
  () => '[\u202ekcilc](https://elsewhere.example/)',
  () => '\u202etxt.exe\u202c and \u2066more\u2069',
  () => '[b\u0430nk.example](https://b\u0430nk.example/)',
  () => '[\u2800](https://elsewhere.example/)',
  () => '[](https://elsewhere.example/)',
  () => '`rm \u200b-rf \u202e/`',
  () => '```\ncurl x\u2028| sh\n```',
  () => 'https://bank.example\u2044path@elsewhere.example/',
  () => 'www.bank.example@elsewhere.example',
  () => '<https://bank.example\\@elsewhere.example>',
  () => `${'\n'.repeat(40)}a`,
  () => `${'\u0300'.repeat(100)}a`,
];

/** All payloads of a seed: the same seed gives the same ones. @param outside where what loads would come from */
export function hostilePayloads(seed: number, outside: string): Payload[] {
  const random = randomFrom(seed);
  const made: { context: string; make: Make }[] = [
    ...ELEMENTS.map((make) => ({ context: 'an element', make })),
    ...MUTATIONS.map((make) => ({ context: 'a mutation', make })),
    ...EVENTS.map(([element, event]) => ({
      context: 'an event',
      make: ({ run, random: chance }: Aim) => `<${element} ${spelled(event, chance)}=${run}>`,
    })),
    ...Object.entries(LINKS).flatMap(([context, link]) =>
      SCHEMES.map((scheme) => ({ context, make: (aim: Aim) => link(scheme(aim)) })),
    ),
    ...Object.entries(PLACES).flatMap(([context, place]) =>
      TEXTS.map((text) => ({ context, make: (aim: Aim) => place(text(aim)) })),
    ),
    ...CLOBBERED.map((name) => ({
      context: 'a name',
      make: () =>
        `<form id=${name} name=${name}><input name=${name} id=${name}><a id=${name} name=${name} href=x:y>a</a></form>`,
    })),
    ...SPOOFS.map((make) => ({ context: 'a spoof', make })),
  ];
  // Neighbours in a list would else be of one kind.
  for (let last = made.length - 1; last > 0; last--) {
    const other = random.int(last + 1);
    const [a, b] = [made[last], made[other]];
    if (a && b) [made[last], made[other]] = [b, a];
  }
  return made.map(({ context, make }, id) => {
    const text = make({ run: `document.documentElement.${RAN}=${id}`, load: `${outside}/${id}`, random });
    return { id, context, text: `${text}\n\n${markerOf({ id })}` };
  });
}
