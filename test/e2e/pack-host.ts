/** A static host on this machine with a catalogue and the packs that it lists. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Catalogue } from '../../lib/model/pack-catalogue.ts';
import { buildSegment } from '../../lib/search/segment/build-segment.ts';
import { describeQuestion } from '../../lib/terms/describe-question.ts';
import { publish, startPublisher } from '../fixtures/sample-pack.ts';
import { question } from '../fixtures/samples.ts';

/** A community that publishes one pack. */
export interface HostedPack {
  community: string;
  name: string;
  /** Folded names. */
  products: readonly string[];
}

export interface PackHost {
  /** Of the catalogue. */
  catalogue: string;
  /** Of a community's manifest. */
  address(community: string): string;
  /** What the host waits before each answer, in milliseconds; change it to play a slow one. */
  pause: number;
  stop(): Promise<void>;
}

export async function startPackHost(packs: readonly HostedPack[]): Promise<PackHost> {
  const files = new Map<string, Uint8Array | string>();
  const server = createServer((request, response) => {
    const file = files.get((request.url ?? '').slice(1));
    setTimeout(() => {
      response.writeHead(file === undefined ? 404 : 200, { 'access-control-allow-origin': '*' }).end(file);
    }, host.pause);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const host: PackHost = {
    catalogue: `${origin}/catalogue.json`,
    address: (community) => `${origin}/${community}/manifest`,
    pause: 0,
    stop: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
  const catalogue: Catalogue = { format: 1, packs: [] };
  for (const { community, name, products } of packs) {
    const publisher = await startPublisher(community);
    const asked = question({ id: `${community}/1`, communityId: community });
    const segment = await buildSegment([
      { ...describeQuestion(asked, { best: asked.answers[0] ?? null }), record: asked },
    ]);
    const {
      manifest,
      signed,
      files: segments,
    } = await publish(publisher, 1, [{ bytes: segment.bytes, documents: 1 }], {
      community: { id: community, name, origin: null },
      products: [...products],
    });
    files.set(`${community}/manifest`, signed);
    for (const [path, bytes] of segments) files.set(`${community}/${path}`, bytes);
    catalogue.packs.push({
      community,
      name,
      address: host.address(community),
      rootKey: publisher.rootKey.publicKey,
      questions: manifest.questions,
      bytes: segment.bytes.length,
      products: manifest.products,
    });
  }
  files.set('catalogue.json', JSON.stringify(catalogue));
  return host;
}
