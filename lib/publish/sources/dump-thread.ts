/** A thread of a Stack Exchange dump. What the attributes mean: meta.stackexchange.com/questions/2677. */
import type { Answer, Licence, Question } from '../../model/question.ts';
import { failed, ok, type Result } from '../../model/result.ts';
import { errorLinesIn } from '../error-lines-in.ts';
import { LIMITS } from './limits.ts';
import { markdownOf } from './markdown-of.ts';
import type { DumpRow, DumpThread, PublishedCommunity, SourceThread } from './thread-source.ts';

/** From when on posts are under which version of CC BY-SA (stackoverflow.com/help/licensing); newest first. */
const LICENCES: readonly (readonly [since: string, version: string])[] = [
  ['2018-05-02', '4.0'],
  ['2011-04-08', '3.0'],
  ['', '2.5'],
];

/** Fails with a sentence where the rows lack what a question needs. */
export function threadFromDump(thread: DumpThread, community: PublishedCommunity): Result<SourceThread> {
  const { question: row, origin, duplicateOf } = thread;
  const { Id: number, Title: title, Body: html, CreationDate: created } = row;
  if (!number || !title || html === undefined || !created)
    return failed(`A question of ${origin} (${number ?? 'without number'}) lacks its title, body or date.`);
  const id = `${community.id}/${number}`;
  const body = markdownOf(html).slice(0, LIMITS.body);
  const licence = licenceOf(row);
  const question: Question = {
    id,
    communityId: community.id,
    title: title.slice(0, LIMITS.title),
    body,
    errors: errorLinesIn(title, body),
    products: [...community.products],
    tags: tagsOf(row['Tags'] ?? ''),
    author: authorOf(row, thread),
    url: `${origin}/q/${number}`,
    licence,
    createdAt: isoTime(created),
    demand: Number(row['ViewCount'] ?? 0),
    answers: thread.answers.slice(0, LIMITS.answers).map((answer) => answerOf(answer, thread, id, licence)),
  };
  return ok({ question, duplicateOf: duplicateOf.map((other) => `${community.id}/${other}`) });
}

function answerOf(row: DumpRow, thread: DumpThread, questionId: string, asked: Licence): Answer {
  const licence = licenceOf(row);
  const created = row['CreationDate'] ?? '';
  return {
    id: `${questionId}#${row['Id']}`,
    author: authorOf(row, thread),
    body: markdownOf(row['Body'] ?? '').slice(0, LIMITS.body),
    parts: null,
    accepted: row['Id'] !== undefined && row['Id'] === thread.question['AcceptedAnswerId'],
    votes: Number(row['Score'] ?? 0),
    confirmations: 0,
    url: `${thread.origin}/a/${row['Id']}`,
    createdAt: isoTime(created),
    updatedAt: isoTime(row['LastEditDate'] ?? created),
    ...(licence.name !== asked.name && { licence }),
  };
}

function licenceOf({ ContentLicense: stated, CreationDate: created = '' }: DumpRow): Licence {
  const version =
    /\d\.\d/.exec(stated ?? '')?.[0] ?? LICENCES.find(([since]) => created >= since)?.[1] ?? '4.0';
  return { name: `CC BY-SA ${version}`, url: `https://creativecommons.org/licenses/by-sa/${version}/` };
}

/** Users who are gone have a name and no number. */
function authorOf(row: DumpRow, { origin, names }: DumpThread): Question['author'] {
  const { OwnerUserId: user, OwnerDisplayName: shown } = row;
  const name = (user === undefined ? undefined : names[user]) ?? shown ?? (user ? `user${user}` : 'unknown');
  return { name: name.slice(0, LIMITS.name) || 'unknown', url: user ? `${origin}/users/${user}` : null };
}

/** `<a><b>`, or `|a|b|` in dumps since 2024. */
const tagsOf = (text: string): string[] =>
  text
    .split(/[<>|]+/)
    .filter(Boolean)
    .map((tag) => tag.slice(0, LIMITS.tag))
    .slice(0, LIMITS.tags);

/** The dump's times are UTC without saying so. */
const isoTime = (time: string): string => {
  const read = Date.parse(time.endsWith('Z') ? time : `${time}Z`);
  return new Date(Number.isNaN(read) ? 0 : read).toISOString();
};
