import { softwareOf } from '../forums/softwares.ts';
import type { Follow } from '../model/written.ts';

/** Origin of the account that a followed community is written to with: one account serves all sites of some softwares. */
export const accountOriginOf = ({ kind, origin }: Pick<Follow, 'kind' | 'origin'>): string =>
  softwareOf(kind)?.accountOrigin?.(origin) ?? origin;
