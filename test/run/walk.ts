/** Opens every demo page in a browser and holds what Peerside shows against what is expected there. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { TabState } from '../../lib/messages/messages.ts';
import type { Hit } from '../../lib/model/search.ts';
import { DEMO_PAGES, type DemoPage, demoPageUrl, expectedQuestionId } from '../demo/pages.ts';
import type { DemoAddresses } from '../demo/servers.ts';
import { cardOf } from '../e2e/drivers/card.ts';
import type { BrowserDriver, PageHandle } from '../e2e/drivers/driver.ts';
import { waitFor } from '../e2e/drivers/wait-for.ts';
import { badgeTextOf, followForum, tabStateOf } from '../e2e/peerside.ts';

/** How long a card, a mark or the reading of a page may take, ms; real ones take well under a second. */
const PATIENCE = 12_000;
/** How long a page must stay without a card after it was read, ms. */
const SILENCE = 1_500;

/** What one page came to. */
export interface WalkedPage {
  page: DemoPage;
  url: string;
  /** Key line of the first error spotted, or null. */
  error: string | null;
  /** Names of the products recognised. */
  products: string[];
  /** Question id of the top fix; null where nothing was shown. */
  fix: string | null;
  /** Its title. */
  fixTitle: string | null;
  /** Of the top fix, 0 to 1. */
  confidence: number | null;
  /** From the moment the error was there to the moment its fix was shown, ms; null where nothing is to show. */
  ms: number | null;
  /** Question id that must be first, or null. */
  expected: string | null;
  /** What is wrong, one clause each; empty when all is as expected. */
  wrong: string[];
}

export interface WalkOptions {
  /** Folder for a picture of each card; none are made without it. */
  pictures?: string;
  /** What else is wrong while the card of an error page is shown, one clause each. */
  judgeCard?: (tab: PageHandle, page: DemoPage) => Promise<string[]>;
  onPage?: (walked: WalkedPage) => void;
}

/** Walks all pages in order. Follows the demo forum first, so that its answers can be found. */
export async function walkDemo(
  driver: BrowserDriver,
  demo: DemoAddresses,
  options: WalkOptions,
): Promise<WalkedPage[]> {
  if (options.pictures !== undefined) mkdirSync(options.pictures, { recursive: true });
  await followForum(driver, demo.forumUrl);
  const walked: WalkedPage[] = [];
  for (const page of DEMO_PAGES) {
    const tab = await driver.openPage('about:blank');
    const row = await walkPage(driver, tab, demo, page, options);
    walked.push(row);
    options.onPage?.(row);
    await tab.close();
  }
  return walked;
}

async function walkPage(
  driver: BrowserDriver,
  tab: PageHandle,
  demo: DemoAddresses,
  page: DemoPage,
  { pictures, judgeCard }: WalkOptions,
): Promise<WalkedPage> {
  const url = demoPageUrl(demo, page);
  const expected = expectedQuestionId(demo, page, driver.kind);
  const wrong: string[] = [];
  await tab.navigate(url);
  const loaded = performance.now();
  await waitFor('what this page should show', () => shown(driver, tab, page), PATIENCE).catch(() =>
    wrong.push(page.kind === 'error' ? 'no card' : 'not read'),
  );
  const ms = Math.max(0, Math.round(performance.now() - loaded - (page.waitMs ?? 0)));
  if (page.kind !== 'error') await new Promise((resolve) => setTimeout(resolve, SILENCE));

  const state = await tabStateOf(driver, tab.tabId);
  const card = cardOf(tab);
  const cardText = (await card.exists()) ? await card.text() : null;
  if (cardText !== null && pictures !== undefined) await tab.screenshot(join(pictures, pictureName(page)));
  const top = state?.hits[0] ?? null;
  wrong.push(...faults(page, expected, state, cardText, await badgeTextOf(driver, tab.tabId)));
  if (cardText !== null && page.kind === 'error') wrong.push(...((await judgeCard?.(tab, page)) ?? []));
  const silent = page.expected === null;
  return {
    page,
    url,
    error: state?.signal?.errors[0]?.text ?? null,
    products: state?.signal?.products.map(({ name }) => name) ?? [],
    fix: silent && cardText === null ? null : (top?.question.id ?? null),
    fixTitle: top?.question.title ?? null,
    confidence: silent && cardText === null ? null : (top?.confidence ?? null),
    ms: silent || wrong.length > 0 ? null : ms,
    expected,
    wrong,
  };
}

/** True once the page has what its kind leads to; then only the details are left to judge. */
async function shown(driver: BrowserDriver, tab: PageHandle, page: DemoPage): Promise<boolean> {
  if (page.kind === 'error') return cardOf(tab).exists();
  const state = await tabStateOf(driver, tab.tabId);
  if (!state?.signal) return false;
  if (page.kind === 'normal') return true;
  return (await badgeTextOf(driver, tab.tabId)) !== '';
}

/** Names are unique within the list: server and path. */
const pictureName = ({ on, path }: DemoPage): string =>
  `${`${on}${path}`.replaceAll(/[^a-z0-9]+/gi, '-').replace(/-$/, '')}.png`;

function faults(
  page: DemoPage,
  expected: string | null,
  state: TabState | null,
  cardText: string | null,
  badge: string,
): string[] {
  const wrong: string[] = [];
  const top = state?.hits[0];
  if (expected !== null && top?.question.id !== expected)
    wrong.push(`top fix is ${top?.question.id ?? 'none'}`);
  if (page.kind === 'error') {
    if (top && cardText !== null && !tells(cardText, top)) wrong.push('the card shows another fix');
  } else if (cardText !== null) wrong.push('a card where none belongs');
  if ((page.kind === 'normal') !== (badge === '')) wrong.push(badge === '' ? 'no mark' : `mark "${badge}"`);
  const recognised = [
    ...(state?.signal?.products.map(({ name }) => name) ?? []),
    ...(state?.knownProducts ?? []),
  ];
  for (const product of page.expectedProducts ?? []) {
    if (!recognised.includes(product)) wrong.push(`${product} not recognised`);
  }
  if (page.kind === 'product' && !state?.productQuestions.length)
    wrong.push('no questions about the product');
  return wrong;
}

/** True when the card's text has this hit's title; Markdown marks and line breaks aside. */
function tells(cardText: string, { question }: Hit): boolean {
  const plain = (text: string): string => text.replaceAll(/[`*_\s]+/g, ' ').trim();
  return plain(cardText).includes(plain(question.title));
}
