import { expect, it } from 'vitest';
import { answer, question } from '../../test/fixtures/samples.ts';
import { ShownAccount } from '../model/account.ts';
import { communityStanding } from './community-standing.ts';
import { helpOf } from './help-of.ts';
import { leaderboard, solvedProducts } from './leaderboard.ts';
import { ownMember } from './own-member.ts';
import { RULES } from './rules.ts';

const NOW = Date.parse('2026-03-20T12:00:00.000Z');
const noor = { name: 'Noor A.', url: 'https://forum.example/u/Noor' };
const solved = (id: string, product: string, part: Partial<Parameters<typeof answer>[0]> = {}) =>
  question({
    id,
    products: [product],
    demand: 40,
    answers: [answer({ id: `${id}#1`, author: noor, accepted: true, votes: 2, ...part })],
  });
const questions = [
  solved('forum/1', 'Tidewater Sync'),
  solved('forum/2', 'Tidewater Sync', { confirmations: 4, createdAt: '2026-03-18T12:00:00.000Z' }),
  solved('forum/3', 'Ledgerwell', { author: { name: 'Ada', url: null }, stale: true }),
];
const account = (userName: string, userId = '7'): ShownAccount =>
  ShownAccount.parse({
    origin: 'https://forum.example',
    kind: 'discourse',
    way: 'user-key',
    userId,
    userName,
    clientId: null,
    expiresAt: null,
    connectedAt: '2026-03-01T12:00:00.000Z',
  });

it('finds one’s own among those who wrote, however the name is spelled', () => {
  expect(ownMember(account('noor'), questions)).toBe('https://forum.example/u/noor');
  expect(ownMember(account('Ada'), questions)).toBe('ada');
  expect(ownMember(account('nobody'), questions)).toBeNull();
  const numbered = { name: 'Ann Onym', url: 'https://se.example/users/7/ann-onym' };
  const slugged = { name: 'Bo', url: 'https://nodebb.example/user/bo-the-2nd' };
  const did = { name: 'Cem', url: 'https://bsky.example/profile/did:plc:c3' };
  const all = [numbered, slugged, did].map((author) => solved('forum/4', 'x', { author }));
  expect(ownMember(account('Ann Onym', '99'), all)).toBe(numbered.url);
  expect(ownMember(account('Bo the 2nd'), all)).toBe(slugged.url);
  expect(ownMember(account('cem.example', 'did:plc:c3'), all)).toBe(did.url);
  // The account's number is not that of its page.
  expect(ownMember(account('whoever', '7'), all)).toBeNull();
});

it('takes nobody for all the others because of how they are called', () => {
  expect(ownMember(account('u'), questions)).toBeNull();
  const mine = solved('forum/4', 'x', { author: { name: 'U', url: 'https://forum.example/u/u/' } });
  expect(ownMember(account('u'), [...questions, mine])).toBe('https://forum.example/u/u/');
});

it('lists who solved most, of all and of one product', () => {
  const { contributions, names, standings } = communityStanding(questions, () => null, RULES, NOW);
  expect(names.get('https://forum.example/u/noor')).toBe('Noor A.');
  expect(standings[0]?.member).toBe('https://forum.example/u/noor');
  expect(solvedProducts(contributions, 1)).toEqual(['Tidewater Sync']);
  const placed = leaderboard(contributions, 'ledgerwell', RULES, 10);
  expect(placed.map(({ standing, place }) => [standing.member, place])).toEqual([['ada', 1]]);
  const twins = [solved('forum/5', 'x'), solved('forum/6', 'x', { author: { name: 'Ada', url: null } })];
  const shared = leaderboard(communityStanding(twins, () => null, RULES, NOW).contributions, null, RULES, 10);
  expect(shared.map(({ place }) => place)).toEqual([1, 1]);
});

it('tells what one’s answers did, with those first that most look for', () => {
  const help = helpOf(questions, 'https://forum.example/u/noor', NOW);
  expect(help.solved.map(({ questionId }) => questionId)).toEqual(['forum/1', 'forum/2']);
  expect(help).toMatchObject({ lookedFor: 80, thanked: 6, stale: [] });
  expect(help.weeks).toHaveLength(12);
  expect(help.weeks.at(-1)).toBe(true);
  expect(help.weeks.slice(0, 8)).not.toContain(true);
  expect(helpOf(questions, 'ada', NOW).stale.map(({ answerId }) => answerId)).toEqual(['forum/3#1']);
});

it('tells of a question once, however often one answered it', () => {
  const twice = question({
    demand: 7,
    answers: [1, 2].map((at) => answer({ id: `forum/1#${at}`, author: noor, confirmations: at })),
  });
  const { solved: shown, lookedFor } = helpOf([twice], 'https://forum.example/u/noor', NOW);
  expect(shown.map(({ answerId }) => answerId)).toEqual(['forum/1#2']);
  expect(lookedFor).toBe(7);
});

it('takes no solution of one’s own question as help', () => {
  const own = question({ author: noor, answers: [answer({ author: noor, accepted: true })] });
  expect(helpOf([own], 'https://forum.example/u/noor', NOW)).toMatchObject({ solved: [], lookedFor: 0 });
  expect(communityStanding([own], () => null, RULES, NOW).standings[0]?.points).toBe(0);
});
