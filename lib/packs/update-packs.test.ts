import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import {
  hostOf,
  publish,
  sampleWorld,
  segmentBytes,
  serve,
  sourceOf,
  startPublisher,
  valueOf,
  type Host,
} from '../../test/fixtures/sample-pack.ts';
import { openSegmentStore } from '../store/segment-store.ts';
import { removePack } from './change-pack.ts';
import { installPack } from './install-pack.ts';
import { updatePacks } from './update-packs.ts';

it('updates what has an address; one that fails neither stops the others nor loses its version', async () => {
  const store = valueOf(await openSegmentStore('updates'));
  const world = sampleWorld(store);
  const hosts: { community: string; host: Host }[] = [];
  for (const community of ['a', 'b', 'c', 'removed']) {
    const publisher = await startPublisher(community);
    const host = hostOf(await publish(publisher, 1, [{ bytes: segmentBytes(`${community} 1`) }]));
    const source = { ...sourceOf(host), address: `https://${community}.example/manifest` };
    valueOf(await installPack(source, { budget: 1e9 }, world));
    const update = await publish(publisher, 2, [{ bytes: segmentBytes(`${community} 2`) }]);
    serve(host, community === 'b' ? await publish(await startPublisher('b'), 2, []) : update);
    hosts.push({ community, host });
  }
  valueOf(await removePack(sampleWorld(store), 'removed', world.now()));
  const asked: string[] = [];
  const network: typeof fetch = async (input, init) => {
    const { hostname, pathname } = new URL(String(input));
    asked.push(hostname);
    if (hostname === 'a.example') throw new TypeError('offline');
    const found = hosts.find(({ community }) => `${community}.example` === hostname);
    const path = pathname === '/manifest' ? 'pack.signed' : pathname.slice(1);
    return (
      found?.host.fetch(`https://packs.example/forum/${path}`, init) ?? new Response('', { status: 404 })
    );
  };
  expect(valueOf(await updatePacks({ ...world, fetch: network }, 1e9))).toBe(1);
  expect(new Set(asked)).toEqual(new Set(['a.example', 'b.example', 'c.example']));
  const { segments } = valueOf(await store.readActive());
  expect(await Promise.all(segments.map(({ blob }) => blob.text()))).toEqual(['3\na 1', '3\nb 1', '3\nc 2']);
  store.close();
});
