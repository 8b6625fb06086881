import { memberKey } from '../model/contribution.ts';
import { targetOf } from '../model/task-id.ts';
import { isTrustedBy, verdictsIn } from '../triage/thread-verdicts.ts';
import type { GatheredThreads } from './gathered-threads.ts';
import { settleMarks, type TriageReport } from './settle-marks.ts';

/** As many as a manifest takes. */
const MOST_KEEPERS = 20;

/**
 * Settles what was said in the triage threads among the gathered ones, and marks, merges and hides by it. In a part of a
 * community, questions are merged only where both lie in it.
 * @param trusted names or addresses of people whom the community trusts
 * @returns null where there is no such thread
 */
export function bakeConsensus(threads: GatheredThreads, trusted: readonly string[]): TriageReport | null {
  if (threads.triage.length === 0) return null;
  const verdicts = verdictsIn(threads.triage);
  const ids = verdicts.flatMap(({ verdict }) => {
    const target = targetOf(verdict.taskId);
    return target ? [target.questionId, target.otherQuestionId].filter((id) => id !== null) : [];
  });
  const questions = threads.read(ids);
  const named = trustedKeys(threads, trusted);
  const { marks, merged, report } = settleMarks(verdicts, questions, {
    isTrusted: (voter) => named.has(voter) || isTrustedBy(threads.helped, voter),
    now: threads.newest,
  });
  for (const [id, question] of questions) {
    const settled = marks.get(id);
    if (merged.has(id)) threads.drop(question);
    else if (settled) threads.mark(question, settled);
  }
  return report;
}

/** Who opened a triage thread and is trusted, by `memberKey`: day posts go to their threads, whoever opens others. */
export function keepersOf(threads: GatheredThreads, trusted: readonly string[]): string[] {
  const named = trustedKeys(threads, trusted);
  const openers = new Set(threads.triage.map(({ author }) => memberKey(author)));
  return [...openers]
    .filter((one) => named.has(one) || isTrustedBy(threads.helped, one))
    .slice(0, MOST_KEEPERS);
}

/** Members who wrote in triage threads and are named so: by the address of their page or the last part of it, by their name where they have none. */
function trustedKeys({ triage }: GatheredThreads, trusted: readonly string[]): ReadonlySet<string> {
  const names = new Set(trusted.map((name) => name.toLowerCase()));
  const authors = triage.flatMap((thread) => [thread, ...thread.answers].map(({ author }) => author));
  return new Set(
    authors
      .filter((author) => {
        const key = memberKey(author);
        const last = author.url === null ? '' : (key.split('/').findLast(Boolean) ?? '');
        // A name can be taken by anybody where people have a page of their own.
        return names.has(key) || names.has(decoded(last));
      })
      .map(memberKey),
  );
}

/** As people read it; an address need not be encoded as it should. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    // A percent sign that stands for itself.
    return part;
  }
}
