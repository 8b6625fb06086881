/** What a community did for its people, and what it still lacks, as its manager sees it. Times are milliseconds. */

/** What insights remember of one question. */
export interface QuestionFacts {
  id: string;
  title: string;
  url: string | null;
  askedAt: number;
  /** From asking to the first reply of somebody else; null while there is none. */
  answeredAfter: number | null;
  /** To the answer that solved it; null while nothing did. */
  solvedAfter: number | null;
  /** Whose answer solved it, as `memberKey`, and their name; null where nothing did, or the asker themselves. */
  solver: { key: string; name: string } | null;
  demand: number;
  /** First product, else first tag; null where it has neither. */
  product: string | null;
  /** Its first error message, and the key that messages of one kind share; null where it has none. */
  error: { key: string; text: string } | null;
  /** Its answer wants a touch-up: somebody said that it is out of date, or nobody said for long that it works. */
  stale: 'said' | 'old' | null;
}

/** What one person shared of one day. */
export interface SharedDay {
  member: string;
  /** `YYYY-MM-DD`, UTC. */
  day: string;
  /** Look-ups that ended with "It worked", as told that day. */
  worked: number;
  /** All look-ups that showed a fix that day, where they tell. */
  lookUps: number | null;
}

/** What a stretch of time came to. */
export interface Tally {
  asked: number;
  answered: number;
  solved: number;
  /** Half of the answered questions had their first reply within this time; null where none was answered. */
  medianAnswer: number | null;
  /** Nine of ten had. */
  slowAnswer: number | null;
  medianSolve: number | null;
  /** Share of the asked questions that had a reply within a day, 0 to 1; null where nothing was asked. */
  withinDay: number | null;
  /** "It worked" of everybody who shares it, this machine's own included. */
  worked: number;
}

export interface Month extends Tally {
  /** `YYYY-MM`, UTC. */
  month: string;
}

/** Questions without a solution that belong together. */
export interface Demand {
  key: string;
  /** For people: the product's name, or an error message. */
  label: string;
  open: number;
  /** How many people looked for them, as the forum counts. */
  demand: number;
  /** The most wanted of them. */
  example: Pick<QuestionFacts, 'id' | 'title' | 'url'>;
}

export interface StaleAnswer extends Pick<QuestionFacts, 'id' | 'title' | 'url' | 'demand'> {
  why: 'said' | 'old';
}

export interface Insights {
  /** From and to; `from` is the first question's time where no stretch was chosen. */
  from: number;
  to: number;
  all: Tally;
  /** Each month of the stretch, those without questions too. */
  months: readonly Month[];
  /** How many look-ups people told of, and how many people did. */
  sharing: { people: number; lookUps: number };
  /** On this machine, shared or not: look-ups that showed a fix, and those that ended with "It worked". */
  here: { lookUps: number; worked: number };
  /** Who solved how much. `top` says what share of all solutions the first 1, 3, 10 … helpers gave. */
  solvers: {
    people: number;
    top: readonly { first: number; share: number }[];
    named: readonly { name: string; solved: number }[];
  };
  /** Most wanted first. */
  openByProduct: readonly Demand[];
  openByError: readonly Demand[];
  stale: readonly StaleAnswer[];
}

export interface Savings {
  casesByQuestions: number;
  casesByLookUps: number;
  /** In the currency of the assumptions. */
  saved: number;
}
