import { beforeAll, expect, it } from 'vitest';
import type { ControlSignal } from '../model/asked.ts';
import type { Question } from '../model/question.ts';
import { indexOf } from '../../test/fixtures/index-of.ts';
import type { AnswerIndex } from './answer-index.ts';
import { controlQuestions } from './control-questions.ts';

const AT = '2026-11-01T00:00:00.000Z';
const ask = (id: string, title: string, body: string, demand: number, products: string[]): Question => ({
  id: `kilns/${id}`,
  communityId: 'kilns',
  title,
  body,
  errors: [],
  products,
  tags: [],
  author: { name: 'Bob', url: null },
  url: null,
  licence: { name: 'MIT', url: null },
  createdAt: AT,
  demand,
  answers: [],
});
const KILN = ['Kiln Desk'];
const QUESTIONS = [
  ask('ramp', 'What does the ramp of a schedule do?', 'The slider goes from 0 to 300.', 30, KILN),
  ask('alarm', 'How do I silence an alarm at night?', 'It rings.', 900, KILN),
  ask('export', 'Export firings as a table', 'For the tax office.', 9_000, KILN),
  ask('oven', 'Ramp of the oven door is loose', 'A screw.', 50, ['Oven Hub']),
  ask('silence', 'Silence the alarm of a smoke detector', 'It rings.', 10, []),
];

let index: AnswerIndex;
beforeAll(async () => {
  index = await indexOf(QUESTIONS);
});

async function about(part: Partial<ControlSignal>, product: string | null = 'Kiln Desk') {
  const control = { role: 'button', name: '', hints: [], near: [], place: [], ...part };
  const products = product === null ? [] : [{ name: product, by: 'generator' as const }];
  const found = await controlQuestions(
    { control, products },
    { index, verdicts: new Map(), now: Date.parse(AT) },
    5,
  );
  if (!found.ok) throw new Error(found.problem);
  const ids = (hits: { question: Question }[]): string[] => hits.map(({ question }) => question.id.slice(6));
  return { known: found.value.known, about: ids(found.value.about), others: ids(found.value.others) };
}

it('the control’s own name finds its question, in that product only', async () => {
  expect(await about({ name: 'Ramp', role: 'slider' })).toEqual({
    known: ['Kiln Desk'],
    about: ['ramp'],
    others: ['export', 'alarm'],
  });
});
it('singular and plural are one word', async () => {
  expect((await about({ name: 'Alarms' })).about).toEqual(['alarm']);
});
it('a control without a name is found by its tooltip or what it stands under', async () => {
  expect((await about({ hints: ['Silence'] })).about).toEqual(['alarm']);
  expect((await about({ near: ['Schedule'] })).about).toEqual(['ramp']);
});
it('nothing about it is said to be nothing: the product’s questions come apart', async () => {
  expect(await about({ name: 'Thermocouple' })).toMatchObject({
    about: [],
    others: ['export', 'alarm', 'ramp'],
  });
});
it('the page’s place alone makes nothing a question about the control', async () => {
  expect((await about({ name: 'Thermocouple', place: ['Export'] })).about).toEqual([]);
});
it('of a product that the index does not know, questions that share more than a word', async () => {
  expect(await about({ name: 'Silence the alarm' }, 'Smoke Home')).toMatchObject({ known: [], others: [] });
  expect((await about({ name: 'Silence the alarm' }, 'Smoke Home')).about[0]).toBe('silence');
  expect((await about({ name: 'Save' }, null)).about).toEqual([]);
});
