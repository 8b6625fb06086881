// @vitest-environment happy-dom
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it, vi } from 'vitest';
import { PlaceTabs, type TabName } from './PlaceTabs.tsx';

it('takes the focus that a place took with it, and no other', async () => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  const host = document.body.appendChild(document.createElement('div'));
  const root = createRoot(host);
  const show = (current: TabName | null, place: string): Promise<void> =>
    act(async () =>
      root.render(
        <>
          <PlaceTabs current={current} waiting={0} asking={0} onGo={() => {}} />
          <button key={place} type="button" data-testid={place}>
            {place}
          </button>
        </>,
      ),
    );
  const focused = (): string | undefined =>
    document.activeElement instanceof HTMLElement ? document.activeElement.dataset.testid : undefined;
  const focus = (testId: string): void =>
    host.querySelector<HTMLElement>(`[data-testid="${testId}"]`)?.focus();

  await show('page', 'search');
  expect(focused(), 'opening takes nothing').toBeUndefined();
  await show(null, 'back');
  focus('back');
  await show('waiting', 'answer');
  expect(focused()).toBe('tab-waiting');
  focus('answer');
  await show('outbox', 'answer');
  expect(focused(), 'what is still there keeps it').toBe('answer');
  await act(async () => root.unmount());
  host.remove();
});

it('says what a count is of, one as one', () => {
  const html = renderToStaticMarkup(<PlaceTabs current="page" waiting={1} asking={2} onGo={() => {}} />);
  expect(html).toContain(' open question<');
  expect(html).toContain(' wait for your decision<');
});
