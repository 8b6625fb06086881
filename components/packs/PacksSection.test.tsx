// @vitest-environment happy-dom
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { beforeAll, expect, it, vi } from 'vitest';
import { failed, ok, type Result } from '../../lib/model/result.ts';
import { PacksSection } from './PacksSection.tsx';
import type { InstallEnd, PackActs, ShownPack } from './shown-pack.ts';

beforeAll(() => {
  // React asks for this where its updates are awaited.
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
});

const LIDS: ShownPack = {
  community: 'lids',
  name: 'Lids',
  licence: { name: 'CC BY 4.0', url: null },
  questions: 1_200,
  bytes: 3_000_000,
  published: Date.UTC(2026, 10, 3),
  stale: false,
  lastUsed: Date.UTC(2026, 10, 20),
  otherVersion: 'older',
  address: 'https://packs.example/lids/pack.signed',
  removedAt: null,
};

type Install = PackActs['install'];

function actsWith(more: Partial<PackActs>): PackActs {
  const done = async () => ok(null);
  return {
    requestHost: async () => true,
    install: async () => ok({ kind: 'installed', name: 'Lids', questions: 2 }),
    check: async () => ok({ newer: false, bytes: 0 }),
    rollBack: done,
    remove: done,
    restore: done,
    save: done,
    ...more,
  };
}

