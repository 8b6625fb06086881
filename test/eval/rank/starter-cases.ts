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
    questions.flatMap(({ id, errors }) => errors.map((error) => ({ id, error }))),
    ({ error }) => error,
  );
  return questions.flatMap((question) =>
    question.errors.flatMap((error): LookUpCase[] => {
      const { id, products } = question;
      const alike = new Set(
        (owners.get(error) ?? []).map((owner) => owner.id).filter((other) => other !== id),
      );
      const page = (): readonly string[] => (random.once(2) ? products : []);
      const base = { group: id, right: id, alike };
      const wrapped = `${random.once(2) ? random.pick(BEFORE) : ''}${error}${random.once(2) ? random.pick(AFTER) : ''}`;
      const others = question.errors.filter((other) => other !== error);
      const unknown = describeQuestion(
        { ...question, errors: others },
        { best: question.answers[0] ?? null },
      );
      return [
        { ...base, kind: 'own', query: errorQuery(error, page()) },
        ...changeVolatile(error)
          .slice(0, 1)
          .map((line) => ({ ...base, kind: 'changed', query: errorQuery(line, page()) })),
        { ...base, kind: 'wrapped', query: errorQuery(wrapped, page()) },
        { ...base, kind: 'held-out', query: errorQuery(error, page()), replaced: { id, document: unknown } },
        {
          ...base,
          kind: 'missing',
          right: null,
          query: errorQuery(error, page()),
          replaced: { id, document: null },
        },
      ];
    }),
  );
}
