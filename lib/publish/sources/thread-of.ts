import { Question } from '../../model/question.ts';
import { failed, ok, type Result } from '../../model/result.ts';
import { questionFromLine } from './jsonl-thread.ts';
import { threadFromDump } from './dump-thread.ts';
import type { PublishedCommunity, RawThread, SourceThread } from './thread-source.ts';

/** A raw thread as a question that the index takes. Fails with a sentence where it cannot be one. */
export function threadOf(raw: RawThread, community: PublishedCommunity): Result<SourceThread> {
  const thread = readThread(raw, community);
  if (!thread.ok) return thread;
  const question = Question.safeParse(thread.value.question);
  // Half a surrogate pair has no UTF-8, and the index finds questions by their id.
  if (!thread.value.question.id.isWellFormed()) return failed('One thread has a broken id and was left out.');
  if (question.success) return ok({ ...thread.value, question: question.data });
  const issue = question.error.issues[0];
  return failed(
    `${thread.value.question.id} was left out: ${issue?.path.join('.')}: ${issue?.message ?? 'unknown form'}.`,
  );
}

function readThread(raw: RawThread, community: PublishedCommunity): Result<SourceThread> {
  switch (raw.kind) {
    case 'line': {
      const question = questionFromLine(raw.text, community);
      return question.ok ? ok({ question: question.value, duplicateOf: [] }) : question;
    }
    case 'dump':
      return threadFromDump(raw, community);
    case 'question':
      return ok({ question: raw.question, duplicateOf: [] });
  }
}
