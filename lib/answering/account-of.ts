import { accountOriginOf as originIn } from '../accounts/accounts-world.ts';
import { softwareOf } from '../forums/softwares.ts';
import type { Follow } from '../model/written.ts';

/** Origin of the account that a followed community is written to with, by the softwares that Peerside knows. */
export const accountOriginOf = (follow: Pick<Follow, 'kind' | 'origin'>): string =>
  originIn(follow, softwareOf(follow.kind));
