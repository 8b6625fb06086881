import { foldName } from '../../model/fold-name.ts';
import type { Question } from '../../model/question.ts';
import { possibleTask, shownAnswer, type PossibleTask } from '../possible-task.ts';

const DOUBT = 0.5;
/** `6.2` or `6.2.1`: a lone number is more often a count. */
const VERSION = String.raw`(?:version\s+|v)?(\d{1,4}(?:\.\d{1,4}){1,3})(?![\w.]*\w)`;
const READ = 4_000;
const NUMBERS = /^\d{1,4}(?:\.\d{1,4}){1,3}$/;

/** Folded product name → versions that questions of the pool say right behind its name, as written, newest first. */
export type SaidVersions = ReadonlyMap<string, readonly string[]>;

const subjectsOf = ({ products, tags }: Question): string[] => [...products, ...tags];
const textOf = ({ title, body, answers }: Question): string =>
  [title, body, ...answers.map((answer) => answer.body)].join('\n').slice(0, READ);

function versionsIn(text: string, subject: string): string[] {
  // Names come from forums and packs: nothing in them is a pattern.
  const words = subject.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
  if (words.length === 0) return [];
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{N}])${words.join(String.raw`[\s-]{1,2}`)}[\\s,(]{1,3}${VERSION}`,
    'giu',
  );
  return [...text.matchAll(pattern)].flatMap(([, version]) => version ?? []);
}

export function versionsSaid(pool: readonly Question[]): SaidVersions {
  const said = new Map<string, Set<string>>();
  for (const question of pool) {
    const text = textOf(question);
    for (const subject of subjectsOf(question)) {
      const versions = versionsIn(text, subject);
      if (versions.length === 0) continue;
      const name = foldName(subject);
      said.set(name, new Set([...(said.get(name) ?? []), ...versions]));
    }
  }
  return new Map([...said].map(([name, versions]) => [name, [...versions].toSorted(newestFirst)]));
}

/** Whether this is the name of one of the question's subjects with a version: what is settled of it is shown to readers. */
export const isVersionOf = (version: string, question: Question): boolean =>
  subjectsOf(question).some(
    (subject) => version.startsWith(`${subject} `) && NUMBERS.test(version.slice(subject.length + 1)),
  );

const newestFirst = (a: string, b: string): number => b.localeCompare(a, 'en', { numeric: true });

/**
 * "Does this fix apply to version X?", of the newest version that the pool knows of the question's product. What the
 * answer itself names is not asked.
 */
export function fitsVersionTasks(question: Question, said: SaidVersions): PossibleTask[] {
  const answer = shownAnswer(question);
  if (!answer) return [];
  return subjectsOf(question)
    .slice(0, 3)
    .flatMap((subject) => {
      const [newest] = said.get(foldName(subject)) ?? [];
      if (newest === undefined || answer.body.includes(newest)) return [];
      const version = `${subject} ${newest}`;
      const known = answer.fitsVersions?.includes(version)
        ? 'works'
        : answer.failsVersions?.includes(version)
          ? 'fails'
          : null;
      return [possibleTask('fits-version', { question, answer, version, known, doubt: DOUBT })];
    })
    .slice(0, 1);
}
