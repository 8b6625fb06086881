import { CONFIG_SECRET_RULES } from './config-secret-rules.ts';
import { DRAFT_PERSONAL_RULES } from './draft-personal-rules.ts';
import { DRAFT_SECRET_RULES } from './draft-secret-rules.ts';
import { MACHINE_NAME_RULES } from './machine-name-rules.ts';
import { PERSONAL_RULES } from './personal-rules.ts';
import type { Rule } from './rule.ts';
import { SAID_SECRET_RULES } from './said-secret-rules.ts';
import { SECRET_RULES } from './secret-rules.ts';
import { SPELT_MAIL_RULES } from './spelt-mail-rules.ts';

/** What a draft is searched for: the rules of pages and those that only drafts need. The first to find something names it. */
export const DRAFT_RULES: readonly Rule[] = [
  ...SECRET_RULES,
  ...DRAFT_SECRET_RULES,
  ...SAID_SECRET_RULES,
  ...CONFIG_SECRET_RULES,
  ...DRAFT_PERSONAL_RULES,
  ...PERSONAL_RULES,
  ...SPELT_MAIL_RULES,
  ...MACHINE_NAME_RULES,
];
