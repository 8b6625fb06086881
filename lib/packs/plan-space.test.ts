import { expect, it } from 'vitest';
import { failed, ok } from '../model/result.ts';
import type { PackRow } from '../store/segment-rows.ts';
import { planSpace, type SpaceQuestion } from './plan-space.ts';

const row = (community: string, ids: readonly string[], more: Partial<PackRow> = {}): PackRow => ({
  community,
  kind: 'published',
  current: {
    manifest: null,
    signed: new Uint8Array(0),
    segments: ids.map((id) => ({ id, removed: new Uint8Array(0) })),
  },
  previous: null,
  trust: null,
  address: null,
  installedAt: 0,
  removedAt: null,
  ...more,
});
const question = (more: Partial<SpaceQuestion>): SpaceQuestion => ({
  needed: 10,
  kept: 0,
  community: 'new',
  packs: [
    row('often', ['o']),
    row('seldom', ['s', 'shared']),
    row('also-seldom', ['large']),
    row('with-shared', ['shared']),
    row('starter', ['st'], { kind: 'starter' }),
    row('local/x', ['l'], { kind: 'local' }),
    row('new', ['n']),
  ],
  sizes: new Map([
    ['o', 40],
    ['s', 5],
    ['shared', 100],
    ['large', 20],
    ['st', 7],
    ['l', 8],
    ['n', 9],
  ]),
  uses: new Map([
    ['often', 9],
    ['seldom', 1],
    ['also-seldom', 1],
    ['with-shared', 3],
  ]),
  budget: 1_000,
  estimate: { usage: 189, quota: 1_000 },
  ...more,
});
const names = (more: Partial<SpaceQuestion>): unknown => {
  const plan = planSpace(question(more));
  return plan.ok ? plan.value.drop.map(({ community }) => community) : plan;
};

it('drops nothing while there is room', () => {
  expect(names({})).toEqual([]);
  expect(names({ budget: 184 }), 'what no person installed takes nothing of it').toEqual([]);
});

it('drops what was used longest ago, the larger of two first, and no more than needed', () => {
  expect(names({ budget: 183 })).toEqual(['also-seldom']);
  expect(names({ budget: 160 })).toEqual(['also-seldom', 'seldom']);
});

it('counts only bytes that no other pack shares, and what the person removed goes first', () => {
  const packs = question({}).packs.map((pack) =>
    pack.community === 'often' ? { ...pack, removedAt: 1 } : pack,
  );
  expect(names({ budget: 145, packs })).toEqual(['often']);
});

it('never drops the extension’s own, what is merged here, nor the pack itself', () => {
  expect(names({ budget: 119 })).toEqual(['also-seldom', 'seldom', 'with-shared', 'often']);
  expect(names({ budget: 30 })).toEqual(failed(expect.stringContaining('Raise the limit') as string));
});

it('a disk without room for pieces and whole at once asks for the drop before the fetch', () => {
  expect(planSpace(question({ estimate: { usage: 981, quota: 1_000 } }))).toMatchObject(
    ok({ first: true, drop: [{ community: 'also-seldom', bytes: 20 }] }),
  );
});

it('does not ask twice for what an earlier try has fetched', () => {
  const estimate = { usage: 981, quota: 1_000 };
  expect(planSpace(question({ estimate, kept: 1 }))).toEqual(ok({ first: false, drop: [] }));
});
