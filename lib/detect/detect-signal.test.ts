// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { PageSignal } from '../model/signal.ts';
import { detectSignal } from './detect-signal.ts';
import { parseHtml as parse, worldOf } from '../../test/fixtures/world.ts';
import type { TappedEvent, World } from './world.ts';

const sure = (html: string, more: Partial<World> = {}): string[] =>
  detectSignal(worldOf(html, more))
    .errors.filter((error) => error.confidence >= 0.5)
    .map((error) => error.text);

const APP =
  '<nav><a>Home</a><a>Orders</a></nav><main><h1>Orders</h1><table><tr><td>12</td><td>Paid</td></tr></table>';
const PROSE =
  '<p>Programs meet trouble in many ways, and it helps to know the common ones before they happen to you on a bad day.</p>'.repeat(
    9,
  );

describe('the page is the error', () => {
  it('a server page: the status line, with its code', () => {
    const { errors } = detectSignal(
      worldOf(
        '<title>502 Bad Gateway</title><center><h1>502 Bad Gateway</h1></center><hr><center>relay/2.1.0</center>',
        {
          status: 502,
        },
      ),
    );
    expect(errors[0]).toMatchObject({ text: '502 Bad Gateway', kind: 'visible', codes: ['HTTP 502'] });
    expect(errors[0]?.confidence).toBeGreaterThan(0.9);
    expect(errors).toHaveLength(1);
  });

  it.each([
    [
      'Python',
      'Traceback (most recent call last):\n  File "/srv/a.py", line 3, in <module>\n    load()\nsprocket.errors.GearError: tooth 4 is missing',
      'sprocket.errors.GearError: tooth 4 is missing',
    ],
    [
      'JavaScript',
      'RangeError: depth 9 exceeded\n    at walk (/srv/app.js:3:4)\n    at next (/srv/app.js:9:1)',
      'RangeError: depth 9 exceeded',
    ],
    [
      'Java',
      'java.lang.IllegalStateException: pool is closed\n\tat org.acme.Pool.take(Pool.java:12)\n\tat org.acme.Main.main(Main.java:3)',
      'java.lang.IllegalStateException: pool is closed',
    ],
    [
      'C#',
      'System.InvalidOperationException: no key was given\n   at Acme.Shop.Run() in C:\\a\\Shop.cs:line 12',
      'System.InvalidOperationException: no key was given',
    ],
    [
      'Go',
      'panic: runtime error: index out of range [5] with length 3\n\ngoroutine 1 [running]:\nmain.main()\n\t/srv/main.go:8 +0x1d',
      'panic: runtime error: index out of range [5] with length 3',
    ],
    [
      'Ruby',
      "app.rb:4:in `run': wheel not found (Acme::WheelError)\n\tfrom app.rb:9:in `<main>'",
      'wheel not found (Acme::WheelError)',
    ],
    [
      'PHP',
      'Fatal error: Uncaught LogicException: cart is locked in /srv/a.php:3\nStack trace:\n#0 /srv/b.php(4): run()\n#1 {main}',
      'Fatal error: Uncaught LogicException: cart is locked in /srv/a.php:3',
    ],
    [
      'Perl',
      "Can't locate Acme/Cart.pm in @INC at /srv/a.pl line 3.\nBEGIN failed--compilation aborted at /srv/a.pl line 3.",
      "Can't locate Acme/Cart.pm in @INC at /srv/a.pl line 3.",
    ],
    [
      'Rust',
      "thread 'main' panicked at src/main.rs:4:5:\ncalled `Result::unwrap()` on an `Err` value: NotFound\nnote: run with `RUST_BACKTRACE=1`",
      'called `Result::unwrap()` on an `Err` value',
    ],
  ])('a trace of %s: the line that says what happened, not a frame', (_language, trace, key) => {
    const [text] = sure(`<pre>${trace.replace(/&/g, '&amp;').replace(/</g, '&lt;')}</pre>`, { status: 500 });
    expect(text?.startsWith(key)).toBe(true);
  });

  it('a debug page: the message under the exception, with its class as type', () => {
    const { errors } = detectSignal(
      worldOf(
        '<title>StockError at /cart/</title><h1>StockError at /cart/</h1><pre>shelf 12 holds no jugs</pre>' +
          '<table><tr><th>Method</th><td>GET</td></tr></table><h2>Traceback</h2><ul><li>/srv/a.py, line 3, in cart</li></ul>',
        { status: 500 },
      ),
    );
    expect(errors[0]).toMatchObject({ text: 'shelf 12 holds no jugs', type: 'StockError' });
  });

  it('a short page that came with status 200 and begins with a severity', () => {
    expect(
      sure('<b>Parse error</b>: unexpected token "foreach" in <b>/srv/a.php</b> on line <b>3</b>'),
    ).toEqual(['Parse error: unexpected token "foreach" in /srv/a.php on line 3']);
  });

  it('raw JSON: the message, and its code', () => {
    const { errors } = detectSignal(
      worldOf(
        '<pre>{"error":{"code":"cart_locked","message":"The cart is locked by another session"}}</pre>',
        { status: 409 },
      ),
    );
    expect(errors).toHaveLength(1);
    expect(errors[0]).toMatchObject({ text: 'The cart is locked by another session' });
    expect(errors[0]?.codes).toEqual(expect.arrayContaining(['cart_locked', 'HTTP 409']));
  });

  it('raw JSON that is fine is no error, whatever words are in it', () => {
    expect(
      sure('<pre>{"title":"How errors failed us","errors":[],"items":[{"message":"error"}]}</pre>'),
    ).toEqual([]);
  });
});

