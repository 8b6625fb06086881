/**
 * What cannot be done at each kind of forum from here, and why: one sentence each, for people. Apart from the adapters,
 * because pages alone show it and the background carries every adapter.
 */
import type { ForumKind } from '../model/forum-kind.ts';
import { STACK_CLIENT_ID, STACK_KEY } from './registered-apps.ts';

const SENTENCES: Readonly<Record<Exclude<ForumKind, 'stack-exchange'>, readonly string[]>> = {
  discourse: [
    'Discourse has no downvotes: "Didn’t help" stays on this device.',
    'A like can be taken back for ten minutes only; most forums set it so.',
  ],
  nodebb: [
    'NodeBB has no accepted answers of its own. Its question plugin takes the mark over a live connection only, so mark the answer at the forum.',
    'Tokens are made and deleted by the forum’s operators only; signing out here does not end one there.',
    'Where posts wait for a moderator, NodeBB 4.10 shows moderators the token, or the login, that a waiting post came with; it does so for posts from its own page too.',
  ],
  github: [
    'Discussions are read only where your account is connected: GitHub shows them to nobody else by its API.',
    'Without an account GitHub allows 60 calls an hour, which is about 50 threads.',
    'GitHub has no downvotes: "Didn’t help" stays on this device.',
    'Answers can be accepted in discussions only: issues have no such mark.',
    'Labels are left to the repository’s own people.',
    'Signing out forgets the key here; ending it takes a visit to your settings at GitHub.',
  ],
  khoros: [
    'Khoros communities let only programs write that their company has approved: you answer on the site itself, with your text on the clipboard.',
    'Boards for members only, and communities that close their API to guests, cannot be read.',
    'Pictures and attached files are not read.',
  ],
  bluesky: [
    'Bluesky takes 300 letters a post, and shows text as it is: longer answers are not cut, you are asked to shorten them.',
    'Without your account only threads are read that the followed account replied to; mentions and hashtags are found by search, which is for members.',
    'Posts cannot be changed there: delete yours and write another.',
    'Bluesky has no accepted answers and no downvotes: "Didn’t help" stays on this device.',
    'Accounts that are kept elsewhere than at Bluesky itself cannot be connected: their key would have to go to a site of their own.',
  ],
  flarum: [
    'Answers are accepted at the forum itself: best answers come from an extension whose calls are not described.',
    'Flarum has no downvotes: "Didn’t help" stays on this device.',
    'Likes need the forum’s extension for likes; without it Flarum refuses them.',
    'Other people’s posts come as the forum shows them, turned back into Markdown: what they wrote is told to their editors only.',
    'Signing out forgets the key here; ending it takes a visit to your settings there, under Security.',
  ],
  lemmy: [
    'Lemmy gives keys to nobody but who signs in with the password: it is sent to this forum once and not kept. With a code of a second factor, bring the key of your own login instead.',
    'Lemmy has no accepted answers: which reply helped is told by votes and by what people say.',
    'A question needs one of the forum’s communities: follow that one, as /c/name.',
    'It counts no views: how many look for something is told by its votes.',
    'Lemmy 1.0 is spoken to by the API of 0.19, as long as it keeps that one.',
  ],
  answer: [
    'Answer gives keys to nobody but who signs in with mail address and password: they are sent to this forum once and not kept.',
    'Where a forum wants a captcha, nothing is sent from here: answer on the site itself.',
    'The same text is not taken twice within five minutes.',
    'Comments are not read: the answers are.',
  ],
};

const atStackExchange = ({ clientId, key }: StackApp): string[] => [
  ...(clientId === null
    ? [
        'Stack Exchange lets only registered applications write, and this build is none: you answer on the site itself, with your text on the clipboard.',
      ]
    : ['Signing out forgets the key here; ending it takes a visit to your profile, under Settings, Apps.']),
  ...(key === null
    ? ['Without an application’s key Stack Exchange allows 300 calls a day, and the newest 2,500 questions.']
    : []),
  'Comments are not read: the answers are.',
];

/** What this build is registered as at stackapps.com; null for nothing. */
interface StackApp {
  clientId: string | null;
  key: string | null;
}

/** The weightiest first: it is also the reason given where such forums can only be read. */
export const cannotOf = (
  kind: ForumKind,
  app: StackApp = { clientId: STACK_CLIENT_ID, key: STACK_KEY },
): readonly string[] => (kind === 'stack-exchange' ? atStackExchange(app) : SENTENCES[kind]);
