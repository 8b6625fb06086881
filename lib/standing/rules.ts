import type { StandingRules } from '../model/standing.ts';

/**
 * The rules of standing, and the only place where its numbers are: the rules page is made of it. Outcomes pay, activity
 * does not. Where the numbers come from, and which of them the simulation changed, is in DECISIONS.md.
 */
export const RULES: StandingRules = {
  points: {
    accepted: 15,
    confirmed: 10,
    liked: 5,
    disliked: -2,
    task: 1,
    'task-missed': -3,
    mark: 3,
    spam: -100,
  },
  perAnswerDay: 5,
  dayCap: 200,
  taskDayCap: 20,
  samePerson: { times: 3, days: 30, halvedWithinDays: 365 },
  known: { share: 0.02, least: 3, acceptedBy: 5 },
  floor: 50,
  looseTimes: 2,
  believed: { found: 0.05, undoes: 60 },
  acceptedShare: 0.05,
  ranks: [
    { title: 'Fresh pair of eyes', from: 0 },
    { title: 'Has tried rebooting', from: 10 },
    { title: 'Helper', from: 50 },
    { title: 'Reader of manuals', from: 150 },
    { title: 'Log whisperer', from: 400 },
    { title: 'Bug botanist', from: 1_000 },
    { title: 'Cache clearer royal', from: 2_000 },
    { title: 'Wizard on the late shift', from: 4_000 },
    { title: 'Keeper of workarounds', from: 8_000 },
    { title: 'The one who knows', from: 16_000 },
  ],
  aboveHelper: { helper: 2, confirmers: 5, days: 7 },
  superFan: { share: 0.005, days: 90, confirmed: 10, active: 200 },
  presets: [
    { name: 'seed', activeFrom: 0, needs: { vote: 1, comment: 1, downvote: 1, review: 10, edit: 500 } },
    {
      name: 'growing',
      activeFrom: 200,
      needs: { vote: 8, comment: 50, downvote: 125, review: 350, edit: 1_000 },
    },
    {
      name: 'mature',
      activeFrom: 2_000,
      needs: { vote: 15, comment: 50, downvote: 125, review: 500, edit: 2_000 },
    },
  ],
  badges: [
    { name: 'first-fix', needs: 1 },
    { name: 'held-up', needs: 5 },
    { name: 'wide', needs: 3 },
    { name: 'lasting', needs: 12 },
  ],
};
