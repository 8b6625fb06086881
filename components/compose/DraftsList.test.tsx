// @vitest-environment happy-dom
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it, vi } from 'vitest';
import { Draft } from '../../lib/model/written.ts';
import { DraftsList } from './DraftsList.tsx';

const draft = (id: string): Draft =>
  Draft.parse({
    id,
    questionId: 'forum/1',
    communityId: 'forum',
    title: `Title of ${id}`,
    body: 'Restart it.',
    updatedAt: '2026-03-01T12:00:00.000Z',
  });
const rowsOf = (drafts: readonly Draft[], deleted: readonly Draft[]): string[] => {
  const nothing = (): void => {};
  const html = renderToStaticMarkup(
    <DraftsList drafts={drafts} deleted={deleted} onOpen={nothing} onDelete={nothing} onUndo={nothing} />,
  );
  return [...html.matchAll(/data-testid="(draft|draft-deleted)"/g)].map(([, name = '']) => name);
};

it('a deleted draft has one row, also while the list still knows it', () => {
  expect(rowsOf([draft('a'), draft('b')], [draft('a')])).toEqual(['draft', 'draft-deleted']);
});
it('nothing is shown where nothing was begun or deleted', () => {
  expect(rowsOf([], [])).toEqual([]);
  expect(rowsOf([draft('a')], [])).toEqual(['draft']);
});

it('deleting hands the focus to "Undo"; coming back to the list later does not', async () => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  const focusedAfter = async (...steps: (readonly Draft[])[]): Promise<string | undefined> => {
    const host = document.body.appendChild(document.createElement('div'));
    const root = createRoot(host);
    const nothing = (): void => {};
    for (const deleted of steps) {
      await act(async () =>
        root.render(
          <DraftsList
            drafts={[draft('a')]}
            deleted={deleted}
            onOpen={nothing}
            onDelete={nothing}
            onUndo={nothing}
          />,
        ),
      );
    }
    const { activeElement } = document;
    const focused = activeElement instanceof HTMLElement ? activeElement.dataset.testid : undefined;
    await act(async () => root.unmount());
    host.remove();
    return focused;
  };
  expect(await focusedAfter([], [draft('a')])).toBe('draft-undo');
  expect(await focusedAfter([draft('a')])).toBeUndefined();
});

it('"Undo" hands the focus to the draft that came back', async () => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  const host = document.body.appendChild(document.createElement('div'));
  const root = createRoot(host);
  const nothing = (): void => {};
  const show = (deleted: readonly Draft[]): Promise<void> =>
    act(async () =>
      root.render(
        <DraftsList
          drafts={[draft('a'), draft('b')]}
          deleted={deleted}
          onOpen={nothing}
          onDelete={nothing}
          onUndo={nothing}
        />,
      ),
    );
  await show([]);
  await show([draft('b')]);
  await act(async () => host.querySelector<HTMLElement>('[data-testid="draft-undo"]')?.click());
  await show([]);
  expect(document.activeElement?.closest<HTMLElement>('[data-draft]')?.dataset.draft).toBe('b');
  await act(async () => root.unmount());
  host.remove();
});
