import type { Review, ReviewedField } from '../../../components/compose/review.ts';
import { isReply, type Draft } from '../../../lib/model/written.ts';
import { DANGER_TEXTS } from '../../../lib/redact/danger/danger-texts.ts';
import { findDanger } from '../../../lib/redact/danger/find-danger.ts';
import { redactDraft } from '../../../lib/redact/find-personal.ts';
import { stopReason } from '../../../lib/redact/gate/gate-draft.ts';
import { GATE_TEXTS } from '../../../lib/redact/gate/gate-texts.ts';

/** Everything that is said of a draft before it goes out: offline, and the same each time. */
export function reviewDraft(draft: Draft): Review {
  const { title, body, answer, kept, kind } = draft;
  const field = (text: string): ReviewedField => {
    const { text: sent, findings } = redactDraft(text, kept);
    return { text, findings, sent };
  };
  // The title of an answer is the question's own: it is not sent, and no reason to stop.
  const texts = { title: isReply(draft) ? '' : title, body, answer: kind === 'share' ? answer : '' };
  const reason = stopReason(texts);
  return {
    title: field(texts.title),
    body: field(texts.body),
    answer: field(texts.answer),
    stop: reason && GATE_TEXTS[reason],
    dangers: [texts.body, texts.answer]
      .flatMap((text) => findDanger(text))
      .map((danger) => ({ kind: danger.kind, text: danger.text, ...DANGER_TEXTS[danger.kind] })),
  };
}
