import { expect, test } from 'vitest';
import { longFirst } from './long-first.ts';

const file = (project: string, moduleId: string) => ({ project: { name: project }, moduleId });

test('long files start before the others of their project, and nothing else changes its place', () => {
  const files = [
    file('e2e', '/clone/test/e2e/card.e2e.test.ts'),
    file('e2e', '/clone/test/e2e/main-job.e2e.test.ts'),
    file('e2e', '/clone/test/e2e/keeps.e2e.test.ts'),
    file('unit', '/clone/lib/main-job.test.ts'),
    file('e2e', '/clone/test/e2e/hostile-input.e2e.test.ts'),
  ];
  const [card, mainJob, keeps, unit, hostileInput] = files;
  expect(longFirst(files)).toEqual([mainJob, hostileInput, card, keeps, unit]);
});
