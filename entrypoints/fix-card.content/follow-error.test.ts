// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest';
import type { Anchor } from '../../lib/detect/anchors.ts';
import { followError } from './follow-error.ts';

// happy-dom has no layout: a view must be given.
Object.defineProperty(document.documentElement, 'clientWidth', { value: 1280 });
afterEach(() => document.body.replaceChildren());

/** A card that follows an error whose line the test moves. */
function following() {
  const place = document.body.appendChild(document.createElement('div'));
  const element = document.body.appendChild(document.createElement('p'));
  const line = { top: 20 };
  let time = 10_000;
  let jumps = 0;
  const anchor: Anchor = { element, rect: () => new DOMRect(20, line.top, 300, 20), area: () => null };
  const follower = followError(place, {
    document,
    anchorOf: () => anchor,
    now: () => time,
    onJump: () => (jumps += 1),
  });
  follower.follow('e1');
  return {
    moveTo(top: number): number {
      line.top = top;
      time += 50;
      follower.follow('e1');
      return jumps;
    },
    wheel(isTrusted: boolean): void {
      const event = new Event('wheel');
      Object.defineProperty(event, 'isTrusted', { value: isTrusted });
      document.dispatchEvent(event);
    },
    wait: (ms: number) => (time += ms),
    stop: () => follower.stop(),
  };
}

test('a card that the page moves far is told of; a small step is not', () => {
  const card = following();
  expect(card.moveTo(50)).toBe(0);
  expect(card.moveTo(150)).toBe(1);
  card.stop();
});
test('a move that follows the person’s own scrolling is none, but a pretended one is', () => {
  const card = following();
  card.wheel(true);
  expect(card.moveTo(150)).toBe(0);
  card.wait(400);
  card.wheel(false);
  expect(card.moveTo(50)).toBe(1);
  card.stop();
});
