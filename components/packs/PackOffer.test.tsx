// @vitest-environment happy-dom
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { beforeAll, expect, it, vi } from 'vitest';
import type { OfferedPack } from '../../lib/model/pack-catalogue.ts';
import { PackOffer } from './PackOffer.tsx';

beforeAll(() => {
  // React asks for this where its updates are awaited.
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
});

const OFFERED: OfferedPack = {
  product: 'Ledgerwell',
  pack: {
    community: 'ledger',
    name: 'Ledger Forum',
    address: 'https://packs.example/manifest',
    rootKey: '0'.repeat(64),
    questions: 12_000,
    bytes: 31_400_000,
    products: ['ledgerwell'],
  },
};

async function show() {
  const place = document.body.appendChild(document.createElement('div'));
  const root = createRoot(place);
  const [onInstall, onUnwanted] = [vi.fn<() => void>(), vi.fn<(unwanted: boolean) => void>()];
  const render = (unwanted: boolean) =>
    act(async () =>
      root.render(
        <PackOffer offered={OFFERED} unwanted={unwanted} onInstall={onInstall} onUnwanted={onUnwanted} />,
      ),
    );
  await render(false);
  const find = (testId: string) => place.querySelector<HTMLElement>(`[data-testid=${testId}]`);
  return { place, render, find, onInstall, onUnwanted };
}

it('says who has a pack for what, and how much it is', async () => {
  const { place, find, onInstall } = await show();
  expect(place.textContent).toContain('Ledger Forum has a pack for Ledgerwell: 12,000 questions, 31 MB.');
  await act(async () => find('pack-offer-install')?.click());
  expect(onInstall).toHaveBeenCalledOnce();
});

it('is declined and taken back with the same button, which keeps the focus', async () => {
  const { render, find, onUnwanted } = await show();
  const later = find('pack-offer-later');
  later?.focus();
  await act(async () => later?.click());
  expect(onUnwanted).toHaveBeenLastCalledWith(true);
  await render(true);
  expect(find('pack-offer-install')).toBeNull();
  expect(document.activeElement).toBe(find('pack-offer-undo'));
  await act(async () => find('pack-offer-undo')?.click());
  expect(onUnwanted).toHaveBeenLastCalledWith(false);
});
