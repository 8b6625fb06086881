import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { ok } from '../../lib/model/result.ts';
import type { ShownAccount } from '../../lib/model/account.ts';
import { shownAccount } from '../../test/fixtures/followed.ts';
import { AccountRow } from './AccountRow.tsx';
import type { AccountActs, ShownConnection } from './shown-connection.ts';

const AT = '2026-03-01T12:00:00.000Z';
const account = shownAccount('https://quay.example');
const acts: AccountActs = {
  requestConsent: async () => true,
  begin: async () => ok(null),
  proceed: async () => ok(false),
  cancel: async () => ok(null),
  signOut: async () => ok(null),
  signOutEverywhere: async () => ok([]),
};
const row = (shown: ShownAccount | null, connection: ShownConnection | null = null): string =>
  renderToStaticMarkup(
    <AccountRow
      place={{
        communityId: 'quay.example',
        name: 'Quay',
        origin: 'https://quay.example',
        software: 'Discourse',
        isFollowed: true,
        canWrite: true,
        cannot: [],
        account: shown,
        connection,
        otherWays: false,
      }}
      acts={acts}
      run={async () => true}
    />,
  );

it('one that is connected can be signed out of', () => {
  expect(row(account)).toMatch(/Connected as.*noor/);
  expect(row(account)).toContain('account-sign-out');
  expect(row(account)).not.toContain('account-connect');
});

it('one whose key is refused can be connected again, or signed out of', () => {
  const refused = { ...account, refusedAt: AT };
  expect(row(refused)).toMatch(/No longer accepted: connect again as.*noor/);
  expect(row(refused)).toContain('account-connect');
  expect(row(refused)).toContain('account-sign-out');
  expect(row(refused, { address: null, code: 'ABCD-1234', brings: 'nothing' })).toContain('ABCD-1234');
});
