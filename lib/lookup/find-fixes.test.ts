import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { browser } from '../platform/browser.ts';
import { readProductNames } from '../products/product-names.ts';
import { findFixes, type MenuSelection } from './find-fixes.ts';

const tab = { windowId: 1, tabId: 7 };
const selected = (text: string): unknown => ({
  kind: 'text',
  from: 'selection',
  text,
  host: 'kiln.example',
  products: [],
});
const menu = (text: string, inField = false): MenuSelection => ({ text, inField });
let order: string[];

/** What the frames' selection scripts answer; null where no script may run. */
function framesAnswer(results: unknown[] | null): void {
  vi.spyOn(browser.scripting, 'executeScript').mockImplementation(async () => {
    order.push('script');
    if (!results) throw new Error('Cannot access');
    return results.map((result, frameId) => ({ documentId: `${frameId}`, frameId, result }));
  });
}
async function request(given: MenuSelection | null): Promise<unknown> {
  await findFixes(tab, given, async () => readProductNames('Kiln Desk|kilndesk'));
  return (await fakeBrowser.storage.session.get('panel:1'))['panel:1'];
}

beforeEach(() => {
  fakeBrowser.reset();
  order = [];
  vi.spyOn(fakeBrowser.sidePanel, 'open').mockImplementation(async () => void order.push('panel'));
});
afterEach(() => vi.restoreAllMocks());

describe('what is looked up', () => {
  it('the selection as the page has it, with its lines', async () => {
    framesAnswer(['nothing-selected', selected('E1\n  at kiln'), selected('E1')]);
    expect(await request(menu('E1 at kiln'))).toMatchObject({
      kind: 'asked',
      asked: { text: 'E1\n  at kiln' },
    });
  });
  it('with the products that the page’s title and clues name, which end here', async () => {
    const clues = [{ by: 'logo', text: 'kilndesk' }];
    framesAnswer([Object.assign({}, selected('E1'), { title: 'Alarms', clues, host: '10.0.0.7' })]);
    const waiting = await request(null);
    expect(waiting).toMatchObject({ asked: { products: [{ name: 'Kiln Desk', by: 'page' }] } });
    expect(JSON.stringify(waiting)).not.toContain('clues');
  });
  it('the panel is asked for before any script: later the browser refuses', async () => {
    framesAnswer([]);
    await request(null);
    expect(order).toEqual(['panel', 'script']);
  });
  it('on a page that keeps scripts out, what the menu tells, redacted and cut', async () => {
    framesAnswer(null);
    expect(await request(menu('E4411 of ada@kiln.example'))).toMatchObject({
      asked: { from: 'selection', text: 'E4411 of <mail>', host: '' },
    });
    expect(await request(menu('x'.repeat(9_000)))).toMatchObject({ asked: { text: 'x'.repeat(2_000) } });
  });
  it('a selection in a field only by the page’s own word, which knows passwords from notes', async () => {
    framesAnswer(null);
    expect(await request(menu('hunter2', true))).toEqual({ kind: 'refused', why: 'closed-page' });
    framesAnswer(['nothing-selected']);
    expect(await request(menu('hunter2', true))).toEqual({ kind: 'refused', why: 'nothing-selected' });
    framesAnswer(['secret-field', selected('E1')]);
    expect(await request(menu('hunter2'))).toEqual({ kind: 'refused', why: 'secret-field' });
  });
  it('nothing, when a script answers something else', async () => {
    framesAnswer([{ kind: 'control' }, undefined, null, 7]);
    expect(await request(null)).toEqual({ kind: 'refused', why: 'nothing-selected' });
  });
});
