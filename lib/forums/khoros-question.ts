import { Question, type Answer, type Licence } from '../model/question.ts';
import { failed, ok, type Result } from '../model/result.ts';
import { errorLinesOf } from '../signature/error-lines.ts';
import { isoTime } from './forum-time.ts';
import { markdownOfHtml } from './html-markdown.ts';
import { KhorosReply, type KhorosTopic } from './khoros-shapes.ts';

export const khorosLicence = (origin: string): Licence => ({ name: 'See the forum’s terms', url: origin });

/** A topic with its replies; their HTML becomes Markdown. */
export function khorosQuestion(
  topic: KhorosTopic,
  replies: readonly unknown[],
  { origin, communityId }: { origin: string; communityId: string },
): Result<Question> {
  const id = `${communityId}/${topic.id}`;
  const textOf = (html: string): string => markdownOfHtml(html, origin).slice(0, 50_000);
  const urlOf = (path: string): string => (URL.canParse(path, origin) ? new URL(path, origin).href : origin);
  const authorOf = ({ author }: Pick<KhorosReply, 'author'>): Question['author'] => ({
    name: author?.login.trim().slice(0, 120) || 'unknown',
    url: author?.view_href === undefined ? null : urlOf(author.view_href),
  });
  const answers = replies.flatMap((raw): Answer[] => {
    const reply = KhorosReply.safeParse(raw).data;
    const body = reply && textOf(reply.body);
    if (!reply || !body) return [];
    const createdAt = isoTime(reply.post_time);
    return [
      {
        id: `${id}#${reply.id}`,
        author: authorOf(reply),
        body,
        parts: null,
        accepted: reply.is_solution === true,
        votes: Math.round(reply.kudos?.sum.weight ?? 0),
        confirmations: 0,
        url: urlOf(reply.view_href),
        createdAt,
        updatedAt: reply.last_edit_time === undefined ? createdAt : isoTime(reply.last_edit_time),
      },
    ];
  });
  const title = markdownOfHtml(topic.subject, origin).slice(0, 300);
  const body = textOf(topic.body);
  const question = Question.safeParse({
    id,
    communityId,
    title,
    body,
    errors: errorLinesOf(`${title}\n\n${body}`),
    products: [],
    tags: [],
    author: authorOf(topic),
    url: urlOf(topic.view_href),
    licence: khorosLicence(origin),
    createdAt: isoTime(topic.post_time),
    demand: topic.metrics?.views ?? 0,
    ...(topic.conversation.messages_count !== undefined && {
      replies: topic.conversation.messages_count - 1,
    }),
    ...(topic.read_only === true && { closed: true }),
    answers: answers.slice(0, 200),
  });
  return question.success
    ? ok(question.data)
    : failed(`Thread ${topic.id} has an unknown form and was left out.`);
}
