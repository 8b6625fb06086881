import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { placeCard, type Box } from './place-card.ts';

const VIEW = { width: 1280, height: 760 };
const WANTED = { width: 420, minWidth: 280, height: 600 };
const LTR = { rtl: false, current: null };
const box = (left: number, top: number, width: number, height: number): Box => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
});

describe('the side', () => {
  test('where lines end, when there is room', () => {
    expect(placeCard(box(520, 20, 240, 40), VIEW, WANTED, LTR).side).toBe('right');
    expect(placeCard(box(520, 20, 240, 40), VIEW, WANTED, { rtl: true, current: null }).side).toBe('left');
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
    expect(placeCard(error, VIEW, WANTED, { rtl: false, current: 'below' }).side).toBe('below');
  });
  test('is the dock for an error out of sight, without a box, or over the whole view', () => {
    const corner = { side: 'docked', left: 848, top: 148 };
    expect(placeCard(null, VIEW, WANTED, LTR)).toMatchObject(corner);
    expect(placeCard(box(20, -300, 400, 40), VIEW, WANTED, LTR)).toMatchObject(corner);
    expect(placeCard(box(0, 0, 1280, 760), VIEW, WANTED, LTR)).toMatchObject(corner);
    expect(placeCard(null, VIEW, WANTED, { rtl: true, current: null }).left).toBe(12);
  });
});

test('a narrow window gives the card its width less the margins', () => {
  const place = placeCard(box(8, 20, 344, 40), { width: 360, height: 640 }, WANTED, LTR);
  expect(place).toMatchObject({ side: 'below', left: 12, width: 336, top: 72, maxHeight: 556 });
});

test('the card is inside the view and never over the error, wherever it stands', () => {
  const number = (max: number) => fc.integer({ min: 0, max });
  fc.assert(
    fc.property(
      fc.record({ width: fc.integer({ min: 320, max: 2000 }), height: fc.integer({ min: 200, max: 1400 }) }),
      number(2000),
      number(1400),
      number(1500),
      number(600),
      fc.integer({ min: 60, max: 1500 }),
      fc.boolean(),
      (view, left, top, width, height, wantedHeight, rtl) => {
        const error = box(left, top, width, height);
        const place = placeCard(error, view, { ...WANTED, height: wantedHeight }, { rtl, current: null });
        const shown = Math.min(wantedHeight, place.maxHeight);
        expect(place.left).toBeGreaterThanOrEqual(0);
        expect(place.left + place.width).toBeLessThanOrEqual(view.width);
        expect(place.top).toBeGreaterThanOrEqual(0);
        expect(place.top + shown).toBeLessThanOrEqual(view.height);
        if (place.side === 'docked') return;
        const apart =
          place.left >= error.right ||
          place.left + place.width <= error.left ||
          place.top >= error.bottom ||
          place.top + shown <= error.top;
        expect(apart).toBe(true);
      },
    ),
    { numRuns: 2_000 },
  );
});
