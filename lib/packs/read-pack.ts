import { z } from 'zod';
import { Question } from '../model/question.ts';
import { failed, ok, type Result } from '../model/result.ts';

/** What a pack file holds. `revision` is the hash of its content: another hash is another pack. */
const PackFile = z.object({
  revision: z.string().min(8).max(128),
  questions: z.array(z.unknown()).max(100_000),
});

export interface Pack {
  revision: string;
  questions: Question[];
  /** One sentence per entry that was left out because it is broken. */
  broken: string[];
}

/** Reads a pack's text. A broken entry is left out and named; a broken file is refused whole. */
export function readPack(text: string): Result<Pack> {
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch {
    return failed(
      'The answer pack is not readable: it was cut short or changed. Reinstall the extension to get it whole.',
    );
  }
  const file = PackFile.safeParse(raw);
  if (!file.success)
    return failed('The answer pack has an unknown form, so the one in use stays. Update the extension.');
  const questions = new Map<string, Question>();
  const broken: string[] = [];
  for (const [position, entry] of file.data.questions.entries()) {
    const parsed = Question.safeParse(entry);
    if (!parsed.success) {
      const issue = parsed.error.issues[0];
      broken.push(
        `Entry ${position + 1} was left out: ${issue?.path.join('.') ?? 'entry'}: ${issue?.message ?? 'unreadable'}.`,
      );
    } else {
      questions.set(parsed.data.id, parsed.data);
    }
  }
  return ok({ revision: file.data.revision, questions: [...questions.values()], broken });
}
