// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { PageMessage } from '../messages/messages.ts';
import { provideReader } from './page-errors.ts';
import { readErrors } from './read-errors.ts';
import { spotPage, type SpotWorld } from './spot-page.ts';

const CHANNEL = 'a-channel';
const send = vi.fn<SpotWorld['send']>();
let alive = true;
const settle = (ms = 1_000): Promise<unknown> => vi.advanceTimersByTimeAsync(ms);
const spotted = () =>
  send.mock.calls.map(([message]) => message).filter((message) => message.type === 'page/spotted');
const asked = () =>
  send.mock.calls.map(([message]) => message.type).filter((type) => type === 'page/needs-reader');

const start = (isTop = true) =>
  spotPage({
    isTop,
    channel: CHANNEL,
    document,
    window,
    send,
    alive: () => alive,
    shadowRootOf: (element) => element.shadowRoot,
    now: () => Date.now(),
    pause: () => Promise.resolve(),
  });
const show = (text: string): HTMLElement => {
  const alert = document.createElement('div');
  alert.setAttribute('role', 'alert');
  alert.textContent = text;
  document.body.append(alert);
  return alert;
};

beforeEach(() => {
  vi.useFakeTimers();
  alive = true;
  send.mockReset();
  // The background injects the reader when it is asked to.
  send.mockImplementation(async (message) => {
    if (message.type === 'page/needs-reader') provideReader(readErrors);
  });
  document.body.replaceChildren();
});
afterEach(async () => {
  // A script whose extension is gone stops by itself at its next reading.
  alive = false;
  window.dispatchEvent(new Event('popstate'));
  await settle(60_000);
  vi.useRealTimers();
  Reflect.deleteProperty(globalThis, '__peersideReader');
});

describe('reports', () => {
  it('a quiet page once, without asking for the reader', async () => {
    document.body.append('Orders');
    start();
    await settle();
    document.body.append(document.createElement('hr'));
    await settle();
    expect(asked()).toEqual([]);
    expect(spotted()).toHaveLength(1);
    expect(spotted()[0]).toMatchObject({ signal: { errors: [] } });
  });

  it('an error that comes later, redacted, in a message that the background accepts', async () => {
    start();
    await settle();
    show('Could not send to ann@kiln.example (QX-4012)');
    await settle();
    const last = spotted().at(-1);
    expect(last).toMatchObject({
      signal: { errors: [{ text: 'Could not send to <mail> (QX-4012)' }] },
    });
    expect(PageMessage.parse(last)).toEqual(last);
    expect(asked()).toHaveLength(1);
  });

  it('the same page again only when asked', async () => {
    show('Could not save');
    const handle = start();
    await settle();
    const before = spotted().length;
    document.body.append(document.createElement('hr'));
    await settle();
    expect(spotted()).toHaveLength(before);
    handle.recheck();
    await settle();
    expect(spotted()).toHaveLength(before + 1);
  });

  it('again by itself when the background died over it, but not for ever', async () => {
    show('Could not save');
    start();
    send.mockRejectedValueOnce(new Error('The message port closed before a response was received.'));
    await settle();
    expect(spotted().at(-1)).toMatchObject({ signal: { errors: [{ text: 'Could not save' }] } });
    const before = send.mock.calls.length;
    send.mockRejectedValue(new Error('gone'));
    show('Could not load');
    await settle(60_000);
    expect(send.mock.calls.length - before).toBeLessThanOrEqual(8);
  });

  it('a toast that has vanished, for a while', async () => {
    start();
    await settle();
    const toast = show('Upload refused');
    await settle();
    toast.remove();
    await settle();
    expect(spotted().at(-1)).toMatchObject({ signal: { errors: [{ text: 'Upload refused' }] } });
    await settle(40_000);
    expect(spotted().at(-1)).toMatchObject({ signal: { errors: [] } });
  });

  it('what the tap tells', async () => {
    start();
    document.dispatchEvent(new CustomEvent(CHANNEL, { detail: '["uncaught","x is null","TypeError"]' }));
    await settle();
    expect(spotted().at(-1)).toMatchObject({
      signal: { errors: [{ kind: 'console', text: 'TypeError: x is null' }] },
    });
  });

  it('a flood of forged reports costs a bounded list', async () => {
    start();
    for (let i = 0; i < 20_000; i += 1)
      document.dispatchEvent(new CustomEvent(CHANNEL, { detail: `["console","forged ${i}"]` }));
    await settle();
    const last = spotted().at(-1);
    expect(PageMessage.parse(last)).toEqual(last);
  });
});