async function show(packs: readonly ShownPack[] | null, more: Partial<PackActs> = {}) {
  const place = document.body.appendChild(document.createElement('div'));
  const acts = actsWith(more);
  const onBudget = vi.fn<(bytes: number) => Promise<Result<unknown>>>(async () => ok(null));
  await act(async () =>
    createRoot(place).render(<PacksSection packs={packs} budget={5e6} acts={acts} onBudget={onBudget} />),
  );
  const find = <E extends HTMLElement = HTMLElement>(testId: string): E | null =>
    place.querySelector<E>(`[data-testid=${testId}]`);
  return {
    find,
    text: () => place.textContent,
    click: (testId: string) => act(async () => find(testId)?.click()),
    onBudget,
    /** Types the address and installs. */
    async install(address: string) {
      const field = find<HTMLInputElement>('packs-address');
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

/** An install that the test ends. */
function heldInstall() {
  let end: (end: Result<InstallEnd>) => void = () => undefined;
  const install = vi.fn<Install>(
    (_from, _answers, onProgress, signal) =>
      new Promise((resolve) => {
        end = resolve;
        onProgress({ done: 1_500_000, total: 3_000_000 });
        signal.addEventListener('abort', () => resolve(failed('Stopped.')));
      }),
  );
  return { install, end: (value: Result<InstallEnd>) => act(async () => end(value)) };
}

it('says that packs are being read, and that there are none', async () => {
  expect((await show(null)).text()).toContain('Reading the packs');
  expect((await show([])).find('packs-none')).not.toBeNull();
});

it('shows what a pack holds, and since when it was not updated', async () => {
  expect((await show([LIDS])).find('packs-row')?.textContent).toMatch(/1,200\squestions · 3\sMB · published/);
  expect((await show([{ ...LIDS, stale: true }])).text()).toMatch(/not\supdated\ssince/);
});

it('offers no update and no way back where there is none', async () => {
  const page = await show([{ ...LIDS, address: null, otherVersion: null }]);
  expect([page.find('packs-update'), page.find('packs-roll-back')]).toEqual([null, null]);
  expect(page.find('packs-save')).not.toBeNull();
});

it('installs from an address, tells the bytes, and can be stopped and gone on with', async () => {
  const held = heldInstall();
  const page = await show([], { install: held.install });
  await page.install('packs.example/lids/pack.signed');
  expect(held.install.mock.calls[0]?.[0]).toEqual({
    kind: 'address',
    address: 'https://packs.example/lids/pack.signed',
  });
  expect(page.find('packs-working')?.textContent).toContain('1.5 MB of 3 MB');
  await page.click('packs-stop');
  expect(page.find('packs-stopped')).not.toBeNull();
  await page.click('packs-go-on');
  await held.end(ok({ kind: 'installed', name: 'Lids', questions: 2 }));
  expect(page.text()).toContain('Lids is installed: 2 questions');
  expect(page.find('packs-working')).toBeNull();
});

it('has nothing to go on with where a file is no pack', async () => {
  const page = await show([], { install: async () => failed('This file is not an answer pack.') });
  await act(async () => {
    const files = page.find<HTMLInputElement>('packs-file');
    if (!files) throw new Error('no field for the file');
    Object.defineProperty(files, 'files', { value: [new File(['x'], 'notes.txt')] });
    files.dispatchEvent(new Event('change', { bubbles: true }));
  });
  expect(page.text()).toContain('This file is not an answer pack.');
  expect(page.find('packs-stopped')).toBeNull();
});

it('fetches nothing from a host that was not allowed', async () => {
  const install = vi.fn<Install>();
  const page = await show([], { install, requestHost: async () => false });
  await page.install('https://packs.example/pack.signed');
  expect(install).not.toHaveBeenCalled();
  expect(page.text()).toContain('was not allowed');
});

it('refuses what is no address', async () => {
  const install = vi.fn<Install>();
  const page = await show([], { install });
  await page.install('not an address');
  expect(install).not.toHaveBeenCalled();
  expect(page.text()).toContain('not a web address');
});

it('stops and asks where the key changed, and passes the yes on', async () => {
  const offered = 'b'.repeat(64);
  const ask: InstallEnd = {
    kind: 'key-changed',
    community: 'lids',
    name: 'Lids',
    known: 'a'.repeat(64),
    offered,
  };
  const install = vi.fn<Install>(async () => ok(ask));
  const page = await show([LIDS], { install });
  await page.install('https://packs.example/pack.signed');
  expect(page.find('packs-key-changed')?.textContent).toContain('bbbbbbbb');
  await page.click('packs-accept-key');
  expect(install.mock.calls[1]?.[1]).toEqual({ accepted: offered });
  await page.click('packs-keep');
  expect(page.find('packs-key-changed')).toBeNull();
});

it('keeps nothing that is not installed where the key is another than the address names', async () => {
  const ends = { kind: 'key-changed', community: 'lids', name: 'Lids', known: 'a', offered: 'b' } as const;
  const page = await show([], { install: async () => ok(ends) });
  await page.install('https://packs.example/pack.signed');
  expect(page.find('packs-key-changed')?.textContent).toContain('nothing was installed');
  expect(page.find('packs-keep')?.textContent).toBe('Do not install it');
});

it('keeps the focus of who presses a button that then goes', async () => {
  const held = heldInstall();
  const page = await show([], { install: held.install });
  await page.install('https://packs.example/pack.signed');
  page.find('packs-stop')?.focus();
  await page.click('packs-stop');
  expect(document.activeElement).toBe(page.find('packs-go-on'));
  await page.click('packs-go-on');
  expect(document.activeElement).toBe(page.find('packs-stop'));
  await held.end(ok({ kind: 'installed', name: 'Lids', questions: 2 }));
  expect(document.activeElement).toBe(page.find('packs-install'));
});

it('tells the version before from the newer one that was left', async () => {
  expect((await show([LIDS])).find('packs-roll-back')?.textContent).toContain('Use previous version');
  const left = await show([{ ...LIDS, otherVersion: 'newer' }]);
  expect(left.find('packs-roll-back')?.textContent).toContain('Use newer version');
  await left.click('packs-update');
  expect(left.text()).toContain('newer than the version of Lids that you left');
});

it('names the packs that would go for want of space, and removes none without a yes', async () => {
  const drop = [{ community: 'old', name: 'Old forum', bytes: 2_000_000 }];
  const install = vi.fn<Install>(async () =>
    ok({ kind: 'needs-space', name: 'New', needed: 4_000_000, drop }),
  );
  const page = await show([LIDS], { install });
  await page.install('https://packs.example/pack.signed');
  expect(page.find('packs-needs-space')?.textContent).toContain('Old forum, 2 MB');
  expect(install.mock.calls[0]?.[1].drop).toBeUndefined();
  await page.click('packs-drop');
  expect(install.mock.calls[1]?.[1]).toEqual({ drop: ['old'] });
});

it('updates only after it was looked whether there is something newer', async () => {
  const install = vi.fn<Install>(async () => ok({ kind: 'installed', name: 'Lids', questions: 3 }));
  const page = await show([LIDS], { install, check: async () => ok({ newer: true, bytes: 40_000 }) });
  await page.click('packs-update');
  expect(install).not.toHaveBeenCalled();
  expect(page.find('packs-update')?.textContent).toContain('Update (40 kB)');
  await page.click('packs-update');
  expect(install.mock.calls[0]?.[0]).toEqual({ kind: 'update', community: 'lids' });
});

it('offers to undo a removal', async () => {
  const restore = vi.fn<PackActs['restore']>(async () => ok(null));
  const page = await show([{ ...LIDS, removedAt: 1 }], { restore });
  expect(page.find('packs-update')).toBeNull();
  await page.click('packs-undo');
  expect(restore).toHaveBeenCalledWith('lids');
});

it('says when the packs take more than they may', async () => {
  expect((await show([LIDS])).find('packs-used')?.textContent).toContain('3 MB of 5 MB used');
  expect((await show([{ ...LIDS, bytes: 9e6 }])).find('packs-over')?.textContent).toBe('Lids, 9 MB');
});

it('lets the person choose how much packs may take', async () => {
  const page = await show([LIDS]);
  const limit = page.find<HTMLSelectElement>('packs-budget');
  await act(async () => {
    if (limit) limit.value = '2000000000';
    limit?.dispatchEvent(new Event('change', { bubbles: true }));
  });
  expect(page.onBudget).toHaveBeenCalledWith(2e9);
});
