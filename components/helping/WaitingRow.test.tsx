// @vitest-environment happy-dom
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { expect, it, vi } from 'vitest';
import { question } from '../../test/fixtures/samples.ts';
import { WaitingRow, type Decision } from './WaitingRow.tsx';

it('the keyboard goes to the way back and from there to the question again', async () => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  const host = document.body.appendChild(document.createElement('div'));
  const root = createRoot(host);
  const waiting = {
    question: question({}),
    score: 1,
    fits: true,
    reasons: { chosen: null, answered: null },
    claimed: false,
  };
  let decided: Decision | null = null;
  const show = (aside: Decision | null): Promise<void> =>
    act(async () =>
      root.render(
        <WaitingRow
          waiting={waiting}
          community="Forum"
          aside={aside}
          now={0}
          onAnswer={() => {}}
          onOpen={() => {}}
          onDecide={(decision) => (decided = decision)}
        />,
      ),
    );
  const press = async (testId: string): Promise<void> => {
    await act(async () => host.querySelector<HTMLElement>(`[data-testid="${testId}"]`)?.click());
    await show(decided);
  };
  const focused = (): string | undefined =>
    document.activeElement instanceof HTMLElement ? document.activeElement.dataset.testid : undefined;

  await show(null);
  expect(focused(), 'a row that comes takes nothing').toBeUndefined();
  await press('waiting-snooze');
  expect(focused()).toBe('waiting-undo');
  await press('waiting-undo');
  expect(focused()).toBe('waiting-open');
  await act(async () => root.unmount());
  host.remove();
});
