/**
 * Reads a repository's issues (`GET /repos/{owner}/{name}/issues?since=`, with their comments) and, where the person
 * has an account, its discussions: GraphQL, which alone has them, answers nobody without one.
 */
import { questionIdOf } from '../model/forum-ids.ts';
import type { Question } from '../model/question.ts';
import { failed, ok, type Result } from '../model/result.ts';
import { byActivity } from './by-activity.ts';
import type { ForumReader, ForumWorld, Read } from './forum.ts';
import { githubCalls, type GithubCalls } from './github-call.ts';
import { githubThreadId, githubThreadOf, splitRepository } from './github-ids.ts';
import { githubLicence, questionOfDiscussion, questionOfIssue } from './github-question.ts';
import { DISCUSSION_NOW, DISCUSSIONS } from './github-queries.ts';
import { Discussion, DiscussionPage, Issue, List, OneDiscussion, Repository } from './github-shapes.ts';
import type { ForumSoftware } from './software.ts';

const PAUSE_MS = 200;
const PER_PAGE = 100;
/** An endless list of pages ends here. */
const MAX_PAGES = 5_000;
/** The index takes 200 answers of a question. */
const MAX_COMMENT_PAGES = 2;

type Walk = ReturnType<ForumReader['changedSince']>;
const LEFT_OUT = 'One thread of the list could not be read and was left out.';

/** A repository that is read. */
interface Reading {
  part: string;
  site: { origin: string; communityId: string };
  calls: GithubCalls;
  pause(): Promise<void>;
  isKept: ForumWorld['isKept'];
}

export function githubForum(world: Parameters<ForumSoftware['openReader']>[0]): ForumReader {
  const { origin, communityId, part, signedIn, isKept } = world;
  const calls = githubCalls({ origin, fetch: signedIn ?? world.fetch, now: Date.now });
  const reading = part !== null && {
    part,
    site: { origin, communityId },
    calls,
    pause: () => world.pause(PAUSE_MS),
    isKept,
  };
  return {
    async identify() {
      if (!reading) {
        return failed(`${calls.host} is followed by repository. Give its address, as ${origin}/owner/name.`);
      }
      await reading.pause();
      const repository = await calls.read(`/repos/${reading.part}`, Repository);
      return repository.ok
        ? ok({ name: repository.value.full_name, licence: githubLicence(origin) })
        : repository;
    },

    changedSince(since) {
      if (!reading) return nothing();
      const issues = walkIssues(since, reading);
      return signedIn ? byActivity(issues, walkDiscussions(since, reading)) : issues;
    },

    async readQuestion(threadId) {
      const thread = githubThreadOf(threadId);
      if (!reading || !thread)
        return { ok: false, problem: `This is no thread of ${calls.host}.`, lasting: true };
      await reading.pause();
      if (thread.kind === 'issues') {
        const issue = await calls.read(`/repos/${reading.part}/issues/${thread.number}`, Issue);
        return issue.ok ? readIssue(issue.value, reading) : issue;
      }
      if (!signedIn) {
        const problem = `${calls.host} shows discussions to members only. Connect an account to read them.`;
        return { ok: false, problem, lasting: true };
      }
      const variables = { ...splitRepository(reading.part), number: thread.number };
      const found = await calls.readGraph(DISCUSSION_NOW, variables, OneDiscussion);
      return found.ok
        ? lasting(questionOfDiscussion(found.value.repository.discussion, reading.site))
        : found;
    },
  };
}

async function* nothing(): Walk {
  // Nothing is followed: `identify` says so.
}

/** What has another form than it should has it the next time too. */
const lasting = <T>(result: Result<T>): Read<T> => (result.ok ? result : { ...result, lasting: true });

