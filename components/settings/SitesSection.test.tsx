// @vitest-environment happy-dom
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { expect, test } from 'vitest';
import { SitesSection, type SiteActs } from './SitesSection.tsx';

const SITES = ['https://shop.example/*', 'https://forum.example/*'];

function draw() {
  const place = document.body.appendChild(document.createElement('div'));
  const removed: string[] = [];
  const yes = async () => true;
  const acts: SiteActs = {
    requestAll: yes,
    requestSite: yes,
    requestNetworkErrors: yes,
    removeAll: yes,
    removeSite: async (pattern) => {
      removed.push(pattern);
      return true;
    },
  };
  const grants = { all: false, sites: SITES, networkErrors: true };
  flushSync(() =>
    createRoot(place).render(
      <SitesSection grants={grants} acts={acts} forumOrigins={['https://forum.example']} />,
    ),
  );
  const rows = [...place.querySelectorAll<HTMLElement>('[data-testid=options-site]')];
  return { place, rows, removed };
}

test('every site that is read is listed, one allowed for a followed forum with a mark', () => {
  const { rows } = draw();
  expect(rows.map(({ dataset }) => dataset.site)).toEqual(SITES);
  expect(rows.map(({ textContent }) => textContent.includes('followed forum'))).toEqual([false, true]);
});

test.each([
  [0, 'shop.example is not read any more', false],
  [1, 'forum.example is not read any more', true],
])('removing site %i says what ends with it', async (at, words, withForum) => {
  const { place, rows, removed } = draw();
  rows[at]?.querySelector('button')?.click();
  await expect.poll(() => place.querySelector('.save-words')?.textContent).toContain(words);
  expect(place.querySelector('.save-words')?.textContent.includes('Syncing a forum stops')).toBe(withForum);
  expect(removed).toEqual([SITES[at]]);
});
