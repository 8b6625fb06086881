import { afterEach, expect, it, vi } from 'vitest';
import type { PageSignal } from '../model/signal.ts';
import { withoutGoneFrames } from './frame-errors.ts';

const withErrors = (...ids: string[]): PageSignal => ({
  url: 'https://shop.example/',
  host: 'shop.example',
  title: '',
  lang: '',
  status: null,
  errors: ids.map((id) => ({ id, text: 'x', lines: [], kind: 'visible', codes: [], confidence: 1 })),
  products: [],
  context: [],
});
const idsOf = ({ errors }: PageSignal): string[] => errors.map(({ id }) => id);
afterEach(() => void vi.useRealTimers());

it('asks each frame with errors once, and drops those that are gone', async () => {
  const asked: number[] = [];
  const kept = await withoutGoneFrames(
    withErrors('e1', 'f2:e1', 'f2:e2', 'f17:e1', 'final:e'),
    async (frame) => asked.push(frame) > 0 && frame === 17,
  );
  expect(asked).toEqual([2, 17]);
  expect(idsOf(kept)).toEqual(['e1', 'f17:e1', 'final:e']);
});

it('a frame that is too busy to answer holds nothing up, and keeps its errors', async () => {
  vi.useFakeTimers();
  const kept = withoutGoneFrames(withErrors('e1', 'f2:e1'), () => new Promise(() => undefined));
  await vi.advanceTimersByTimeAsync(1_000);
  expect(idsOf(await kept)).toEqual(['e1', 'f2:e1']);
});
