// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { watchPage, type PageWatch } from './watch-page.ts';

let watch: PageWatch;
const read = vi.fn<() => Promise<number>>();
const change = async (): Promise<void> => {
  document.body.append(document.createElement('p'));
  // Mutation records are delivered after the current task.
  await vi.advanceTimersByTimeAsync(0);
};
const start = (readCost = 0): PageWatch => {
  read.mockImplementation(async () => {
    await vi.advanceTimersByTimeAsync(readCost);
    return readCost;
  });
  return watchPage({ document, window, read, roots: () => [], now: () => Date.now() });
};

beforeEach(() => {
  vi.useFakeTimers();
  read.mockReset();
  document.body.replaceChildren();
});
afterEach(() => {
  watch.stop();
  vi.useRealTimers();
});

describe('reads', () => {
  it('once the page has settled', async () => {
    watch = start();
    expect(read).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(read).toHaveBeenCalledTimes(1);
  });

  it('after a change, once for a burst', async () => {
    watch = start();
    await vi.advanceTimersByTimeAsync(1_000);
    for (let i = 0; i < 50; i += 1) await change();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(read).toHaveBeenCalledTimes(2);
  });

  it('again when something changed while it read', async () => {
    watch = start();
    await vi.advanceTimersByTimeAsync(1_000);
    read.mockImplementationOnce(async () => {
      await change();
      return 0;
    });
    await change();
    await vi.advanceTimersByTimeAsync(2_000);
    expect(read).toHaveBeenCalledTimes(3);
  });

  it('soon, where nothing had changed for a while: some messages live less than a second', async () => {
    watch = start();
    await vi.advanceTimersByTimeAsync(10_000);
    await change();
    await vi.advanceTimersByTimeAsync(150);
    expect(read).toHaveBeenCalledTimes(2);
    await change();
    await vi.advanceTimersByTimeAsync(150);
    expect(read).toHaveBeenCalledTimes(2);
  });

  it('what a frame in a shadow root has loaded', async () => {
    const root = document.body.appendChild(document.createElement('x-box')).attachShadow({ mode: 'open' });
    const frame = root.appendChild(document.createElement('iframe'));
    read.mockResolvedValue(0);
    watch = watchPage({ document, window, read, roots: () => [root], now: () => Date.now() });
    await vi.advanceTimersByTimeAsync(1_000);
    frame.dispatchEvent(new Event('load'));
    await vi.advanceTimersByTimeAsync(1_000);
    expect(read).toHaveBeenCalledTimes(2);
  });

  it('when the address changes without a load', async () => {
    watch = start();
    await vi.advanceTimersByTimeAsync(1_000);
    window.dispatchEvent(new Event('popstate'));
    await vi.advanceTimersByTimeAsync(1_000);
    expect(read).toHaveBeenCalledTimes(2);
  });

  it('on demand', async () => {
    watch = start();
    await vi.advanceTimersByTimeAsync(1_000);
    watch.readNow();
    await vi.advanceTimersByTimeAsync(1);
    expect(read).toHaveBeenCalledTimes(2);
  });
});

describe('stays cheap', () => {
  it('thousands of changes a second lead to a few readings', async () => {
    watch = start();
    for (let i = 0; i < 1_000; i += 1) {
      await change();
      await vi.advanceTimersByTimeAsync(1);
    }
    expect(read.mock.calls.length).toBeLessThanOrEqual(5);
  });

  it('where reading is slow, it is done rarely', async () => {
    watch = start(100);
    for (let i = 0; i < 200; i += 1) {
      await change();
      await vi.advanceTimersByTimeAsync(50);
    }
    // Twelve seconds of changes at a twentieth of the time: six readings of a tenth of a second, and the first.
    expect(read.mock.calls.length).toBeLessThanOrEqual(8);
  });

  it('not at all while nobody looks', async () => {
    const hidden = vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
    watch = start();
    await change();
    await vi.advanceTimersByTimeAsync(5_000);
    expect(read).not.toHaveBeenCalled();
    hidden.mockReturnValue('visible');
    document.dispatchEvent(new Event('visibilitychange'));
    await vi.advanceTimersByTimeAsync(1_000);
    expect(read).toHaveBeenCalledTimes(1);
    hidden.mockRestore();
  });
});

it('stops for good', async () => {
  watch = start();
  await vi.advanceTimersByTimeAsync(1_000);
  watch.stop();
  await change();
  watch.readNow();
  window.dispatchEvent(new Event('popstate'));
  await vi.advanceTimersByTimeAsync(5_000);
  expect(read).toHaveBeenCalledTimes(1);
});
