import { useEffect, useState } from 'react';
import type { StandingRules } from '../../lib/model/standing.ts';
import { rulesOf } from '../../lib/standing/rules-of.ts';
import type { LocalIndex } from './local-index.ts';

/** The rules in a community's own words; the usual ones until they are read. */
export function useRules(index: LocalIndex, communityId: string): StandingRules {
  const [rules, setRules] = useState(() => rulesOf(null));
  useEffect(() => {
    let stale = false;
    void index.rankTitles(communityId).then((titles) => {
      if (!stale) setRules(rulesOf(titles));
    });
    return () => {
      stale = true;
    };
  }, [index, communityId]);
  return rules;
}
