import type { StandingRules } from '../model/standing.ts';
import { RULES } from './rules.ts';

/** The rules with a community's own names of its ranks; null for the usual ones. */
export const rulesOf = (titles: readonly string[] | null): StandingRules =>
  titles === null
    ? RULES
    : { ...RULES, ranks: RULES.ranks.map(({ title, from }, at) => ({ title: titles[at] ?? title, from })) };
