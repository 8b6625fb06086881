// @vitest-environment happy-dom
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { beforeAll, expect, it, vi } from 'vitest';
import { failed, ok } from '../../lib/model/result.ts';
import { CataloguesSection, type CatalogueActs, type ShownCatalogue } from './CataloguesSection.tsx';

beforeAll(() => {
  // React asks for this where its updates are awaited.
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
});

async function show(
  catalogues: readonly ShownCatalogue[] | null,
  more: Partial<CatalogueActs> = {},
  unwanted = 0,
) {
  const place = document.body.appendChild(document.createElement('div'));
  const acts = {
    requestHost: vi.fn<CatalogueActs['requestHost']>(async () => true),
    add: vi.fn<CatalogueActs['add']>(async () => ok(3)),
    remove: vi.fn<CatalogueActs['remove']>(async () => ok(null)),
    offerAgain: vi.fn<CatalogueActs['offerAgain']>(async () => ok(null)),
    ...more,
  };
  await act(async () =>
    createRoot(place).render(<CataloguesSection catalogues={catalogues} unwanted={unwanted} acts={acts} />),
  );
  const find = <E extends HTMLElement = HTMLElement>(testId: string): E | null =>
    place.querySelector<E>(`[data-testid=${testId}]`);
  return {
    acts,
    find,
    text: () => place.textContent,
    click: (testId: string) => act(async () => find(testId)?.click()),
    async add(address: string) {
      const field = find<HTMLInputElement>('catalogue-address');
      if (!field) throw new Error('no field for the address');
      await act(async () => {
        // React hears only what the browser's own setter wrote.
        Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, address);
        field.dispatchEvent(new Event('input', { bubbles: true }));
      });
      await act(async () => field.form?.requestSubmit());
    },
  };
}

const ADDRESS = 'https://packs.example/catalogue.json';

it('says that catalogues are being read, that there are none, and what one lists', async () => {
  expect((await show(null)).text()).toContain('Reading the catalogues');
  expect((await show([])).text()).toContain('no pack is offered');
  const kept = { packs: 1_200, readAt: Date.UTC(2026, 10, 3, 12) };
  const { text } = await show([
    { address: ADDRESS, kept },
    { address: 'https://b.example/c.json', kept: null },
  ]);
  expect(text()).toContain('1,200 packs · read 3 Nov 2026');
  expect(text()).toContain('Not read yet');
});

it('adds what was typed once its host is allowed', async () => {
  const { acts, add, text } = await show([]);
  await add('packs.example/catalogue.json');
  expect(acts.requestHost).toHaveBeenCalledWith('https://packs.example');
  expect(acts.add).toHaveBeenCalledWith(ADDRESS);
  expect(text()).toContain('packs.example lists 3 packs');
});

it('reads nothing from a host that was not allowed, or that is not fetched by https', async () => {
  const { acts, add, text } = await show([], { requestHost: async () => false });
  await add(ADDRESS);
  expect(text()).toContain('packs.example was not allowed');
  await add('http://packs.example/catalogue.json');
  expect(text()).toContain('https');
  expect(acts.add).not.toHaveBeenCalled();
});

it('says why a catalogue could not be read again, and removes it', async () => {
  const { acts, click, text } = await show([{ address: ADDRESS, kept: null }], {
    add: async () => failed('packs.example did not answer.'),
  });
  await click('catalogue-again');
  expect(text()).toContain('packs.example did not answer.');
  await click('catalogue-remove');
  expect(acts.remove).toHaveBeenCalledWith(ADDRESS);
});

it('offers again what was declined', async () => {
  expect((await show([], {}, 0)).find('catalogue-unwanted')).toBeNull();
  const { acts, find } = await show([], {}, 2);
  expect(find('catalogue-unwanted')?.textContent).toContain('You declined 2 packs');
  await act(async () => find('catalogue-unwanted')?.querySelector('button')?.click());
  expect(acts.offerAgain).toHaveBeenCalledOnce();
});
