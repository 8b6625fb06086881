/**
 * Threads of several products about one and the same error, and look-ups that tell them apart by what stands around
 * the message: the program, a word of what somebody did. Forums are full of these, and the starter pack has none.
 */
import type { Question } from '../../../lib/model/question.ts';
import { changeVolatile } from '../change-volatile.ts';
import type { Random } from '../fuzz/random.ts';
import { errorQuery, type LookUpCase } from './look-up-case.ts';

const AT = '2024-06-01T00:00:00.000Z';
const LEAST_WORDS = 3;
const MOST_SIBLINGS = 7;
/** Words of this length and more say something. */
const TELLING = /[\p{L}][\p{L}\p{N}-]{4,}/gu;

const wordsOf = (text: string): string[] => text.match(TELLING) ?? [];

/** @param names product names @param amount how many errors */
export function siblingCases(
  questions: readonly Question[],
  names: readonly string[],
  amount: number,
  random: Random,
): { threads: Question[]; cases: LookUpCase[] } {
  const messages = questions.flatMap((question) =>
    question.errors
      .filter((error) => error.split(/\s+/).length >= LEAST_WORDS)
      .map((error) => ({ error, question })),
  );
  const threads: Question[] = [];
  const cases: LookUpCase[] = [];
  for (let family = 0; family < amount; family += 1) {
    const { error, question } = random.pick(messages);
    const siblings = Array.from({ length: 2 + random.int(MOST_SIBLINGS - 1) }, (_, place) =>
      siblingOf(question, error, random.pick(names), `siblings/${family}-${place}`, questions, random),
    );
    threads.push(...siblings);
    const ids = siblings.map(({ id }) => id);
    for (const sibling of siblings) {
      if (sibling.answers.length === 0) continue;
      cases.push({
        group: question.id,
        kind: 'sibling',
        replaced: { id: question.id, document: null },
        query: errorQuery(askedOf(sibling, error, random)),
        right: sibling.id,
        alike: new Set(),
        siblings: new Set(ids.filter((id) => id !== sibling.id)),
      });
    }
  }
  return { threads, cases };
}

const varied = (error: string, random: Random): string =>
  random.pick([error, error, ...changeVolatile(error)]);

function siblingOf(
  question: Question,
  error: string,
  name: string,
  id: string,
  questions: readonly Question[],
  random: Random,
): Question {
  const met = varied(error, random);
  const story = random.pick(questions);
  const title = random.pick([
    met,
    met,
    `${name}: ${met}`,
    `${met} with ${name}`,
    `${name} ${story.title.split(/\s+/).slice(0, 4).join(' ')}`,
    question.title,
  ]);
  const steps = question.answers.flatMap(({ parts }) => parts?.steps ?? []);
  const said = random.once(3)
    ? `${random.pick(steps)} ${wordsOf(story.body).slice(0, 6).join(' ')}`
    : random.pick(steps);
  return {
    ...question,
    id,
    title: title.slice(0, 300),
    body: `${met} ${name}`,
    errors: [met, ...(title.includes(met) ? [title.slice(0, 300)] : [])],
    products: [],
    tags: [],
    createdAt: AT,
    demand: 0,
    answers: random.once(8)
      ? []
      : [
          {
            id: `${id}#1`,
            author: { name: 'Ann', url: null },
            body: said,
            parts: null,
            accepted: random.once(2),
            votes: 0,
            confirmations: 0,
            url: null,
            createdAt: AT,
            updatedAt: AT,
          },
        ],
  };
}

/** The error as somebody with this very product meets it: the message, and a trace of where. */
function askedOf({ title, body, answers, errors }: Question, error: string, random: Random): string {
  const name = body.slice((errors[0] ?? '').length).trim();
  const [answer] = answers;
  const trace = [
    name,
    name,
    wordsOf(name).slice(0, 1).join(' '),
    random.pick([...wordsOf(title), name]),
    random.pick([...wordsOf(answer?.body ?? ''), name]),
    `${name} ${random.pick([...wordsOf(answer?.body ?? ''), '2.1'])}`,
  ];
  const met = varied(error, random);
  const around = random.pick(trace);
  return random.once(2) ? `${around} ${met}` : `${met} ${around}`;
}
