// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { COVERED, guardActs, TOO_SOON } from './act-guard.ts';

interface Situation {
  trusted?: boolean;
  seenForMs?: number;
  topmost?: 'host' | 'cover';
  laterInTopLayer?: boolean;
  alive?: boolean;
}

/** Clicks a button in a guarded root; tells whether the click arrived and what the person was told. */
function click(
  act: string,
  { trusted = true, seenForMs = 600, topmost = 'host', laterInTopLayer = false, alive = true }: Situation,
) {
  const host = document.body.appendChild(document.createElement('x-host'));
  const root = host.attachShadow({ mode: 'open' });
  const button = root.appendChild(document.createElement('button'));
  button.dataset.act = act;
  let arrived = false;
  let raised = 0;
  let died = 0;
  const told: string[] = [];
  button.addEventListener('click', () => (arrived = true));
  document.elementsFromPoint = () => [topmost === 'host' ? host : document.body];
  guardActs({
    root,
    host,
    document,
    shown: {
      since: () => 1_000,
      coveredBy: () => laterInTopLayer,
      raise: () => (raised += 1),
      moved: () => undefined,
      stop: () => undefined,
    },
    now: () => 1_000 + seenForMs,
    onRefused: (why) => told.push(why),
    alive: () => alive,
    onDead: () => (died += 1),
  });
  const event = new MouseEvent('click', { bubbles: true, composed: true });
  Object.defineProperty(event, 'isTrusted', { value: trusted });
  button.dispatchEvent(event);
  host.remove();
  return { arrived, raised, told, died };
}

const ACTS = ['worked', 'did-not-help', 'undo', 'mute', 'unmute', 'open-panel', 'copy'];
const LOOKS = ['collapse', 'expand', 'close', 'more-1', 'all-steps'];

test.each([...ACTS, ...LOOKS])('%s: a real click on a card in sight arrives', (act) => {
  expect(click(act, {})).toEqual({ arrived: true, raised: 0, told: [], died: 0 });
});
test.each([...ACTS, ...LOOKS])('%s: a scripted click goes nowhere', (act) => {
  expect(click(act, { trusted: false }).arrived).toBe(false);
});
test.each(ACTS)('%s: refused while the card has only just appeared', (act) => {
  expect(click(act, { seenForMs: 499 })).toEqual({ arrived: false, raised: 0, told: [TOO_SOON], died: 0 });
});
test.each(ACTS)('%s: refused under a cover, then the card is raised', (act) => {
  expect(click(act, { topmost: 'cover' })).toMatchObject({ arrived: false, raised: 1, told: [COVERED] });
  expect(click(act, { laterInTopLayer: true })).toMatchObject({ arrived: false, raised: 1, told: [COVERED] });
});
test.each(LOOKS)('%s: always possible, so that nobody is stuck with the card', (act) => {
  expect(click(act, { seenForMs: 0, topmost: 'cover' }).arrived).toBe(true);
});
test.each([...ACTS, ...LOOKS])('%s: on a card without its extension only takes the card away', (act) => {
  expect(click(act, { alive: false })).toEqual({ arrived: false, raised: 0, told: [], died: 1 });
});
