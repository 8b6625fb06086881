import { PERSONAL_RULES } from './personal-rules.ts';
import type { Rule } from './rule.ts';
import { SECRET_RULES } from './secret-rules.ts';

/** What every text of a page is cleaned by, in this order: secrets first, because they may hold what looks personal. */
export const RULES: readonly Rule[] = [...SECRET_RULES, ...PERSONAL_RULES];
