/** Copies of large packs in Chromium: made, read, survived when they are damaged or gone, and deleted with their pack. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildSegment } from '../../lib/search/segment/build-segment.ts';
import { memorySource } from '../../lib/search/segment/byte-source.ts';
import { PAGE_BYTES } from '../../lib/search/segment/format.ts';
import { lookedUpFrom, openSegment } from '../../lib/search/segment/segment.ts';
import { describeQuestion } from '../../lib/terms/describe-question.ts';
import { randomFrom } from '../eval/fuzz/random.ts';
import { publish, startPublisher } from '../fixtures/sample-pack.ts';
import { question } from '../fixtures/samples.ts';
import type { BrowserDriver } from './drivers/driver.ts';
import { waitFor } from './drivers/wait-for.ts';
import { byTestId, clickOn, textsOf, waitForElement } from './page-acts.ts';
import { bundleForPage } from './page-bundle.ts';
import { launchPeerside, tabStateOf } from './peerside.ts';

const COMMUNITY = 'large.example';
const ENTRY = fileURLToPath(new URL('pack-page.ts', import.meta.url));
const MB = 1_000_000;
/** Segments that are smaller together are not copied. */
const WORTH_BYTES = 16 * 2 ** 20;
const COPIED_WITHIN_MS = 30_000;

const words = randomFrom(5);
const letters = (count: number): string =>
  Array.from({ length: count }, () => String.fromCodePoint(97 + words.int(26))).join('');
/** Each look-up is for another one, so that it reads what is in no cache. */
const ERRORS = Array.from(
  { length: 1_000 },
  (_, at) => `Error QF-${10_000 + at}: the ${letters(9)} of the ${letters(9)} could not be renewed`,
);
const idOf = (number: number): string => `${COMMUNITY}/${number}`;

const pageWith = (error: string): string =>
  `<!doctype html><title>Ledger</title><div role="alert" style="color:#b00020">${error}</div>`;

/** A question for each error, and enough long words beside them that a copy of the segment pays. */
async function largeSegment(): Promise<Uint8Array<ArrayBuffer>> {
  const documents = ERRORS.map((error, at) => {
    const asked = question({ id: idOf(at), communityId: COMMUNITY, errors: [error], title: error });
    const described = describeQuestion(asked, { best: asked.answers[0] ?? null });
    const more = Array.from({ length: 20 }, () => [`w${letters(1_000)}`, 0.5] as const);
    return { ...described, terms: new Map([...described.terms, ...more]), record: asked };
  });
  return (await buildSegment(documents)).bytes;
}

