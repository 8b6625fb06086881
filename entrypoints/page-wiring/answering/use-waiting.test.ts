// @vitest-environment happy-dom
import { act, createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { expect, it, vi } from 'vitest';
import { ok } from '../../../lib/model/result.ts';
import { question } from '../../../test/fixtures/samples.ts';
import { useWaiting, type WaitingWork } from './use-waiting.ts';

it('an empty list finds what was read meanwhile, and then stands still', async () => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  vi.useFakeTimers();
  const open: ReturnType<typeof question>[] = [];
  let looks = 0;
  const own = { readHelping: async () => [] } as unknown as Parameters<typeof useWaiting>[0];
  const index = {
    waiting: async () => {
      looks += 1;
      const reasons = { chosen: null, answered: null };
      const waiting = open.map((one) => ({ question: one, score: 1, fits: true, reasons, claimed: false }));
      return ok({ waiting, offered: [], knowsTopics: false, putAside: 0 });
    },
  } as unknown as Parameters<typeof useWaiting>[1];
  const written = { drafts: [], outbox: ok([]), marks: [], follows: [] };
  let work: WaitingWork | null = null;
  const listed = (): number => (work?.list?.ok ? work.list.value.waiting.length : -1);
  const topics: string[] = [];
  const accounts: never[] = [];
  const Page = () => {
    work = useWaiting(own, index, written, topics, accounts);
    return null;
  };
  const root = createRoot(document.body.appendChild(document.createElement('div')));
  await act(async () => root.render(createElement(Page)));
  expect(listed()).toBe(0);
  open.push(question({}));
  await act(async () => vi.advanceTimersByTimeAsync(60_000));
  expect(listed()).toBe(1);
  const before = looks;
  await act(async () => vi.advanceTimersByTimeAsync(600_000));
  expect(looks).toBe(before);
  await act(async () => root.unmount());
  vi.useRealTimers();
});
