import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import {
  publish,
  sampleWorld,
  segmentBytes,
  startPublisher,
  valueOf,
  type Publication,
} from '../../test/fixtures/sample-pack.ts';
import { openSegmentStore } from '../store/segment-store.ts';
import { installPackaged, PACKAGED_MANIFEST } from './install-packaged.ts';

const starter = async (...texts: string[]): Promise<Publication> =>
  publish(
    await startPublisher('any'),
    0,
    texts.map((text) => ({ bytes: segmentBytes(text) })),
    {
      community: { id: 'starter', name: 'Starter pack', origin: null },
    },
  );
const reading =
  ({ manifest, files }: Publication) =>
  async (path: string): Promise<Uint8Array<ArrayBuffer>> => {
    const file =
      path === PACKAGED_MANIFEST ? new TextEncoder().encode(JSON.stringify(manifest)) : files.get(path);
    if (!file) throw new Error(`no ${path}`);
    return file;
  };

it('is put in place once, replaced by another version, and left alone by a broken one', async () => {
  const store = valueOf(await openSegmentStore('packaged'));
  const world = sampleWorld(store);
  const inUse = async (): Promise<string[]> =>
    Promise.all(valueOf(await store.readActive()).segments.map(({ blob }) => blob.text()));
  const [first, second, third] = [await starter('one'), await starter('one', 'two'), await starter('three')];

  expect(valueOf(await installPackaged(world, reading(first)))).toBe(true);
  const version = valueOf(await store.readVersion());
  expect(valueOf(await installPackaged(world, reading(first)))).toBe(false);
  expect(valueOf(await store.readVersion())).toBe(version);
  expect(valueOf(await installPackaged(world, reading(second)))).toBe(true);
  expect(await inUse()).toEqual(['3\none', '3\ntwo']);

  const [path = ''] = third.files.keys();
  for (const files of [new Map(), new Map([[path, segmentBytes('other')]])]) {
    expect(await installPackaged(world, reading({ ...third, files }))).toMatchObject({ ok: false });
  }
  const unproved = { ...third, manifest: { ...third.manifest, questions: 9 } };
  expect(await installPackaged(world, reading(unproved))).toMatchObject({ ok: false });
  const gone = async (): Promise<never> => {
    throw new Error('gone');
  };
  expect(await installPackaged(world, gone)).toMatchObject({ ok: false });
  expect(await inUse()).toEqual(['3\none', '3\ntwo']);
  store.close();
});
