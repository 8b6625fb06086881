import { describe, expect, it } from 'vitest';
import { readDayPost, writeDayPost, type DayPost } from './day-post.ts';
import { targetOf, taskIdOf } from './task-id.ts';

const TASK = {
  kind: 'still-true',
  questionId: 'forum.example/12',
  answerId: 'forum.example/12#34',
  otherQuestionId: null,
  version: null,
} as const;

const post = (part: Partial<DayPost> = {}): DayPost => ({
  v: 1,
  day: '2026-11-22',
  verdicts: [{ taskId: taskIdOf(TASK), choice: 'outdated', at: '2026-11-22T10:00:00.000Z', tookMs: 4_200 }],
  worked: ['forum.example/12#34'],
  counts: [{ day: '2026-11-21', lookUps: 7 }],
  ...part,
});

describe('a day post', () => {
  it('is read as it was written, also from a forum that changes line ends', () => {
    const body = writeDayPost(post(), new Map([[taskIdOf(TASK), 'Printer is gone']]));
    expect(readDayPost(body)).toEqual(post());
    expect(readDayPost(body.replaceAll('\n', '\r\n'))).toEqual(post());
  });
  it('tells people what was said, and calls nobody by a title', () => {
    const body = writeDayPost(post(), new Map([[taskIdOf(TASK), '@ada `rm`\nis **gone**']]));
    expect(body).toContain('- `@ada rm is **gone**`: still true? **outdated**');
  });
  it('of look-ups it holds days and numbers, and what else stands there is not read', () => {
    const body = writeDayPost(post(), new Map());
    expect(body).toContain('Look-ups that showed a fix: 2026-11-21: 7.');
    const counted = (counts: unknown) =>
      readDayPost(body.replace('[{"day":"2026-11-21","lookUps":7}]', JSON.stringify(counts)))?.counts;
    expect(
      counted([
        { day: 'today', lookUps: 1 },
        { day: '2026-11-20', lookUps: 2, page: 'https://a.example' },
      ]),
    ).toEqual([{ day: '2026-11-20', lookUps: 2 }]);
    expect(counted({ lookUps: 9 })).toEqual([]);
  });
  it('a broken verdict costs itself only', () => {
    const body = writeDayPost(post(), new Map()).replace(
      '"verdicts":[',
      '"verdicts":[{"taskId":7},{"taskId":"x","choice":"y","at":"yesterday","tookMs":-1},',
    );
    expect(readDayPost(body)?.verdicts).toEqual(post().verdicts);
  });
  it.each([
    ['no block', 'It works for me, thank you.'],
    ['a block of something else', '```json\n{"v":1,"day":"2026-11-22"}\n```'],
    ['a later version', writeDayPost(post(), new Map()).replace('"v":1', '"v":2')],
    ['no day', writeDayPost(post(), new Map()).replace('2026-11-22"', 'today"')],
    ['half a block', writeDayPost(post(), new Map()).slice(0, -20)],
    [
      'one within a block that goes on to the end',
      `\`\`\`\`peerside-verdicts\n${writeDayPost(post(), new Map())}`,
    ],
  ])('%s is none', (_, body) => {
    expect(readDayPost(body)).toBeNull();
  });
  it('a post that claims more verdicts than a day has is cut', () => {
    const [verdict] = post().verdicts;
    const many = Array.from({ length: 400 }, (_, at) => ({
      ...verdict,
      taskId: `spam|a/${at}`,
      choice: 'x',
    }));
    const body = `\`\`\`peerside-verdicts\n${JSON.stringify({ v: 1, day: '2026-11-22', verdicts: many })}\n\`\`\``;
    expect(readDayPost(body)?.verdicts).toHaveLength(150);
  });
});

describe('a task’s id', () => {
  it('is the same for both orders of two questions', () => {
    const two = { ...TASK, kind: 'same-problem', answerId: null } as const;
    expect(taskIdOf({ ...two, questionId: 'a/2', otherQuestionId: 'a/10' })).toBe(
      taskIdOf({ ...two, questionId: 'a/10', otherQuestionId: 'a/2' }),
    );
  });
  it('says what it is about, whatever stands in the ids', () => {
    const odd = {
      ...TASK,
      questionId: 'a/x|y%7C',
      answerId: 'a/x|y%7C#1',
      version: 'Deskrelay 2|3',
    } as const;
    expect(targetOf(taskIdOf(odd))).toEqual(odd);
    expect(targetOf(taskIdOf(TASK))).toEqual(TASK);
  });
  it.each(['', 'still-true', 'what|a/1', 'spam|nothing', 'spam|a/1|||||', 'same-problem|a/2||a/1'])(
    '%s is none',
    (id) => {
      expect(targetOf(id)).toBeNull();
    },
  );
});
