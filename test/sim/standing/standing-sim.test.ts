import { expect, it } from 'vitest';
import { RULES } from '../../../lib/standing/rules.ts';
import { standingsOf } from '../../../lib/standing/standings-of.ts';
import { seededRandom } from '../../bench/scale/world.ts';
import { honestWorld } from './honest-world.ts';
import { runStanding } from './run-standing.ts';

/** Against this no rule holds that knows accounts only: a copy of an honest record is one. */
const ANEW = 'starting anew when one is seen through';

it('few solve most, and no attack comes near honest help with as much time', () => {
  const report = runStanding({ members: 2_000, seed: 7, rival: 6, tries: 1 }, [0.05]);
  expect(report.top30).toBeGreaterThan(0.4);
  expect(report.honest.points).toBeGreaterThan(300);
  for (const { name, shares } of report.attacks) {
    expect(shares[0], name).toBeLessThanOrEqual(name === ANEW ? 1 : 0.1);
  }
  expect(report.liked, 'likes of one’s own accounts').toBeLessThan(1.6);
  expect(report.cap.after).toBe(report.cap.before);
  expect(report.cap.during).toBeLessThanOrEqual(report.cap.before * 2);
}, 60_000);

it('thirty people who help each other have points for it', () => {
  const { contributions, minutes } = honestWorld(30, seededRandom(7));
  const standings = standingsOf(contributions, RULES);
  const all = (of: 'points' | 'waiting'): number => standings.reduce((sum, one) => sum + one[of], 0);
  expect(all('waiting') / (all('points') + all('waiting'))).toBeLessThan(0.4);
  const [busiest = ''] = [...minutes].sort((a, b) => b[1] - a[1]).map(([member]) => member);
  const place = standings.findIndex(({ member }) => member === busiest);
  expect(place, 'who helps most stands among the first').toBeLessThan(3);
  expect(standings[place]?.rank).toBeGreaterThanOrEqual(RULES.aboveHelper.helper);
});
