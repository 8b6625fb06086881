import { followThread, type FollowedPost } from './follow-thread.ts';
import { reactionsTo } from './reactions.ts';
import { telling } from './spaced-words.ts';
import type { Thread } from './thread.ts';

/** How many answers of a writer were accepted in other threads of the community. @param key the writer's key */
export type Standing = (key: string) => number;

const flag = (yes: boolean): number => (yes ? 1 : 0);

/** How much of its words two texts have in common, 0 to 1 (cosine of the two sets). */
export function alike(some: ReadonlySet<string>, others: ReadonlySet<string>): number {
  let common = 0;
  for (const term of some) if (others.has(term)) common += 1;
  return common / Math.sqrt(some.size * others.size + 1);
}

/** A thread as all its replies are measured against. */
interface Measure {
  replies: readonly FollowedPost[];
  votes: readonly number[];
  /** Sum of the votes above 0. */
  allVotes: number;
  longest: number;
  /** 1 where the asker came back to the thread: then a vote may be for a joke as well. */
  talk: number;
  title: ReadonlySet<string>;
  opening: ReadonlySet<string>;
  standing: Standing;
}

const sizeOf = ({ prose, code }: FollowedPost): number => prose.length + code.length;

function voteFeatures(place: number, { votes, allVotes, talk }: Measure) {
  const own = votes[place] ?? 0;
  const liked = Math.max(0, own);
  const most = Math.max(...votes);
  const rival = Math.max(0, ...votes.filter((_, at) => at !== place));
  const lead = Math.log((liked + 2) / (rival + 2));
  return {
    votes: Math.log1p(liked) / 2,
    votesInTalk: (talk * Math.log1p(liked)) / 2,
    voteShare: liked / (allVotes + 2),
    voteLead: lead,
    voteLeadInTalk: talk * lead,
    mostVotes: flag(most > 0 && votes.indexOf(most) === place),
    votedDown: flag(own < 0),
  };
}

function bodyFeatures(reply: FollowedPost, measure: Measure) {
  const { post, prose, code, said, byAsker } = reply;
  const size = sizeOf(reply);
  const words = telling(`${prose}\n${code}`);
  const { key } = post.writer;
  const standing = key === null || byAsker ? 0 : Math.log1p(measure.standing(key)) / 3;
  return {
    steps: flag(/^[^\S\n]*(?:\d{1,2}[.)]|[-*])\s+\S/m.test(post.text)),
    code: flag(code !== ''),
    link: flag(/https?:\/\//.test(post.text)),
    length: Math.log1p(size) / 8,
    lengthInTalk: (measure.talk * Math.log1p(size)) / 8,
    longest: flag(size === measure.longest),
    longestInTalk: measure.talk * flag(size === measure.longest),
    questionWords: alike(measure.opening, words),
    titleWords: alike(measure.title, words),
    sameHere: flag(said.sameHere),
    outdated: flag(said.outdated),
    corrected: flag(said.corrected),
    asks: flag(!byAsker && said.asks),
    onlyAsks: flag(!byAsker && said.onlyAsks),
    thanks: flag(!byAsker && said.thanks),
    standing,
    standingInTalk: measure.talk * standing,
  };
}

/** What the asker wrote is a question back, a thanks, or, often, the solution itself. */
function askerFeatures({ byAsker, said, names }: FollowedPost, place: number, { replies }: Measure) {
  const own = flag(byAsker);
  const settled = replies
    .slice(place + 1)
    .every((other) => !other.byAsker || (!other.said.asks && !other.said.failed && !other.said.worked));
  return {
    own,
    ownWorked: own * flag(said.worked && !said.failed),
    ownFinal: own * flag(said.worked && settled),
    ownFound: own * flag(said.found),
    ownSolved: own * flag(said.found && !said.failed && !said.asks && !said.thanks),
    ownThanks: own * flag(said.thanks),
    ownNames: own * flag(names.length > 0),
    ownFailed: own * flag(said.failed),
    ownAsks: own * flag(said.asks),
  };
}

/**
 * What speaks for or against each reply as the answer, in the thread's order; each about 0 to 1. It takes the whole
 * thread, the asker's replies among them. The accepted mark is not looked at.
 */
export function replyFeatures(thread: Thread, standing: Standing) {
  const replies = followThread(thread);
  const votes = replies.map(({ post }) => post.votes);
  const measure: Measure = {
    replies,
    votes,
    allVotes: votes.reduce((sum, count) => sum + Math.max(0, count), 0),
    longest: Math.max(...replies.map(sizeOf)),
    talk: flag(replies.some(({ byAsker }) => byAsker)),
    title: telling(thread.title),
    opening: telling(`${thread.title}\n${thread.opening.text}`),
    standing,
  };
  const reactions = reactionsTo(replies);
  return replies.flatMap((reply, place) => {
    const heard = reactions[place];
    return heard === undefined
      ? []
      : [
          {
            ...heard,
            ...voteFeatures(place, measure),
            ...bodyFeatures(reply, measure),
            ...askerFeatures(reply, place, measure),
          },
        ];
  });
}
