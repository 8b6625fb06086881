import { expect, it } from 'vitest';
import { runStanding } from './run-standing.ts';

it('few solve most, and no attack comes near honest help with as much time', () => {
  const report = runStanding({ members: 2_000, seed: 7, rival: 6, tries: 4 }, [0.25]);
  expect(report.top30).toBeGreaterThan(0.4);
  expect(report.honest.points).toBeGreaterThan(300);
  for (const { name, shares } of report.attacks) expect(shares[0], name).toBeLessThanOrEqual(0.1);
  expect(report.cap.after).toBe(report.cap.before);
  expect(report.cap.during).toBeLessThanOrEqual(report.cap.before * 2);
}, 60_000);
