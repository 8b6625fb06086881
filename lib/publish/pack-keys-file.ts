/**
 * Key files. The root key signs only who may publish and is kept offline; the publishing key signs packs and lies where
 * the publisher runs.
 */
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { PublisherId } from '../model/pack-manifest.ts';
import { failed, ok, type Result } from '../model/result.ts';
import { makePackKey, type PackKey } from '../packs/pack-keys.ts';
import { signRoot } from '../packs/sign-pack.ts';
import { readIfThere } from './read-if-there.ts';

const Key = z.object({
  publicKey: z.string(),
  privateKey: z.object({ kty: z.string(), crv: z.string(), x: z.string(), d: z.string() }),
});

const PublishingKeys = z.object({
  community: z.string(),
  /** Who may publish, signed: one line per version. */
  roots: z.array(z.string()).min(1),
  publishingKey: Key,
});

/** What a publisher signs with. */
export interface PublishingKeys {
  community: string;
  roots: readonly string[];
  publishingKey: PackKey;
}

const RootKeys = z.object({ community: z.string(), version: z.int().min(1), rootKey: Key });

const ROOT_FILE = 'root-key.json';
export const PUBLISHING_FILE = 'publishing-key.json';
/** In front of the name of a file that is not in use yet. */
const NEW = 'new-';

/** Makes the keys of a community that has none. Fails where the folder has keys: they would be lost. */
export async function makeKeys(community: string, folder: string): Promise<Result<PublishingKeys>> {
  if (!PublisherId.safeParse(community).success)
    return failed(
      `"${community}" cannot be a community's id: choose up to 100 characters without a slash, other than "starter".`,
    );
  if (existsSync(join(folder, ROOT_FILE)) || existsSync(join(folder, PUBLISHING_FILE)))
    return failed(`${folder} holds keys already: name another folder, or change them with --rotate.`);
  const rootKey = await makePackKey();
  return writeKeys(folder, { community, version: 1, rootKey, roots: [], before: null });
}

/**
 * New keys in place of those in the folder, vouched for by the old root key: for when a key is lost to somebody else, or
 * from time to time. Fails where the folder lacks the root key.
 */
export async function rotateKeys(folder: string): Promise<Result<PublishingKeys>> {
  await takeOver(folder);
  const root = RootKeys.safeParse(await readJson(join(folder, ROOT_FILE)));
  const publishing = await readKeys(join(folder, PUBLISHING_FILE));
  if (!root.success)
    return failed(`${join(folder, ROOT_FILE)} is missing or broken: new keys are signed with the root key.`);
  if (!publishing.ok) return publishing;
  return writeKeys(folder, {
    community: root.data.community,
    version: root.data.version + 1,
    rootKey: await makePackKey(),
    roots: publishing.value.roots,
    before: root.data.rootKey,
  });
}

/** Reads what `publish-pack keys` wrote for publishing. */
export async function readKeys(file: string): Promise<Result<PublishingKeys>> {
  const keys = PublishingKeys.safeParse(await readJson(file));
  return keys.success
    ? ok(keys.data)
    : failed(
        `${file} holds no publishing key: make one with "publish-pack keys --out FOLDER --community ID".`,
      );
}

async function writeKeys(
  folder: string,
  root: {
    community: string;
    version: number;
    rootKey: PackKey;
    roots: readonly string[];
    before: PackKey | null;
  },
): Promise<Result<PublishingKeys>> {
  const { community, version, rootKey, before } = root;
  const publishingKey = await makePackKey();
  const line = await signRoot(
    { format: 1, community, version, rootKey: rootKey.publicKey, publishingKeys: [publishingKey.publicKey] },
    rootKey,
    ...(before ? [before] : []),
  );
  const keys: PublishingKeys = { community, roots: [...root.roots, line], publishingKey };
  await mkdir(folder, { recursive: true });
  await writePrivate(join(folder, NEW + ROOT_FILE), { community, version, rootKey });
  await writePrivate(join(folder, NEW + PUBLISHING_FILE), keys);
  await takeOver(folder);
  return ok(keys);
}

/**
 * Puts new keys in the place of the old ones once both are written, and goes on where a run before was stopped. The old
 * root key stays under another name: without it no chain of roots goes on.
 */
async function takeOver(folder: string): Promise<void> {
  // Written last and moved last: while it is there, there is something to do.
  const fresh = PublishingKeys.safeParse(await readJson(join(folder, NEW + PUBLISHING_FILE)));
  if (!fresh.success) return;
  if (existsSync(join(folder, NEW + ROOT_FILE))) {
    const old = RootKeys.safeParse(await readJson(join(folder, ROOT_FILE)));
    if (old.success)
      await rename(join(folder, ROOT_FILE), join(folder, `former-${old.data.version}-${ROOT_FILE}`));
    await rename(join(folder, NEW + ROOT_FILE), join(folder, ROOT_FILE));
  }
  await rename(join(folder, NEW + PUBLISHING_FILE), join(folder, PUBLISHING_FILE));
}

const writePrivate = (file: string, content: object): Promise<void> =>
  writeFile(file, `${JSON.stringify(content, null, 2)}\n`, { mode: 0o600 });

async function readJson(file: string): Promise<unknown> {
  const bytes = await readIfThere(file);
  try {
    return JSON.parse(bytes?.toString('utf8') ?? '');
  } catch {
    // Missing or no JSON: what asks for it says which file and what to do.
    return null;
  }
}
