/** The demo forum's memory: one JSON file that is replaced whole, so a crash leaves the old or the new one. */
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { FIRST_IDS, TRUSTED, type ForumData } from './records.ts';

export interface ForumStore {
  /** The present state; treat as read-only. */
  data(): ForumData;
  /** Changes a copy and keeps it only once it is on disk. */
  change(edit: (draft: ForumData) => void): void;
}

function replaceFile(path: string, text: string): void {
  const fresh = `${path}.new`;
  const file = openSync(fresh, 'w');
  try {
    writeSync(file, text);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  renameSync(fresh, path);
}

function readData(path: string): ForumData {
  try {
    return mended(JSON.parse(readFileSync(path, 'utf8')) as ForumData);
  } catch (cause) {
    throw new Error(`${path} is damaged. Delete it to start the demo forum anew.`, { cause });
  }
}

/** A forum that was kept before people could write in it, with what it lacks. */
function mended(kept: ForumData): ForumData {
  const fresh = { held: [], keys: [], lastIds: FIRST_IDS };
  return {
    ...structuredClone(fresh),
    ...kept,
    users: kept.users.map((user) => ({ ...TRUSTED, ...user })),
    posts: kept.posts.map((post) => ({ ...post, likedBy: post.likedBy ?? [] })),
  };
}

/** A forum that is gone with the process, for tests that start thousands. */
export function forgetfulStore(seed: () => ForumData): ForumStore {
  let current = seed();
  return {
    data: () => current,
    change(edit) {
      const draft = structuredClone(current);
      edit(draft);
      current = draft;
    },
  };
}

/** Opens the forum in `dataDir`, or starts it with `seed` where there is none yet. */
export function openForumStore(dataDir: string, seed: () => ForumData): ForumStore {
  mkdirSync(dataDir, { recursive: true });
  const path = join(dataDir, 'forum.json');
  const save = (data: ForumData): void => replaceFile(path, JSON.stringify(data));
  let current: ForumData;
  if (existsSync(path)) {
    current = readData(path);
  } else {
    current = seed();
    save(current);
  }
  return {
    data: () => current,
    change(edit) {
      const draft = structuredClone(current);
      edit(draft);
      save(draft);
      current = draft;
    },
  };
}
