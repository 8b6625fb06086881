import { existsSync, mkdtempSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Catalogue } from '../model/pack-catalogue.ts';
import { packsForProducts } from '../packs/catalogue.ts';
import { verifyManifest } from '../packs/verify-manifest.ts';
import { COMMUNITY, lines, publishLines } from '../../test/fixtures/published-pack.ts';
import { makeKeys, readKeys, rotateKeys } from './pack-keys-file.ts';
import { writeCatalogue } from './write-catalogue.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'peerside-keys-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});
const keyFolder = (): string => join(folder, 'keys');
const verified = async () => {
  const file = await verifyManifest(new Uint8Array(readFileSync(join(folder, 'out', 'manifest'))));
  if (!file.ok) throw new Error(file.problem);
  return file.value;
};

describe('keys of a community', () => {
  it('sign packs, and only the owner can read their files', async () => {
    await makeKeys(COMMUNITY.id, keyFolder());
    expect(statSync(join(keyFolder(), 'root-key.json')).mode & 0o077).toBe(0);
    expect(statSync(join(keyFolder(), 'publishing-key.json')).mode & 0o077).toBe(0);
    await publishLines(folder, lines(3));
    expect((await verified()).roots).toHaveLength(1);
  });

  it.each(['starter', 'local/a', '', 'a'.repeat(101)])(
    'are not made for "%s", no reader would take its pack',
    async (id) => {
      expect(await makeKeys(id, keyFolder())).toMatchObject({ ok: false });
      expect(existsSync(keyFolder())).toBe(false);
    },
  );

  it('are never overwritten', async () => {
    await makeKeys(COMMUNITY.id, keyFolder());
    const before = readFileSync(join(keyFolder(), 'root-key.json'), 'utf8');
    expect(await makeKeys(COMMUNITY.id, keyFolder())).toMatchObject({ ok: false });
    expect(readFileSync(join(keyFolder(), 'root-key.json'), 'utf8')).toBe(before);
  });

  it('are replaced by ones that the old root key vouches for', async () => {
    const first = await makeKeys(COMMUNITY.id, keyFolder());
    const second = await rotateKeys(keyFolder());
    if (!first.ok || !second.ok) throw new Error('no keys');
    expect(second.value.publishingKey.publicKey).not.toBe(first.value.publishingKey.publicKey);
    await publishLines(folder, lines(3));
    const { roots } = await verified();
    expect(roots).toHaveLength(2);
  });

  it.each([1, 2, 3])(
    'a change that was stopped after %s of its three moves goes on with the next one',
    async (moves) => {
      const first = await makeKeys(COMMUNITY.id, keyFolder());
      const [root, publishing] = ['root-key.json', 'publishing-key.json'];
      const old = Object.fromEntries(
        [root, publishing].map((name) => [name, readFileSync(join(keyFolder(), name), 'utf8')]),
      );
      if (!first.ok || !(await rotateKeys(keyFolder())).ok) throw new Error('no keys');
      // As it stood then: what was not moved yet has its place before the move.
      if (moves < 3) renameSync(join(keyFolder(), publishing), join(keyFolder(), `new-${publishing}`));
      if (moves < 3) writeFileSync(join(keyFolder(), publishing), old[publishing] ?? '');
      if (moves < 2) renameSync(join(keyFolder(), root), join(keyFolder(), `new-${root}`));
      const next = await rotateKeys(keyFolder());
      expect(next).toMatchObject({ ok: true });
      expect(next.ok && next.value.roots).toHaveLength(3);
      expect(readFileSync(join(keyFolder(), `former-1-${root}`), 'utf8')).toBe(old[root]);
    },
  );

  it('are asked for with the next step where they are missing', async () => {
    expect(await readKeys(join(folder, 'none.json'))).toMatchObject({
      ok: false,
      problem: expect.stringContaining('publish-pack keys'),
    });
    expect(await rotateKeys(keyFolder())).toMatchObject({ ok: false });
  });
});

describe('writeCatalogue', () => {
  it('routes a product to the pack about it', async () => {
    await publishLines(folder, lines(3));
    const file = join(folder, 'catalogue.json');
    const address = 'https://packs.example/widget/manifest';
    await writeCatalogue(file, [`${join(folder, 'out')}=${address}`]);
    const catalogue = Catalogue.parse(JSON.parse(readFileSync(file, 'utf8')));
    expect(packsForProducts(catalogue.packs, ['Gadget', 'Widget'])).toMatchObject([
      {
        pack: {
          community: COMMUNITY.id,
          address,
          questions: 3,
          rootKey: (await verified()).roots[0].rootKey,
        },
        product: 'Widget',
      },
    ]);
    expect(packsForProducts(catalogue.packs, ['Gadget'])).toEqual([]);
  });

  it('refuses a folder without a pack and an address that is none', async () => {
    const file = join(folder, 'catalogue.json');
    expect(await writeCatalogue(file, [`${folder}=https://packs.example/manifest`])).toMatchObject({
      ok: false,
    });
    expect(await writeCatalogue(file, [`${folder}=javascript:1`])).toMatchObject({ ok: false });
  });
});