async function* walkIssues(since: string | null, reading: Reading): Walk {
  const { part, site, calls, pause } = reading;
  const seen = new Set<number>();
  for (let page = 1; page <= MAX_PAGES; page++) {
    const before = seen.size;
    await pause();
    const query = new URLSearchParams({
      state: 'all',
      sort: 'updated',
      direction: 'desc',
      per_page: String(PER_PAGE),
      page: String(page),
      ...(since !== null && { since }),
    });
    const list = await calls.read(`/repos/${part}/issues?${query}`, List);
    if (!list.ok) {
      yield { ...list, lasting: list.lasting && page === 1 };
      return;
    }
    for (const raw of list.value) {
      const issue = Issue.safeParse(raw);
      if (!issue.success) {
        yield { ok: false, problem: LEFT_OUT, lasting: true };
        continue;
      }
      if (seen.has(issue.data.number)) continue;
      seen.add(issue.data.number);
      if (issue.data.pull_request !== undefined) continue;
      const { number, updated_at, state, comments, reactions } = issue.data;
      const listed = {
        activity: new Date(updated_at).toISOString(),
        mark: [state, comments, reactions?.total_count].join(' '),
      };
      const id = questionIdOf(site.communityId, githubThreadId({ kind: 'issues', number }));
      if (reading.isKept?.(id, listed.activity, listed.mark)) continue;
      const question = await readIssue(issue.data, reading);
      yield question.ok
        ? ok({ question: question.value, ...listed })
        : { ...question, thread: { id, ...listed } };
      // Out of calls: the next would fail as well.
      if (!question.ok && question.waitMs !== undefined) return;
    }
    if (list.value.length < PER_PAGE || seen.size === before) return;
  }
}

async function readIssue(issue: Issue, reading: Reading): Promise<Read<Question>> {
  const comments = await readComments(issue, reading);
  return comments.ok ? lasting(questionOfIssue(issue, comments.value, reading.site)) : comments;
}

async function readComments(
  { number, comments }: Issue,
  { part, calls, pause }: Pick<Reading, 'part' | 'calls' | 'pause'>,
) {
  const pages = Math.min(MAX_COMMENT_PAGES, Math.ceil(comments / PER_PAGE));
  const read: unknown[] = [];
  for (let page = 1; page <= pages; page++) {
    await pause();
    const path = `/repos/${part}/issues/${number}/comments?per_page=${PER_PAGE}&page=${page}`;
    const list = await calls.read(path, List);
    if (!list.ok) return list;
    read.push(...list.value);
  }
  return ok(read);
}

async function* walkDiscussions(since: string | null, reading: Reading): Walk {
  const { part, site, calls, pause } = reading;
  const from = since === null ? -Infinity : Date.parse(since);
  const seen = new Set<number>();
  let after: string | null = null;
  for (let page = 1; page <= MAX_PAGES; page++) {
    const before = seen.size;
    await pause();
    const variables: object = { ...splitRepository(part), after };
    const list = await calls.readGraph(DISCUSSIONS, variables, DiscussionPage);
    if (!list.ok) {
      yield { ...list, lasting: list.lasting && page === 1 };
      return;
    }
    const { nodes, pageInfo } = list.value.repository.discussions;
    for (const raw of nodes) {
      const discussion = Discussion.safeParse(raw);
      if (!discussion.success) {
        yield { ok: false, problem: LEFT_OUT, lasting: true };
        continue;
      }
      const { number, updatedAt, closed, upvoteCount, isAnswered, comments } = discussion.data;
      if (Date.parse(updatedAt) < from) return;
      if (seen.has(number)) continue;
      seen.add(number);
      const listed = {
        activity: new Date(updatedAt).toISOString(),
        mark: [closed, upvoteCount, isAnswered, comments.totalCount].join(' '),
      };
      const id = questionIdOf(site.communityId, githubThreadId({ kind: 'discussions', number }));
      if (reading.isKept?.(id, listed.activity, listed.mark)) continue;
      const question = questionOfDiscussion(discussion.data, site);
      yield question.ok
        ? ok({ question: question.value, ...listed })
        : { ...question, lasting: true, thread: { id, ...listed } };
    }
    if (!pageInfo.hasNextPage || pageInfo.endCursor === null || seen.size === before) return;
    after = pageInfo.endCursor;
  }
}
