import { expect, it } from 'vitest';
import { failed, ok } from '../model/result.ts';
import { discourse } from './discourse-software.ts';
import { findForum } from './find-forum.ts';
import type { ForumSoftware } from './software.ts';

const world = { fetch, pause: () => Promise.resolve() };
const asked: string[] = [];

/** A software that answers at these hosts. */
const at = (name: string, hosts: readonly string[], more: Partial<ForumSoftware> = {}): ForumSoftware => ({
  ...discourse,
  name,
  recognise: () => false,
  openReader: ({ origin, part }) => ({
    identify() {
      asked.push(`${name} ${part ?? ''}`.trim());
      const { host } = new URL(origin);
      const licence = { name: 'CC0', url: null };
      return Promise.resolve(hosts.includes(host) ? ok({ name: host, licence }) : failed(`No ${name} here.`));
    },
    async *changedSince() {
      // Nothing is read here.
    },
  }),
  ...more,
});

it('is the software that answers as itself, asked first where the address is known', async () => {
  asked.length = 0;
  const one = at('One', ['one.example', 'both.example']);
  const two = at('Two', ['two.example', 'both.example'], {
    recognise: ({ url }) => url.host === 'both.example',
    partOf: (url) => url.pathname.slice(1) || null,
  });
  const find = (address: string) => findForum(new URL(address), [one, two], world);
  expect(await find('https://two.example/')).toMatchObject({
    value: { software: { name: 'Two' }, communityId: 'two.example', part: null, name: 'two.example' },
  });
  expect(await find('https://both.example/a/b')).toMatchObject({
    value: { software: { name: 'Two' }, communityId: 'both.example/a/b', part: 'a/b' },
  });
  expect(asked).toEqual(['One', 'Two', 'Two a/b']);
});

it('asks no software at an address where it cannot be', async () => {
  asked.length = 0;
  const softwares = [at('One', [], { mayBeAt: ({ host }) => host === 'one.example' }), at('Two', [])];
  expect(await findForum(new URL('https://none.example'), softwares, world)).toEqual(failed('No Two here.'));
  expect(asked).toEqual(['Two']);
});

it('says that it is no forum, or the one problem that all had', async () => {
  const softwares = [at('One', []), at('Two', [])];
  expect(await findForum(new URL('https://none.example'), softwares, world)).toMatchObject({
    problem: expect.stringMatching(/^none\.example is no forum/),
  });
  expect(await findForum(new URL('https://none.example/forum/t/1'), softwares, world)).toMatchObject({
    problem: expect.stringMatching(/^none\.example is no forum .* in a folder/),
  });
  expect(await findForum(new URL('https://none.example'), [at('One', [])], world)).toEqual(
    failed('No One here.'),
  );
});