it('a frame speaks up only when something is wrong in it, and again when it is over', async () => {
  start(false);
  await settle();
  expect(spotted()).toEqual([]);
  const alert = show('Could not save');
  await settle(20_000);
  // Longer than a toast lives: what goes now was taken away.
  alert.className = 'shown';
  await settle();
  alert.remove();
  await settle();
  expect(spotted().map((message) => message.type === 'page/spotted' && message.signal.errors.length)).toEqual(
    [1, 0],
  );
});

it('a frame that goes takes its errors back, and tells them again when it returns', async () => {
  const alert = show('Could not save');
  start(false);
  await settle();
  window.dispatchEvent(new Event('pagehide'));
  expect(spotted().at(-1)).toMatchObject({ signal: { errors: [] } });
  const before = spotted().length;
  window.dispatchEvent(new Event('pagehide'));
  expect(spotted()).toHaveLength(before);
  window.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true }));
  await settle();
  expect(spotted().at(-1)).toMatchObject({ signal: { errors: [{ text: 'Could not save' }] } });
  alert.remove();
});

it('a page that the browser brings back says again what it shows', async () => {
  show('Could not save');
  start();
  await settle();
  const before = spotted().length;
  window.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true }));
  await settle();
  expect(spotted()).toHaveLength(before + 1);
});

it('a frame that is asked says that nothing is wrong, and keeps quiet again', async () => {
  const handle = start(false);
  await settle();
  handle.recheck();
  await settle();
  expect(spotted()).toMatchObject([{ signal: { errors: [] } }]);
  document.body.append(Object.assign(document.createElement('h1'), { textContent: 'Orders' }));
  await settle();
  expect(spotted()).toHaveLength(1);
});

it('told to stop, it says nothing more, not even what it was reading', async () => {
  const handle = start();
  await settle();
  const before = send.mock.calls.length;
  show('Could not save');
  handle.recheck();
  // The reading has begun, and waits for the reader.
  send.mockImplementation(async (message) => {
    handle.stop();
    if (message.type === 'page/needs-reader') provideReader(readErrors);
  });
  await settle();
  show('Could not load');
  handle.recheck();
  document.dispatchEvent(new CustomEvent(CHANNEL, { detail: '["uncaught","x is null","TypeError"]' }));
  await settle(60_000);
  expect(send.mock.calls.slice(before).map(([message]) => message.type)).toEqual(['page/needs-reader']);
});

describe('places', () => {
  it('finds the element of a reported error, until it is gone', async () => {
    const alert = show('Could not save');
    const handle = start();
    await settle();
    const message = spotted().at(-1);
    const id = message?.type === 'page/spotted' ? (message.signal.errors[0]?.id ?? '') : '';
    expect(handle.placeOf(id)?.element).toBe(alert);
    alert.remove();
    expect(handle.placeOf(id)).toBeNull();
    expect(handle.placeOf('unknown')).toBeNull();
  });

  it('does not take our own card for a part of the page', async () => {
    const card = document.createElement('x-card');
    const root = card.attachShadow({ mode: 'open' });
    const place = document.createElement('div');
    place.dataset.peersideCard = '';
    place.append('Fix: access denied error');
    root.append(place);
    document.body.append(card);
    start();
    await settle();
    expect(JSON.stringify(spotted())).not.toContain('Fix:');
  });
});

describe('when something fails', () => {
  it('a background that does not answer is told on the next change', async () => {
    send.mockRejectedValueOnce(new Error('Could not establish connection'));
    document.body.append('Orders');
    start();
    await settle();
    document.body.append(document.createElement('hr'));
    await settle();
    expect(spotted()).toHaveLength(2);
  });

  it('where the reader may not be injected, it is asked for three times and no more', async () => {
    send.mockImplementation(async () => undefined);
    show('Could not save');
    start();
    for (let i = 0; i < 6; i += 1) {
      await settle();
      document.body.append(document.createElement('hr'));
    }
    await settle();
    expect(asked()).toHaveLength(3);
    expect(spotted()).toHaveLength(1);
  });

  it('falls silent once the extension was updated or removed', async () => {
    start();
    await settle();
    alive = false;
    show('Could not save');
    await settle();
    const before = send.mock.calls.length;
    alive = true;
    show('Could not save either');
    await settle();
    expect(send.mock.calls).toHaveLength(before);
  });
});
