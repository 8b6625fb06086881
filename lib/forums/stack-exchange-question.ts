import { Question, type Answer, type Licence } from '../model/question.ts';
import { failed, ok, type Result } from '../model/result.ts';
import { errorLinesOf } from '../signature/error-lines.ts';
import { isoTime } from './forum-time.ts';
import { StackAnswer, type StackQuestion } from './stack-exchange-shapes.ts';

/** The API's texts are HTML-escaped, Markdown too. */
const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
};
export const unescapeText = (text: string): string =>
  text.replace(
    /&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{2,6}));/gi,
    (written, decimal, hex, name: string | undefined) => {
      if (name !== undefined) return ENTITIES[name.toLowerCase()] ?? written;
      const code = Number.parseInt(String(decimal ?? hex), decimal === undefined ? 16 : 10);
      return code <= 0x10ffff ? String.fromCodePoint(code) : written;
    },
  );

/** A question of the API as the index takes it. Fails when the record does not validate. */
export function stackQuestion(
  item: StackQuestion,
  { communityId }: { communityId: string },
): Result<Question> {
  const id = `${communityId}/${item.question_id}`;
  const title = unescapeText(item.title).slice(0, 300);
  const body = unescapeText(item.body_markdown).slice(0, 50_000);
  const licence = licenceOf(item);
  const answers = (item.answers ?? []).flatMap((raw): Answer[] => {
    const answer = StackAnswer.safeParse(raw);
    return answer.success ? [answerOf(answer.data, id, licence)] : [];
  });
  const question = Question.safeParse({
    id,
    communityId,
    title,
    body,
    errors: errorLinesOf(`${title}\n\n${body}`),
    products: [],
    tags: item.tags.map((tag) => tag.slice(0, 60)).slice(0, 30),
    author: authorOf(item),
    url: item.link,
    licence,
    createdAt: isoTimeOf(item.creation_date),
    demand: item.view_count,
    ...(item.answer_count !== undefined && { replies: item.answer_count }),
    ...((item.closed_date ?? item.locked_date) !== undefined && { closed: true }),
    answers: answers.slice(0, 200),
  });
  return question.success
    ? ok(question.data)
    : failed(`Question ${item.question_id} has an unknown form and was left out.`);
}

function answerOf(item: StackAnswer, questionId: string, asked: Licence): Answer {
  const licence = licenceOf(item);
  return {
    id: `${questionId}#${item.answer_id}`,
    author: authorOf(item),
    body: unescapeText(item.body_markdown).slice(0, 50_000),
    parts: null,
    accepted: item.is_accepted,
    votes: item.score,
    confirmations: 0,
    url: item.link,
    createdAt: isoTimeOf(item.creation_date),
    updatedAt: isoTimeOf(item.last_edit_date ?? item.creation_date),
    ...(licence.name !== asked.name && { licence }),
  };
}

/** @param seconds since 1970 */
export const isoTimeOf = (seconds: number): string => isoTime(1_000 * seconds);

const authorOf = ({ owner }: Pick<StackQuestion, 'owner'>): Question['author'] => ({
  name:
    unescapeText(owner?.display_name ?? '')
      .trim()
      .slice(0, 120) || 'unknown',
  url: owner?.link ?? null,
});

/** Since when posts were given under which version, newest first; for posts that do not say it themselves. */
const VERSIONS: readonly (readonly [string, string])[] = [
  ['2018-05-02', '4.0'],
  ['2011-04-08', '3.0'],
  ['', '2.5'],
];

function licenceOf({
  content_license: stated,
  creation_date,
}: Pick<StackQuestion, 'content_license' | 'creation_date'>): Licence {
  const version =
    /\d\.\d/.exec(stated ?? '')?.[0] ??
    VERSIONS.find(([since]) => isoTimeOf(creation_date) >= since)?.[1] ??
    '4.0';
  return { name: `CC BY-SA ${version}`, url: `https://creativecommons.org/licenses/by-sa/${version}/` };
}
