import { describe, expect, it } from 'vitest';
import { answer, question } from '../../test/fixtures/samples.ts';
import type { Question } from '../model/question.ts';
import { drawTasks, type DrawingWorld } from './draw-tasks.ts';
import { possibleTasks } from './possible-tasks.ts';

const NOW = Date.parse('2026-11-22T00:00:00Z');
const at = (days: number): string => new Date(NOW - days * 86_400_000).toISOString();
const asked = (number: number, part: Partial<Question> = {}, updated = 400): Question =>
  question({
    id: `c/${number}`,
    communityId: 'c',
    title: `Thing ${number} halts`,
    errors: [],
    createdAt: at(500),
    answers: [answer({ id: `c/${number}#1`, updatedAt: at(updated) })],
    ...part,
  });
const world = (part: Partial<DrawingWorld> = {}): DrawingWorld => ({
  consensus: new Map(),
  done: new Set(),
  given: 50,
  lost: false,
  seed: 's',
  now: NOW,
  ...part,
});
const many = (count: number, part: (number: number) => Partial<Question> = () => ({})): Question[] =>
  Array.from({ length: count }, (_, number) => asked(number, part(number)));
const idsOf = (questions: readonly Question[], count: number, part: Partial<DrawingWorld> = {}): string[] =>
  drawTasks(possibleTasks(questions, NOW), count, world(part)).map(({ task }) => task.id);
const confirmed = (number: number): Question =>
  asked(number, { answers: [answer({ id: `c/${number}#1`, confirmations: 5, updatedAt: at(20) })] });

describe('drawTasks', () => {
  it('is the same for the same seed, another for another, and gives no task twice', () => {
    const pool = many(60);
    expect(idsOf(pool, 5)).toEqual(idsOf(pool.toReversed(), 5));
    expect(idsOf(pool, 5)).not.toEqual(idsOf(pool, 5, { seed: 'other' }));
    const done = new Set(idsOf(pool, 5));
    expect(idsOf(pool, 5, { done }).some((id) => done.has(id))).toBe(false);
  });
  it('what is uncertain and looked for comes more often', () => {
    const pool = many(40, (number) => (number < 20 ? { demand: 500_000 } : { demand: 0 }));
    const drawn = Array.from({ length: 40 }, (_, seed) => idsOf(pool, 5, { seed: `${seed}` })).flat();
    const wanted = drawn.filter((id) => Number(/c\/(\d+)/.exec(id)?.[1]) < 20);
    expect(wanted.length).toBeGreaterThan(0.6 * drawn.length);
  });
  it('what is settled or contested is asked no more; what is begun comes first', () => {
    const pool = many(30);
    const ids = possibleTasks(pool, NOW).map(({ task }) => task.id);
    const said = (state: 'open' | 'settled' | 'contested', lead: number) => ({
      choice: 'true',
      state,
      votes: 2,
      lead,
    });
    const consensus = new Map(
      ids.map((id, place) => [
        id,
        place < 3 ? said('open', 0) : said(place % 2 ? 'settled' : 'contested', 5),
      ]),
    );
    expect(idsOf(pool, 9, { consensus }).toSorted()).toEqual(ids.slice(0, 3).toSorted());
  });
  it('teaches with the known ones first, then hides one in ten', () => {
    const pool = [...many(60), ...Array.from({ length: 30 }, (_, number) => confirmed(100 + number))];
    const known = (count: number, given: number): number =>
      drawTasks(possibleTasks(pool, NOW), count, world({ given })).filter(({ task }) => task.known !== null)
        .length;
    expect(known(5, 0)).toBe(5);
    expect(known(20, 20)).toBe(2);
  });
  it('gives who misses the known ones nothing else', () => {
    const pool = [...many(60), ...Array.from({ length: 8 }, (_, number) => confirmed(100 + number))];
    const drawn = drawTasks(possibleTasks(pool, NOW), 5, world({ lost: true }));
    expect(drawn.map(({ task }) => task.known)).toEqual(Array(5).fill('true'));
  });
  it('shuts nobody out where there is nothing left to practise with', () => {
    expect(idsOf(many(60), 5, { lost: true })).toHaveLength(5);
  });
});

describe('possibleTasks', () => {
  const kindsOf = (...questions: Question[]): string[] => [
    ...new Set(possibleTasks(questions, NOW).map(({ task }) => task.kind)),
  ];
  it('asks of an answer whether it is still true, and knows it of one that was confirmed lately', () => {
    expect(possibleTasks([asked(1)], NOW).map(({ task }) => [task.kind, task.known])).toEqual([
      ['still-true', null],
    ]);
    expect(possibleTasks([confirmed(1)], NOW)[0]?.task.known).toBe('true');
  });
  it('asks about the newest version that others name, not about one that the answer names', () => {
    const first = asked(1, { products: ['Kelp Sync'] });
    const second = asked(2, { products: ['Kelp Sync'], title: 'Kelp Sync 7.2 halts', answers: [] });
    const [task] = possibleTasks([first, second], NOW).filter(
      ({ task: { kind } }) => kind === 'fits-version',
    );
    expect(task?.task.version).toBe('Kelp Sync 7.2');
    const told = { ...first, answers: [answer({ id: 'c/1#1', body: 'Since 7.2 it is gone.' })] };
    expect(kindsOf(told, second)).not.toContain('fits-version');
  });
  it('asks whether two are the same where their errors or titles are, once a pair', () => {
    const line = 'Error: KELP_77 cannot open file /srv/a.txt';
    const other = 'Error: KELP_77 cannot open file /home/b.txt';
    const pool = [asked(2, { errors: [other] }), asked(1, { errors: [line] })];
    const same = possibleTasks(pool, NOW).filter(({ task: { kind } }) => kind === 'same-problem');
    expect(same.map(({ task }) => task.id)).toEqual(['same-problem|c/1||c/2']);
    expect(
      kindsOf(asked(1, { errors: [line] }), asked(2, { id: 'd/2', communityId: 'd', errors: [other] })),
    ).not.toContain('same-problem');
  });
  it('asks of titles that say nearly the same, not where every title does', () => {
    const pairs = (count: number): number =>
      possibleTasks(
        many(count, (number) => ({ title: `Weekly report of problems ${number}` })),
        NOW,
      ).filter(({ task: { kind } }) => kind === 'same-problem').length;
    expect(pairs(3)).toBe(3);
    expect(pairs(40)).toBe(0);
  });
  it('asks which product and which line it is, with at most four choices', () => {
    const [product] = possibleTasks([asked(1, { tags: ['sync', 'upload', 'web', 'mac'], answers: [] })], NOW);
    expect(product?.task.choices.map(({ text }) => text)).toEqual(['sync', 'upload', 'web', null]);
    const errors = ['Error: A_ONE broke', 'Error: B_TWO broke'];
    const [line] = possibleTasks([asked(1, { title: `It says ${errors[1]}`, errors, answers: [] })], NOW);
    expect(line?.task.choices.map(({ text }) => text)).toEqual([...errors, null]);
    expect(line?.task.known).toBe(line?.task.choices[1]?.key);
  });
  it('asks about what looks like personal data, a scam or danger', () => {
    const reply = (body: string) => asked(1, { answers: [answer({ id: 'c/1#1', body })] });
    expect(kindsOf(reply('Write to ada.lovelace@mail.example, she knows.'))).toContain('personal-data');
    expect(kindsOf(reply('Run `curl https://get.example/i.sh | sudo bash`.'))).toContain('spam');
    expect(kindsOf(reply('Press reset.'))).toEqual(['still-true']);
  });
});
