// @vitest-environment happy-dom
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { expect, it } from 'vitest';
import type { Community } from '../../lib/model/question.ts';
import { ok } from '../../lib/model/result.ts';
import { CommunityRow } from './CommunityRow.tsx';

function rowOf(leftOut: Community['leftOut'], alike: boolean): HTMLElement {
  const community: Community = {
    id: 'lids.example',
    name: 'Lids',
    kind: 'discourse',
    origin: 'https://lids.example',
    licence: { name: 'MIT', url: null },
    syncedAt: '2026-11-21T10:00:00.000Z',
    cursor: null,
    revision: null,
    leftOut,
  };
  const count = async () =>
    ok({ questions: 0, leftOut: 0, more: false, offline: false, name: 'Lids', already: false });
  const acts = { requestForum: async () => true, follow: count, sync: count, unfollow: count };
  const place = document.body.appendChild(document.createElement('ul'));
  flushSync(() =>
    createRoot(place).render(
      <CommunityRow community={community} questions={3} alike={alike} acts={acts} run={async () => true} />,
    ),
  );
  return place;
}
const leftOutOn = (leftOut: Community['leftOut']): Element | null =>
  rowOf(leftOut, false).querySelector('[data-testid=options-left-out]');

it('tells communities of one name apart by their host', () => {
  const title = (alike: boolean) => rowOf(null, alike).querySelector('.row-title')?.textContent;
  expect(title(false)).toBe('Lids');
  expect(title(true)).toBe('Lids lids.example');
});

it('tells how many entries could not be read, and why the first', () => {
  const told = leftOutOn({ entries: 2, problem: 'Topic 7 has no opening post and was left out.' });
  expect(told?.querySelector('summary')?.textContent).toBe('2 entries could not be read');
  expect(told?.textContent).toContain('Topic 7 has no opening post');
  expect(leftOutOn({ entries: 1, problem: 'Gone.' })?.textContent).toContain('1 entry could not be read');
});

it('says nothing where everything was read', () => {
  expect(leftOutOn(null)).toBeNull();
});
