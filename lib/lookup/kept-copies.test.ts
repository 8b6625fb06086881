import { expect, test, vi } from 'vitest';
import type { ToCopies } from '../store/copy-messages.ts';
import { keepCopies } from './kept-copies.ts';

const LARGE = 20 * 1024 * 1024;
const segmentsOf = (bytes: number) => [{ id: 'one', blob: new Blob([new Uint8Array(bytes)]), from: 0 }];

function world() {
  const asked: ToCopies[] = [];
  const { port1, port2 } = new MessageChannel();
  port2.addEventListener('message', ({ data }: MessageEvent<ToCopies>) => void asked.push(data));
  port2.start();
  const openPort = vi.fn<() => Promise<MessagePort | null>>(async () => port1);
  return { asked, openPort, port1 };
}

test('copies of large segments are asked for at the second look-up, once', async () => {
  const { asked, openPort, port1 } = world();
  const copies = keepCopies({ openPort, areLeft: async () => false });
  const segments = segmentsOf(LARGE);
  copies.used(segments);
  expect(openPort).not.toHaveBeenCalled();
  copies.used(segments);
  copies.used(segments);
  await vi.waitFor(() => expect(asked).toMatchObject([{ type: 'hold', segments: [{ id: 'one' }] }]));
  copies.used(segments);
  expect(openPort).toHaveBeenCalledTimes(1);
  copies.used(segmentsOf(LARGE));
  expect(openPort).toHaveBeenCalledTimes(2);
  port1.close();
});

test('small segments need none', () => {
  const { openPort } = world();
  const copies = keepCopies({ openPort, areLeft: async () => false });
  for (let lookUp = 0; lookUp < 5; lookUp++) copies.used(segmentsOf(1_000));
  expect(openPort).not.toHaveBeenCalled();
});

test('where there is no worker it is asked once', async () => {
  const openPort = vi.fn<() => Promise<null>>(async () => null);
  const copies = keepCopies({ openPort, areLeft: async () => false });
  const segments = segmentsOf(LARGE);
  for (let lookUp = 0; lookUp < 5; lookUp++) {
    copies.used(segments);
    await Promise.resolve();
    await Promise.resolve();
  }
  expect(openPort).toHaveBeenCalledTimes(1);
});

test('when the large segments are gone, their copies are deleted', async () => {
  const { asked, openPort, port1 } = world();
  const copies = keepCopies({ openPort, areLeft: async () => true });
  const segments = segmentsOf(1_000);
  copies.used(segments);
  copies.used(segments);
  await vi.waitFor(() => expect(asked).toEqual([{ type: 'hold', segments: [] }]));
  copies.used(segments);
  expect(openPort).toHaveBeenCalledTimes(1);
  port1.close();
});
