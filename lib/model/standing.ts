/** A member's standing and the rules that it follows, as they are shown. */
import type { ContributionKind } from './contribution.ts';

/** What members may do from how many points on. */
export type Privilege = 'vote' | 'comment' | 'downvote' | 'review' | 'edit';

export interface PrivilegePreset {
  name: 'seed' | 'growing' | 'mature';
  /** From how many active members on. */
  activeFrom: number;
  needs: Readonly<Record<Privilege, number>>;
}

interface RankStep {
  title: string;
  /** Points from which on. */
  from: number;
}

/** Every number that standing knows; the rules page is made of it. */
export interface StandingRules {
  points: Readonly<Record<ContributionKind, number>>;
  /** Of one answer's likes, and of its confirmations, so many count a day; of its downvotes, so many at all. */
  perAnswerDay: number;
  /** Points a day from likes and confirmations, and from tasks and marks. */
  dayCap: number;
  taskDayCap: number;
  samePerson: {
    /** Most outcomes that count from one person to one member within `days`. */
    times: number;
    days: number;
    /** Each counts half of the one before it within so many days. */
    halvedWithinDays: number;
  };
  /**
   * Whose acceptance counts in full (`knownMembers`): the top `share` of helpers, at least `least` of them, whose answers
   * at least `acceptedBy` different people accepted, and whoever dealt with one of them.
   */
  known: { share: number; least: number; acceptedBy: number };
  /** So many points count without any of the two rules below. */
  floor: number;
  /**
   * Likes, confirmations, tasks and what nobody known accepted count up to so many times the points of the other accepted
   * answers.
   */
  looseTimes: number;
  /**
   * What can be believed grows with each question in which praise of an answer stands, as if this share of all faked threads
   * was found out (`believedUpTo`); what was taken down undoes so many of them.
   */
  believed: { found: number; undoes: number };
  /** `looseTimes`, and people by name for a rank, hold where at least this share of all answers that somebody praised was accepted. */
  acceptedShare: number;
  ranks: readonly RankStep[];
  aboveHelper: {
    /** Number of the rank in `ranks` above which people must have said so by name. */
    helper: number;
    confirmers: number;
    days: number;
  };
  superFan: { share: number; days: number; confirmed: number; active: number };
  presets: readonly PrivilegePreset[];
  badges: readonly { name: BadgeName; needs: number }[];
}

/** For quality only: none for a number of posts, edits or visits. */
export type BadgeName = 'first-fix' | 'held-up' | 'wide' | 'lasting';

export interface Standing {
  /** As `memberKey`. */
  member: string;
  points: number;
  /** Points that do not count yet: see `looseTimes` and `believed`. */
  waiting: number;
  /** Up to how many points can be believed so far. */
  believed: number;
  /** Number in `StandingRules.ranks`. */
  rank: number;
  /** Answers that were accepted, or confirmed by somebody. */
  solved: number;
  /** People who said so by name, and on how many days. */
  confirmers: number;
  days: number;
  badges: readonly BadgeName[];
}

/** A right that communities may tie to points. */
export interface HeldPrivilege {
  privilege: Privilege;
  from: number;
  has: boolean;
}

/** The way to the next rank. */
export interface Progress {
  next: RankStep;
  /** 0 to 1, from this rank's points to the next one's. */
  share: number;
  /** What is missing, 0 where nothing is. */
  points: number;
  /** Questions in which an answer is to be praised before so many points can be believed. */
  questions: number;
  confirmers: number;
  days: number;
}

/** What a member's answers did, as their own page shows it. */
export interface Help {
  solved: readonly SolvedQuestion[];
  /** How many people looked for what was solved, as the forum counts them. */
  lookedFor: number;
  /** How many said that it worked, or liked it. */
  thanked: number;
  /** The last twelve weeks, oldest first: whether they answered somebody. */
  weeks: readonly boolean[];
  /** Answers that want a touch-up. */
  stale: readonly SolvedQuestion[];
}

/** A question with this member's answer to it. */
export interface SolvedQuestion {
  questionId: string;
  answerId: string;
  title: string;
  /** The answer at the forum; null where it has no page. */
  url: string | null;
  /** ISO time of the answer. */
  at: string;
  lookedFor: number;
  thanked: number;
  accepted: boolean;
}

/** What the forum itself says of a member, each as it is called there. */
export interface ForumMember {
  name: string;
  facts: readonly { label: string; value: string }[];
  badges: readonly string[];
}
