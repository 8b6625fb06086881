import type { Settings } from '../../lib/model/settings.ts';

/** What the settings become when a community's pack is not to be offered, or to be offered again. */
export const withUnwanted =
  (community: string, unwanted: boolean) =>
  ({ unwantedPacks }: Settings): Partial<Settings> => {
    const others = unwantedPacks.filter((other) => other !== community);
    return { unwantedPacks: unwanted ? [...others, community] : others };
  };