describe('a message inside a working page', () => {
  it.each([
    [
      'alert role',
      '<div role="alert">Could not save the order: shelf is locked</div>',
      'Could not save the order: shelf is locked',
    ],
    [
      'alert role and a code without any word of trouble',
      '<div role="alert">QX-4411: Shelf 4 sleeps</div>',
      'QX-4411: Shelf 4 sleeps',
    ],
    ['class name', '<p class="form-error">Quantity is below one</p>', 'Quantity is below one'],
    [
      'class name of a component library',
      '<div class="XyAlert-colorError"><div class="XyAlert-message">535 5.7.8 Password refused</div></div>',
      '535 5.7.8 Password refused',
    ],
    [
      'described field',
      '<input aria-invalid="true" aria-describedby="q-help"><span id="q-help">Use lower case letters</span>',
      'Use lower case letters',
    ],
    [
      'words for a picture',
      '<img alt="Error 4012: the kiln is not found"><img alt="Our kiln at dawn">',
      'Error 4012: the kiln is not found',
    ],
    [
      'lines that only the style parts',
      '<div role="alert"><b style="display: block">Sync is paused</b>QX-4012: Folder is locked</div>',
      'QX-4012: Folder is locked',
    ],
  ])('%s', (_name, html, text) => {
    expect(sure(`${APP}${html}</main>`)).toEqual([text]);
  });

  it.each([
    [
      'a success message in an alert',
      '<div role="alert" class="alert alert-success">Order 12 was saved</div>',
    ],
    ['a hidden message', '<div role="alert" hidden>Could not save the order</div>'],
    [
      'a box named after errors that holds half the page',
      `<div class="error-reports"><p>${'Report of a pump that failed on Monday. '.repeat(9)}</p>`.repeat(9),
    ],
    [
      'numbers of a dashboard',
      '<div class="panel">Last run: 0 failed, 12 passed</div><div>Error rate 0.01 %</div>',
    ],
    ['an instruction', '<p>If the upload fails, ask the workshop.</p>'],
  ])('not %s', (_name, html) => {
    expect(sure(`${APP}${html}</main>`)).toEqual([]);
  });

  it('two messages are two errors', () => {
    expect(
      sure(
        `${APP}<div role="alert">Could not save: shelf is locked</div><div role="alert">Printer refused the job</div></main>`,
      ),
    ).toHaveLength(2);
  });
});

describe('quoted errors', () => {
  it.each([
    [
      'an article',
      `<article><h1>When tests fail</h1>${PROSE}<pre>ValueError: bad wheel\n  File "a.py", line 3</pre>${PROSE}</article>`,
    ],
    [
      'a manual',
      `<h1>Errors</h1>${PROSE}<div class="highlight"><pre>Fatal error: Uncaught TypeError: x in /a.php:3</pre></div>${PROSE}`,
    ],
    [
      'a forum thread',
      `<div class="topic-post"><p>${'I get this every day and do not know what to do about it at all. '.repeat(4)}</p><pre>npm ERR! code EBROKEN</pre></div>`.repeat(
        4,
      ),
    ],
    [
      'a list of changes',
      `<h1>Release notes</h1>${PROSE}<ul><li>Fixed a crash when saving failed</li><li>Error messages are clearer</li></ul>`,
    ],
  ])('in %s are not faced by the reader', (_name, html) => {
    expect(sure(html)).toEqual([]);
  });

  it('but the same manual with status 500 is an error', () => {
    expect(sure(`<h1>500 Internal Server Error</h1>${PROSE}`, { status: 500 })).not.toEqual([]);
  });
});

describe('shadow roots and frames', () => {
  it('reads shadow roots, open and closed', () => {
    const world = worldOf(`${APP}<x-toast></x-toast></main>`);
    const host = world.document.querySelector('x-toast');
    const inner = parse('<div role="alert">Could not reach the printer</div>');
    const root = host?.attachShadow({ mode: 'closed' });
    root?.append(...inner.body.childNodes);
    const read = { ...world, shadowRootOf: (element: Element) => (element === host ? (root ?? null) : null) };
    const { errors, places } = detectSignal(read);
    expect(errors[0]?.text).toBe('Could not reach the printer');
    expect(places.get(errors[0]?.id ?? '')?.element.getRootNode()).toBe(root);
  });

  it('reads same-origin frames, and says which frame', () => {
    const world = worldOf(`${APP}<iframe></iframe></main>`);
    const frame = world.document.querySelector('iframe');
    const inner = parse('<pre>ERROR in ./src/index.js\nModule not found: cannot resolve "left"</pre>');
    const { errors, places } = detectSignal({ ...world, frameDocumentOf: () => inner });
    expect(errors[0]?.text).toContain('Module not found');
    expect(places.get(errors[0]?.id ?? '')?.frames).toEqual([frame]);
  });
});

