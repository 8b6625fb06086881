import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { ConnectSteps } from './ConnectSteps.tsx';
import type { AccountPlace, ShownConnection } from './shown-connection.ts';

const place: AccountPlace = {
  communityId: 'forum.example',
  name: 'Forum',
  origin: 'https://forum.example',
  software: 'Forum software',
  isFollowed: true,
  canWrite: true,
  cannot: [],
  account: null,
  connection: null,
  otherWays: false,
};
const stepsFor = (brings: ShownConnection['brings']): string =>
  renderToStaticMarkup(
    <ConnectSteps
      place={place}
      connection={{ address: 'https://forum.example/agree', code: null, brings }}
      onProceed={() => undefined}
    />,
  );

it('says what to bring from the page that one is led to', () => {
  expect(stepsFor('address')).toContain('whole address');
  expect(stepsFor('text')).toContain('copy the text');
});
it('asks for the own password only where a forum has nothing else, and says where it goes', () => {
  expect(stepsFor('name-and-password')).toMatch(/Your password there.*type="password"/s);
  expect(stepsFor('name-and-password')).toContain('not kept here');
  expect(stepsFor('name-and-app-password')).not.toContain('Your password there');
  for (const brings of ['name-and-password', 'name-and-app-password'] as const) {
    expect(stepsFor(brings)).toContain('account-brought-name');
  }
});
it('a key is not shown while it is entered, and what is only waited for has no field', () => {
  expect(stepsFor('token')).toContain('type="password"');
  expect(stepsFor('nothing')).not.toContain('account-brought');
});
