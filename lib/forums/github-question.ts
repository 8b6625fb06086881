import { Question, type Answer, type Licence } from '../model/question.ts';
import { failed, ok, type Result } from '../model/result.ts';
import { errorLinesOf } from '../signature/error-lines.ts';
import { isoTime } from './forum-time.ts';
import { githubThreadId } from './github-ids.ts';
import { DiscussionComment, IssueComment, type Discussion, type Issue } from './github-shapes.ts';

type Found = Result<Question>;
type Site = { origin: string; communityId: string };

/** People keep the rights to what they write there: nobody licensed it as a whole. */
export const githubLicence = (origin: string): Licence => ({
  name: 'Its authors’ own; see the site’s terms',
  url: new URL(origin).hostname === 'github.com' ? 'https://docs.github.com/site-policy' : origin,
});

const cut = (text: string | null | undefined): string => (text ?? '').slice(0, 50_000);

interface Writer {
  login: string;
  html_url?: string | undefined;
  url?: string | undefined;
}
/** Those who deleted their account are shown as the site shows them. */
const authorOf = (writer: Writer | null): Question['author'] => ({
  name: (writer?.login ?? 'ghost').slice(0, 120),
  url: writer?.html_url ?? writer?.url ?? null,
});

/** An issue with its comments; machines' comments answer nothing. */
export function questionOfIssue(issue: Issue, comments: readonly unknown[], site: Site): Found {
  const threadId = githubThreadId({ kind: 'issues', number: issue.number });
  const id = `${site.communityId}/${threadId}`;
  const answers = comments.flatMap((raw): Answer[] => {
    const comment = IssueComment.safeParse(raw);
    if (!comment.success || !comment.data.body?.trim() || comment.data.user?.type === 'Bot') return [];
    const { data } = comment;
    return [
      {
        id: `${id}#${data.id}`,
        author: authorOf(data.user),
        body: cut(data.body),
        parts: null,
        accepted: false,
        votes: data.reactions?.['+1'] ?? 0,
        confirmations: 0,
        url: data.html_url,
        createdAt: isoTime(data.created_at),
        updatedAt: isoTime(data.updated_at),
      },
    ];
  });
  const tags = (issue.labels ?? []).flatMap((label) =>
    typeof label === 'string' ? label : (label.name ?? []),
  );
  return questionFrom(
    {
      id,
      title: issue.title,
      body: cut(issue.body),
      tags,
      author: authorOf(issue.user),
      url: issue.html_url,
      createdAt: issue.created_at,
      // Views are not told; who has the same problem leaves a reaction.
      demand: issue.reactions?.total_count ?? 0,
      replies: issue.comments,
      closed: issue.state === 'closed' || issue.locked === true,
      answers,
    },
    site,
  );
}

export function questionOfDiscussion(discussion: Discussion, site: Site): Found {
  const threadId = githubThreadId({ kind: 'discussions', number: discussion.number });
  const id = `${site.communityId}/${threadId}`;
  const answers = discussion.comments.nodes.flatMap((raw): Answer[] => {
    const comment = DiscussionComment.safeParse(raw);
    if (!comment.success || comment.data.isMinimized || comment.data.author?.type === 'Bot') return [];
    const { data } = comment;
    if (data.body.trim() === '') return [];
    return [
      {
        id: `${id}#${data.id}`,
        author: authorOf(data.author),
        body: cut(data.body),
        parts: null,
        accepted: data.isAnswer,
        votes: data.upvoteCount,
        confirmations: 0,
        url: data.url,
        createdAt: isoTime(data.createdAt),
        updatedAt: isoTime(data.updatedAt),
      },
    ];
  });
  return questionFrom(
    {
      id,
      title: discussion.title,
      body: cut(discussion.body),
      tags: [discussion.category.name],
      author: authorOf(discussion.author),
      url: discussion.url,
      createdAt: discussion.createdAt,
      demand: discussion.upvoteCount,
      replies: discussion.comments.totalCount,
      closed: discussion.closed || discussion.locked,
      answers,
    },
    site,
  );
}

function questionFrom(
  thread: Pick<
    Question,
    'id' | 'title' | 'body' | 'tags' | 'author' | 'url' | 'createdAt' | 'demand' | 'answers'
  > & {
    replies: number;
    closed: boolean;
  },
  { origin, communityId }: Site,
): Found {
  const { closed, ...rest } = thread;
  const title = thread.title.slice(0, 300);
  const question = Question.safeParse({
    ...rest,
    communityId,
    title,
    errors: errorLinesOf(`${title}\n\n${thread.body}`),
    products: [],
    tags: thread.tags.map((tag) => tag.slice(0, 60)).slice(0, 30),
    licence: githubLicence(origin),
    createdAt: isoTime(thread.createdAt),
    answers: thread.answers.slice(0, 200),
    ...(closed && { closed }),
  });
  return question.success ? ok(question.data) : failed(`${thread.id} has an unknown form and was left out.`);
}
