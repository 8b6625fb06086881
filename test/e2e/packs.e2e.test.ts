/** A pack that is being installed when its page or the background goes away: never lost, never mixed. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { PART_BYTES } from '../../lib/packs/fetch-segment.ts';
import { buildSegment } from '../../lib/search/segment/build-segment.ts';
import { describeQuestion } from '../../lib/terms/describe-question.ts';
import { randomFrom } from '../eval/fuzz/random.ts';
import { publish, startPublisher, type Publication, type SampleSegment } from '../fixtures/sample-pack.ts';
import { question } from '../fixtures/samples.ts';
import type { BrowserDriver, PageHandle } from './drivers/driver.ts';
import { waitFor } from './drivers/wait-for.ts';
import { describeBrowsers } from './each-browser.ts';
import { bundleForPage } from './page-bundle.ts';
import { launchPeerside } from './peerside.ts';

const COMMUNITY = 'killed.example';
const IN_USE = `inUse('${COMMUNITY}')`;
const KILLS = 6;
/** A pack takes about a second, so that a page can go away in the middle. */
const PIECE = 256 * 1024;
const PAUSE_MS = 25;
const ENTRY = fileURLToPath(new URL('pack-page.ts', import.meta.url));

/** A real segment of about 9 MB: text without repetition, so that nothing makes it smaller. */
async function largeSegment(seed: number): Promise<SampleSegment> {
  const random = randomFrom(seed);
  const word = (): string => random.int(2 ** 32).toString(36);
  const documents = Array.from({ length: 250 }, (_, at) => {
    const body = Array.from({ length: 6_500 }, word).join(' ').slice(0, 49_000);
    const asked = question({
      id: `${COMMUNITY}/${at}`,
      communityId: COMMUNITY,
      errors: [],
      body: 'What now?',
    });
    return { ...describeQuestion(asked, { best: null }), record: { ...asked, body } };
  });
  return { bytes: (await buildSegment(documents)).bytes, documents: documents.length };
}

describeBrowsers('packs that are cut off', (kind) => {
  let host: Server;
  let address: string;
  let files: Map<string, Uint8Array>;
  let driver: BrowserDriver;
  let code: string;
  const ranges: number[] = [];
  let sent = 0;
  let versions: [Publication, Publication];
  const idsOf = ({ manifest }: Publication): string[] => manifest.segments.map(({ id }) => id);

  beforeAll(async () => {
    const publisher = await startPublisher(COMMUNITY);
    const [small, large] = [await largeSegment(1), await largeSegment(2)];
    versions = [await publish(publisher, 1, [small]), await publish(publisher, 2, [small, large])];
    files = new Map([...versions[1].files, ['manifest', versions[0].signed]]);
    host = createServer((request, response) => {
      const bytes = files.get((request.url ?? '').slice(1));
      const from = Number(/^bytes=(\d+)-$/.exec(request.headers.range ?? '')?.[1] ?? 0);
      ranges.push(from);
      if (!bytes) return void response.writeHead(404).end();
      response.writeHead(from > 0 ? 206 : 200, {
        'access-control-allow-origin': '*',
        'content-length': bytes.length - from,
      });
      const send = (at: number): void => {
        if (response.destroyed) return;
        if (at >= bytes.length) return void response.end();
        sent += PIECE;
        response.write(bytes.subarray(at, at + PIECE));
        setTimeout(send, PAUSE_MS, at + PIECE);
      };
      send(from);
    });
    await new Promise<void>((done) => host.listen(0, '127.0.0.1', done));
    address = `http://127.0.0.1:${(host.address() as AddressInfo).port}/manifest`;
    [code, driver] = await Promise.all([
      bundleForPage(ENTRY, 'packPage'),
      launchPeerside(kind, { granted: false }),
    ]);
  });
  afterAll(async () => {
    await driver?.close();
    host?.closeAllConnections();
    host?.close();
  });

  const run = (page: PageHandle, call: string): Promise<unknown> =>
    page.evaluateSource(`(address) => { ${code}; return packPage.${call}; }`, address);
  /** A file of the extension that runs nothing; Firefox shows JSON in a page of its own that may fetch nothing. */
  const bare = (): Promise<PageHandle> => driver.openExtensionPage('icon/48.png');

  it(`the page goes away ${KILLS} times, at seeded moments, and the install is resumed`, async () => {
    let page = await bare();
    expect(await run(page, 'install(address)')).toMatchObject({ ok: true, value: { kind: 'installed' } });
    expect(await run(page, IN_USE)).toEqual(idsOf(versions[0]));
    files.set('manifest', versions[1].signed);
    sent = 0;
    const random = randomFrom(7);
    for (let kill = 0; kill < KILLS; kill++) {
      await run(page, 'start(address)');
      if (kill === 0) await waitFor('more than a part to be sent', async () => sent > PART_BYTES + PIECE);
      else await new Promise((resolve) => setTimeout(resolve, 100 + random.int(900)));
      await page.close();
      page = await bare();
      const seen = await run(page, IN_USE);
      expect([idsOf(versions[0]), idsOf(versions[1])], `after kill ${kill}`).toContainEqual(seen);
    }
    expect(await run(page, 'install(address)')).toMatchObject({ ok: true });
    expect(await run(page, IN_USE)).toEqual(idsOf(versions[1]));
    expect(ranges, 'the second try goes on where the first one stopped').toContain(PART_BYTES);
    await page.close();
  });

  it(`the background ends ${KILLS} times while it rebuilds everything, and what was whole stays`, async () => {
    const page = await bare();
    const rebuild = (): Promise<unknown> =>
      page.evaluate(() => chrome.runtime.sendMessage({ type: 'own/rebuild-index' }));
    expect(await rebuild()).toMatchObject({ ok: true });
    const starter = await run(page, `inUse('starter')`);
    expect(starter).toHaveLength(1);
    const random = randomFrom(11);
    for (let kill = 0; kill < KILLS; kill++) {
      // Nobody waits for its end: the background goes away first, or it was over.
      await page.evaluate(() => {
        chrome.runtime.sendMessage({ type: 'own/rebuild-index' }).catch(() => null);
      });
      await new Promise((resolve) => setTimeout(resolve, random.int(500)));
      await driver.killBackground();
      expect(await run(page, IN_USE), `after kill ${kill}`).toEqual(idsOf(versions[1]));
      expect([[], starter], `after kill ${kill}`).toContainEqual(await run(page, `inUse('starter')`));
    }
    expect(await rebuild()).toMatchObject({ ok: true });
    expect(await run(page, IN_USE)).toEqual(idsOf(versions[1]));
    expect(await run(page, `inUse('starter')`)).toEqual(starter);
    await page.close();
  });
});
