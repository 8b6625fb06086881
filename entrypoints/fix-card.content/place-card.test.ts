import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { boxAt, sharedArea, type Box } from './candidate-places.ts';
import { placeCard, type Around } from './place-card.ts';

const VIEW = { width: 1280, height: 760 };
const WANTED = { width: 420, minWidth: 280, height: 600 };
const LTR: Around = { rtl: false, current: null, block: null, lines: [], keepOut: [] };
const RTL: Around = { ...LTR, rtl: true };
const box = (left: number, top: number, width: number, height: number): Box => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
});

describe('the side', () => {
  test('where lines end, when there is room', () => {
    expect(placeCard(box(520, 20, 240, 40), VIEW, WANTED, LTR).side).toBe('right');
    expect(placeCard(box(520, 20, 240, 40), VIEW, WANTED, RTL).side).toBe('left');
  });
  test('the other one, when the error stands at the end', () => {
    expect(placeCard(box(1000, 20, 240, 40), VIEW, WANTED, LTR).side).toBe('left');
  });
  test('below a line across the page, above one at its foot', () => {
    expect(placeCard(box(20, 20, 1240, 40), VIEW, WANTED, LTR).side).toBe('below');
    expect(placeCard(box(20, 700, 1240, 40), VIEW, WANTED, LTR).side).toBe('above');
  });
  test('the roomier one, when neither shows the whole card', () => {
    expect(placeCard(box(20, 300, 1240, 40), VIEW, WANTED, LTR).side).toBe('below');
    expect(placeCard(box(20, 420, 1240, 40), VIEW, WANTED, LTR).side).toBe('above');
  });
  test('stays while it still works, so that an opened section does not make the card jump', () => {
    const error = box(20, 420, 1240, 40);
    expect(
      placeCard(error, VIEW, WANTED, { ...LTR, current: { side: 'below', left: 20, top: 472 } }).side,
    ).toBe('below');
  });
  test('is the dock for an error out of sight, without a box, or over the whole view', () => {
    const corner = { side: 'docked', left: 848, top: 228 };
    expect(placeCard(null, VIEW, WANTED, LTR)).toMatchObject(corner);
    expect(placeCard(box(20, -300, 400, 40), VIEW, WANTED, LTR)).toMatchObject(corner);
    expect(placeCard(box(0, 0, 1280, 760), VIEW, WANTED, LTR)).toMatchObject(corner);
    expect(placeCard(null, VIEW, WANTED, RTL).left).toBe(12);
  });
});

test('a narrow window gives the card its width less the margins', () => {
  const place = placeCard(box(8, 20, 344, 40), { width: 360, height: 640 }, WANTED, LTR);
  expect(place).toMatchObject({ side: 'below', left: 12, width: 336, top: 72, maxHeight: 520 });
});

describe('the whole message', () => {
  /** An alert as wide as the column, with its line in it, as on the first demo page. */
  const block = box(280, 180, 960, 110);
  const line = box(300, 230, 600, 20);

  test('stays free, though its line leaves room beside it', () => {
    const place = placeCard(line, VIEW, WANTED, { ...LTR, block });
    expect(place).toMatchObject({ side: 'below', left: 280, top: 302 });
    // It points to the line, not to the middle of the box.
    expect(place.corner).toBe(320);
  });
  test('is given up for its line alone where no side leaves a card of use', () => {
    const page = box(20, 20, 1240, 720);
    const lines = Array.from({ length: 30 }, (_, row) => box(20, 20 + row * 24, row < 14 ? 1240 : 500, 20));
    const place = placeCard(box(20, 20, 700, 40), VIEW, WANTED, { ...LTR, block: page, lines });
    const card = boxAt(place, WANTED.height);
    expect(place.side).toBe('docked');
    expect(lines.filter((row) => sharedArea(card, row) > 0)).toEqual([]);
  });
  test('makes the card smaller where every place covers text, down to a useful size', () => {
    const page = box(0, 0, 1280, 760);
    const lines = Array.from({ length: 31 }, (_, row) => box(20, 20 + row * 24, 1240, 20));
    const place = placeCard(box(20, 20, 1240, 20), VIEW, WANTED, { ...LTR, block: page, lines });
    expect(place).toMatchObject({ width: 420, maxHeight: 260 });
    expect(place.top).toBeGreaterThan(40);
  });
  test('does not set a docked card wandering while it scrolls', () => {
    const page = box(0, 0, 1280, 760);
    const rows = (by: number): Box[] =>
      Array.from({ length: 31 }, (_, row) => box(20, 20 + row * 24 - by, 700 + ((row * 37) % 500), 20));
    const around = { ...LTR, block: page, lines: rows(0) };
    const before = placeCard(box(20, 300, 1240, 20), VIEW, WANTED, around);
    const after = placeCard(box(20, 293, 1240, 20), VIEW, WANTED, {
      ...around,
      lines: rows(7),
      current: before,
    });
    expect([after.left, after.top]).toEqual([before.left, before.top]);
  });
});

describe('what must stay free', () => {
  test('turns the card to another side', () => {
    const dialog = box(300, 200, 680, 160);
    const button = box(840, 380, 100, 40);
    const around = { ...LTR, block: dialog, keepOut: [button] };
    const place = placeCard(box(320, 220, 640, 20), VIEW, { ...WANTED, width: 640 }, around);
    expect(sharedArea(boxAt(place, WANTED.height), button)).toBe(0);
  });
  test('moves the dock away', () => {
    const button = box(1100, 700, 120, 40);
    const place = placeCard(null, VIEW, WANTED, { ...LTR, keepOut: [button] });
    expect(place.side).toBe('docked');
    expect(sharedArea(boxAt(place, WANTED.height), button)).toBe(0);
  });
});

test('the card is inside the view, never over the error, and clear of the message where a side has room', () => {
  const number = (max: number) => fc.integer({ min: 0, max });
  fc.assert(
    fc.property(
      fc.record({ width: fc.integer({ min: 320, max: 2000 }), height: fc.integer({ min: 200, max: 1400 }) }),
      number(2000),
      number(1400),
      // A line without a size has no place, and is not handed over.
      fc.integer({ min: 1, max: 1500 }),
      fc.integer({ min: 1, max: 600 }),
      fc.integer({ min: 60, max: 1500 }),
      fc.boolean(),
      fc.tuple(number(400), number(200), number(400), number(200)),
      (view, left, top, width, height, wantedHeight, rtl, [padL, padT, padR, padB]) => {
        const error = box(left, top, width, height);
        const block = {
          left: error.left - padL,
          top: error.top - padT,
          right: error.right + padR,
          bottom: error.bottom + padB,
        };
        const around = { ...LTR, rtl, block };
        const place = placeCard(error, view, { ...WANTED, height: wantedHeight }, around);
        const card = boxAt(place, wantedHeight);
        expect(card.left).toBeGreaterThanOrEqual(0);
        expect(card.right).toBeLessThanOrEqual(view.width);
        expect(card.top).toBeGreaterThanOrEqual(0);
        expect(card.bottom).toBeLessThanOrEqual(view.height);
        if (place.side !== 'docked') expect(sharedArea(card, error)).toBe(0);
        const inSight = left < view.width && top < view.height;
        const isRoomy = Math.max(block.left, view.width - block.right) >= 324 && view.height >= 284;
        const isTall = Math.max(block.top, view.height - block.bottom) >= 284 && view.width >= 324;
        if (inSight && (isRoomy || isTall)) expect(sharedArea(card, block)).toBe(0);
      },
    ),
    { numRuns: 2_000 },
  );
});
