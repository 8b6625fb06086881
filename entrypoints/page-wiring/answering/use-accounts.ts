import type { ShownAccount } from '../../../lib/model/account.ts';

const NONE: readonly ShownAccount[] = [];

/** The person's accounts at forums. */
export const useAccounts = (): readonly ShownAccount[] => NONE;