describe('what a person types is never read', () => {
  const SECRET = 'zebra-failed-to-hide';
  it.each([
    ['field', `<input value="${SECRET} error">`],
    ['text area', `<textarea>Error: ${SECRET}</textarea>`],
    ['editable region', `<div contenteditable="true" role="alert">Error: ${SECRET}</div>`],
    ['text box role', `<div role="textbox" class="error">Error: ${SECRET}</div>`],
    ['select', `<select><option>Error: ${SECRET}</option></select>`],
    [
      'code editor',
      `<div class="ed"><textarea autocorrect="off" spellcheck="false"></textarea><div class="line error">Error: ${SECRET}</div></div>`,
    ],
    ['label around a field', `<label>Name <textarea>Error ${SECRET}</textarea></label>`],
    ['form with a password', `<form><p>Error: ${SECRET}</p><input type="password"></form>`],
    ['form with a card number', `<form><p>Error: ${SECRET}</p><input autocomplete="cc-number"></form>`],
  ])('%s', (_name, html) => {
    const read = detectSignal(worldOf(`<h1>500 Server Error</h1>${html}`, { status: 500 }));
    expect(JSON.stringify(read)).not.toContain(SECRET);
  });

  it('but the message of a sign-in form is', () => {
    expect(
      sure('<form><div role="alert">Wrong user name or password</div><input type="password"></form>'),
    ).toEqual(['Wrong user name or password']);
  });
});

describe('console and requests', () => {
  const uncaught: TappedEvent = {
    kind: 'uncaught',
    text: "Cannot read properties of undefined (reading 'map')",
    name: 'TypeError',
  };

  it('an exception on a page that stayed empty is probably faced', () => {
    const [error] = detectSignal(worldOf('<div id="root"></div>', { tapped: [uncaught] })).errors;
    expect(error).toMatchObject({
      kind: 'console',
      text: "TypeError: Cannot read properties of undefined (reading 'map')",
      type: 'TypeError',
    });
    expect(error?.confidence).toBeGreaterThan(0.5);
  });

  it('on a page full of text it is probably not', () => {
    const [error] = detectSignal(worldOf(APP + 'word '.repeat(200), { tapped: [uncaught] })).errors;
    expect(error?.confidence).toBeLessThan(0.5);
  });

  it('the same report a hundred times is one error; noise is none', () => {
    const noise: TappedEvent = {
      kind: 'uncaught',
      text: 'ResizeObserver loop completed with undelivered notifications.',
    };
    const { errors } = detectSignal(
      worldOf(APP, { tapped: [...Array.from({ length: 100 }, () => uncaught), noise] }),
    );
    expect(errors).toHaveLength(1);
  });
});

it('gives a signal that the schema accepts, however large the page', () => {
  const world = worldOf(
    `<title>${'t'.repeat(999)}</title>${'<div role="alert">Error number failed</div>'.replace('number', 'QX-{n}').repeat(1)}`,
    { status: 0 },
  );
  for (let i = 0; i < 200; i += 1) {
    const alert = world.document.createElement('div');
    alert.setAttribute('role', 'alert');
    alert.textContent = `Could not load part ${'x'.repeat(i * 40)} (QX-${1_000 + i})`;
    world.document.body.append(alert);
  }
  const { places: _places, ...signal } = detectSignal(world);
  expect(PageSignal.parse(signal)).toEqual(signal);
  expect(new Set(signal.errors.map(({ id }) => id)).size).toBe(signal.errors.length);
});

it('ids stay when the page changes around an error', () => {
  const world = worldOf(`${APP}<div role="alert">Could not save: shelf is locked</div></main>`);
  const before = detectSignal(world).errors[0]?.id;
  const other = world.document.createElement('div');
  other.setAttribute('role', 'alert');
  other.textContent = 'Printer refused the job: out of paper (QX-1)';
  world.document.body.prepend(other);
  expect(detectSignal(world).errors.map(({ id }) => id)).toContain(before);
});

it('a text node of 5 MB is read in passing', () => {
  const world = worldOf('<pre></pre>', { status: 500 });
  world.document.querySelector('pre')?.append(`Error: shelf is locked\n${'x'.repeat(5_000_000)}`);
  const start = performance.now();
  expect(detectSignal(world).errors[0]?.text).toBe('Error: shelf is locked');
  expect(performance.now() - start).toBeLessThan(2_000);
});
