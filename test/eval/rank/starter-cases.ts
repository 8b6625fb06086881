/** Look-ups made of the starter pack's own messages: as they are, changed, wrapped, unknown to the index. */
import type { Question } from '../../../lib/model/question.ts';
import { describeQuestion } from '../../../lib/terms/describe-question.ts';
import { changeVolatile } from '../change-volatile.ts';
import type { Random } from '../fuzz/random.ts';
import { errorQuery, type LookUpCase } from './look-up-case.ts';

/** What stands around a message where a program, a log or a person repeats it. */
const BEFORE = [
  'Could not save: ',
  'Error: ',
  '[error] ',
  '2026-03-04 11:02:41 ERROR worker-3 ',
  'Deploy failed with ',
  'Uncaught (in promise) ',
  'Step 7/12 ',
];
const AFTER = [
  ' (attempt 3)',
  ' at main (index.js:41:7)',
  ' in /srv/app/run on line 88',
  '. Please contact your administrator.',
  ' since the update yesterday',
  ' exit status 1',
];

/** @returns up to five cases for each message of each question */
export function starterCases(questions: readonly Question[], random: Random): LookUpCase[] {
  const owners = Map.groupBy(
    questions.flatMap((question) => question.errors.map((error) => ({ question, error }))),
    ({ error }) => error,
  );
  return questions.flatMap((question) =>
    question.errors.flatMap((error): LookUpCase[] => {
      const { id } = question;
      const others = (owners.get(error) ?? [])
        .map((owner) => owner.question)
        .filter((other) => other.id !== id);
      // Most pages name their product, and then nothing but its own entry is right.
      const products = random.once(4) ? [] : question.products;
      // A page that names none: the entry about no product goes before those about one.
      if (products.length === 0 && question.products.length > 0 && others.length > 0) return [];
      const alike = new Set(others.filter((other) => other.products.length === 0).map((other) => other.id));
      const base = { group: id, right: id, alike: products.length === 0 ? new Set<string>() : alike };
      const wrapped = `${random.once(2) ? random.pick(BEFORE) : ''}${error}${random.once(2) ? random.pick(AFTER) : ''}`;
      const rest = { ...question, errors: question.errors.filter((other) => other !== error) };
      const unknown = describeQuestion(rest, { best: question.answers[0] ?? null });
      const query = errorQuery(error, products);
      return [
        { ...base, kind: 'own', query },
        ...changeVolatile(error)
          .slice(0, 1)
          .map((line) => ({ ...base, kind: 'changed', query: errorQuery(line, products) })),
        { ...base, kind: 'wrapped', query: errorQuery(wrapped, products) },
        { ...base, kind: 'held-out', query, replaced: { id, document: unknown } },
        { ...base, kind: 'missing', right: null, query, replaced: { id, document: null } },
      ];
    }),
  );
}

/** Lines that the index knows nothing about: titles of threads about other programs. */
export const strangeCases = (strangers: readonly Question[]): LookUpCase[] =>
  strangers.map(({ id, title }) => ({
    group: id,
    kind: 'strange',
    right: null,
    query: errorQuery(title),
    alike: new Set(),
  }));
