import { leftOutOf } from '../model/question.ts';
import { failed, ok, type Result } from '../model/result.ts';
import { indexRow } from '../store/index-row.ts';
import type { IndexStore } from '../store/index-store.ts';
import { readPack } from './read-pack.ts';
import { STARTER_COMMUNITY } from './starter-pack.ts';

export interface StarterInstall {
  /** False when this revision was there already. */
  changed: boolean;
  questions: number;
}

/**
 * Puts the starter pack into the index unless this very revision is there. An unreadable pack leaves the old one.
 * @param readText gives the pack file's text out of the extension itself; no network
 */
export async function installStarter(
  index: IndexStore,
  readText: () => Promise<string>,
  now: () => number,
): Promise<Result<StarterInstall>> {
  let text: string;
  try {
    text = await readText();
  } catch {
    return failed('The starter pack is missing from the extension. Reinstall it.');
  }
  const pack = readPack(text);
  if (!pack.ok) return pack;
  const { revision, questions, broken } = pack.value;
  const installed = (await index.readCommunities()).find(({ id }) => id === STARTER_COMMUNITY);
  if (
    installed?.revision === revision &&
    (await index.countQuestions(STARTER_COMMUNITY)) === questions.length
  ) {
    return ok({ changed: false, questions: questions.length });
  }
  const replaced = await index.replaceCommunity(
    {
      id: STARTER_COMMUNITY,
      name: 'Starter pack',
      kind: 'starter',
      origin: null,
      licence: { name: 'MIT', url: 'https://opensource.org/license/mit' },
      syncedAt: new Date(now()).toISOString(),
      cursor: null,
      revision,
      leftOut: leftOutOf(broken),
    },
    questions.map((question) => indexRow(question)),
  );
  return replaced.ok ? ok({ changed: true, questions: questions.length }) : replaced;
}
