import type { Place } from '../../../components/compose/WhereField.tsx';
import { cannotOf } from '../../../lib/forums/cannot.ts';
import { softwareOf } from '../../../lib/forums/softwares.ts';
import type { ShownAccount } from '../../../lib/model/account.ts';
import type { Follow } from '../../../lib/model/written.ts';

/** The followed communities as somewhere to write, and as whom. */
export function placesOf(follows: readonly Follow[], accounts: readonly ShownAccount[]): Place[] {
  return follows.map(({ communityId, name, origin, kind }) => {
    const software = softwareOf(kind);
    const accountOrigin = software?.accountOrigin?.(origin) ?? origin;
    const canWrite = Boolean(software?.openWriter);
    const account = accounts.find((one) => one.origin === accountOrigin && one.refusedAt === undefined);
    return {
      id: communityId,
      name,
      userName: account?.userName ?? null,
      canWrite,
      canHandOver: software?.handOver !== undefined,
      cannot: canWrite ? null : (cannotOf(kind)[0] ?? null),
    };
  });
}