describe('copies of large packs (chromium)', () => {
  let host: Server;
  let origin: string;
  let driver: BrowserDriver;
  let size: number;
  let copySize: number;
  let code: string;
  let pages = 0;

  beforeAll(async () => {
    const publisher = await startPublisher(COMMUNITY);
    const bytes = await largeSegment();
    const { trailer } = await openSegment(memorySource(bytes));
    size = bytes.length;
    copySize = size - lookedUpFrom(trailer);
    const { files, signed } = await publish(publisher, 1, [{ bytes, documents: trailer.documents }]);
    const named = new Map([...files, ['manifest', signed]]);
    host = createServer(({ url = '/' }, response) => {
      const name = url.slice(1);
      const error = ERRORS[Number(name)];
      response.setHeader('access-control-allow-origin', '*');
      if (error !== undefined) response.setHeader('content-type', 'text/html');
      const body = error === undefined ? named.get(name) : pageWith(error);
      response.writeHead(body === undefined ? 404 : 200).end(body);
    });
    await new Promise<void>((done) => host.listen(0, '127.0.0.1', done));
    origin = `http://127.0.0.1:${(host.address() as AddressInfo).port}`;
    [code, driver] = await Promise.all([bundleForPage(ENTRY, 'packPage'), launchPeerside('chromium')]);
  });
  afterAll(async () => {
    await driver?.close();
    host?.closeAllConnections();
    host?.close();
  });

  async function run(call: string): Promise<unknown> {
    const page = await driver.openExtensionPage('icon/48.png');
    const result = await page.evaluateSource(
      `(address) => { ${code}; return packPage.${call}; }`,
      `${origin}/manifest`,
    );
    await page.close();
    return result;
  }

  /** Opens a page with the next error. @returns whether the question that answers it is found first */
  async function lookUp(): Promise<boolean> {
    const number = pages++;
    const tab = await driver.openPage(`${origin}/${number}`);
    const state = await waitFor('the look-up', async () => {
      const read = await tabStateOf(driver, tab.tabId);
      return read?.signal && read.signal.errors.length > 0 ? read : null;
    });
    await tab.close();
    return state.hits[0]?.question.id === idOf(number);
  }

  /** Bytes of each copy; the starter pack has one, too. */
  const copies = (): Promise<number[]> =>
    driver.evaluateInExtension(async () => {
      const sizes: number[] = [];
      for await (const folder of (await navigator.storage.getDirectory()).values()) {
        if (!(folder instanceof FileSystemDirectoryHandle)) continue;
        for await (const file of folder.values()) {
          if (file instanceof FileSystemFileHandle) sizes.push((await file.getFile()).size);
        }
      }
      return sizes;
    });

  const isCopied = async (): Promise<boolean> => (await copies()).includes(copySize);

  /** Looks up again and again until it is so. @returns whether the right question was found each time, or never */
  async function until(what: string, isSo: () => Promise<boolean>): Promise<{ found: boolean[] }> {
    const found = new Set<boolean>();
    await waitFor(
      what,
      async () => {
        found.add(await lookUp());
        return isSo();
      },
      COPIED_WITHIN_MS,
    );
    return { found: [...found] };
  }

  const endReader = (): Promise<void> =>
    driver.evaluateInExtension(async () => {
      if (await chrome.offscreen.hasDocument()) await chrome.offscreen.closeDocument();
    });

  /** What options says that is stored, in MB. */
  async function spaceUsed(): Promise<number> {
    const options = await driver.openExtensionPage('options.html#storage');
    const said = await waitFor('the space used', async () =>
      (await textsOf(options, '#storage dd')).map((text) => /^([\d.,]+) MB$/.exec(text)?.[1]).find(Boolean),
    );
    await options.close();
    return Number(said.replaceAll(',', ''));
  }

  it('a copy is made in the product’s own hidden document, and counts as stored', async () => {
    const before = await spaceUsed();
    expect(await run('install(address)')).toMatchObject({ ok: true, value: { kind: 'installed' } });
    expect(await copies()).toEqual([]);
    expect(await until('a copy', isCopied)).toEqual({ found: [true] });
    expect(copySize).toBeGreaterThan(WORTH_BYTES);
    expect(await spaceUsed()).toBeGreaterThan(before + (size + copySize) / MB - 2);
  });

  it('a copy stays when the background ends, and look-ups go on when its reader has gone', async () => {
    await driver.killBackground();
    for (let again = 0; again < 3; again++) expect(await lookUp()).toBe(true);
    expect(await isCopied()).toBe(true);
    await endReader();
    for (let again = 0; again < 3; again++) expect(await lookUp()).toBe(true);
    expect(await isCopied()).toBe(true);
  });

  it('a damaged copy is found out by the look-up that reads it, deleted, and later made anew', async () => {
    await driver.killBackground();
    await endReader();
    await driver.evaluateInExtension(async (end) => {
      for await (const folder of (await navigator.storage.getDirectory()).values()) {
        if (!(folder instanceof FileSystemDirectoryHandle)) continue;
        for await (const file of folder.values()) {
          if (!(file instanceof FileSystemFileHandle)) continue;
          const writable = await file.createWritable({ keepExistingData: true });
          await writable.write({ type: 'write', position: 0, data: new Uint8Array(end) });
          await writable.close();
        }
      }
      // The last page says that the copy is whole.
    }, copySize - PAGE_BYTES);
    expect(await until('the damage', async () => !(await isCopied()))).toEqual({ found: [true] });
    await driver.killBackground();
    await endReader();
    expect(await until('a new copy', isCopied)).toEqual({ found: [true] });
  });

  it('a copy goes with its pack', async () => {
    expect(await run(`remove('${COMMUNITY}')`)).toMatchObject({ ok: true });
    await driver.killBackground();
    const deleted = await until('no copies', async () => (await copies()).length === 0);
    expect(deleted).toEqual({ found: [false] });
  });

  it('everything is deleted while a worker reads a copy', async () => {
    expect(await run('install(address)')).toMatchObject({ ok: true });
    expect(await until('a copy', isCopied)).toEqual({ found: [true] });
    const options = await driver.openExtensionPage('options.html#delete');
    await clickOn(options, byTestId('delete-everything'));
    await clickOn(options, byTestId('delete-really'));
    await waitForElement(options, byTestId('delete-done'));
    expect(await copies()).toEqual([]);
  });
});
