import { z } from 'zod';
import { MAX_CATALOGUES } from './pack-catalogue.ts';
import { WebUrl } from './question.ts';

/** TomTom's figures make 7.50 a case: about $150,000 for the 20,000 cases that customers answered in its first month. */
export const Assumptions = z.object({
  /** In `currency`. */
  costPerCase: z.number().min(0).max(1_000_000).default(7.5),
  /** ISO 4217. */
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/)
    .default('USD'),
  /** Share of solved questions that would have become a case, 0 to 1. */
  questionShare: z.number().min(0).max(1).default(1),
  /** Share of look-ups that ended with "It worked" that would have. */
  lookUpShare: z.number().min(0).max(1).default(1),
});
export type Assumptions = z.infer<typeof Assumptions>;

/** What the user has set. Defaults are here and nowhere else. */
export const Settings = z.object({
  /** Cards below this confidence stay silent, 0 to 1. */
  threshold: z.number().min(0).max(1).default(0.6),
  /** Hosts, with a port where it is not the usual one, where nothing is read and no card is shown. */
  mutedHosts: z.array(z.string().max(255)).max(10_000).default([]),
  /** Cards everywhere off, while marks on the toolbar stay. */
  cards: z.boolean().default(true),
  theme: z.enum(['system', 'light', 'dark']).default('system'),
  /** Bytes that all answer packs together may take. */
  packBudget: z.int().min(1_000_000).max(1_000_000_000_000).default(1_000_000_000),
  /** Addresses of the catalogues whose packs may be offered. */
  catalogues: z.array(WebUrl).max(MAX_CATALOGUES).default([]),
  /** Communities whose packs the person does not want offered. */
  unwantedPacks: z.array(z.string().max(100)).max(1_000).default([]),
  /** Products and tags that the person can help with, as they wrote them. */
  topics: z.array(z.string().trim().min(1).max(80)).max(50).default([]),
  /** "It worked" is told to the forum as a like, and marks the answer of one's own question, where one is signed in. */
  likeWhatWorked: z.boolean().default(true),
  /** "Didn't help" is told to forums that have a downvote. */
  downvoteWhatFailed: z.boolean().default(false),
  /** The toolbar button tells how many questions wait for this person. */
  waitingBadge: z.boolean().default(false),
  /** Which answers worked, and how many look-ups a day showed a fix, is told in the day's post of five-minute tasks. */
  shareWorked: z.boolean().default(false),
  /** What was said to five-minute tasks is posted by itself, once a day, where one is connected. */
  postTasksDaily: z.boolean().default(false),
  /** The leaderboard is shown to those who ask for it. */
  leaderboard: z.boolean().default(false),
  /**
   * Rank in a community (by its id): as it was counted last, when (the sync that it was counted after), and up to which
   * one the person was told.
   */
  ranks: z
    .record(
      z.string().max(100),
      z.object({ rank: z.int().min(0), told: z.int().min(0), after: z.string().max(40).nullable() }),
    )
    .default({}),
  /** What a case is taken to cost where nobody answers it for free, for the sum of what a community saved. */
  assumptions: Assumptions.prefault({}),
  /** Set once the welcome page was answered. */
  welcomed: z.boolean().default(false),
});
export type Settings = z.infer<typeof Settings>;
export const DEFAULT_SETTINGS: Settings = Settings.parse({});
