import { useEffect, useState } from 'react';
import { chosenTags } from '../../../components/compose/ask-tags.ts';
import { ComposeView } from '../../../components/compose/ComposeView.tsx';
import { HitButtons } from '../../../components/lookup/HitButtons.tsx';
import { Busy } from '../../../components/shared/Busy.tsx';
import { Calm } from '../../../components/shared/Calm.tsx';
import { Notice } from '../../../components/shared/Notice.tsx';
import type { CopyText } from '../../../components/answers/copy-text.ts';
import { isUntouched } from '../../../lib/helping/new-draft.ts';
import { pageBlock } from '../../../lib/helping/page-summary.ts';
import { sendOwn } from '../../../lib/messages/send.ts';
import type { ShownAccount } from '../../../lib/model/account.ts';
import type { Question } from '../../../lib/model/question.ts';
import type { Hit } from '../../../lib/model/search.ts';
import type { PageSignal } from '../../../lib/model/signal.ts';
import { isReply, type Draft, type Follow } from '../../../lib/model/written.ts';
import { sendDraft } from '../../../lib/outbox/send-draft.ts';
import { browser } from '../../../lib/platform/browser.ts';
import type { OwnStore } from '../../../lib/store/own-store.ts';
import type { LocalIndex } from '../local-index.ts';
import { handOverOf } from './hand-over.ts';
import { placesOf } from './places.ts';
import { reviewDraft } from './review-draft.ts';
import { useAskLists } from './use-ask-lists.ts';
import { useDraft } from './use-draft.ts';
import { useDuplicates } from './use-duplicates.ts';
import { useReview } from './use-review.ts';

/** One draft, open for writing, from the disk to the outbox. */
export function Compose(props: {
  own: OwnStore;
  index: LocalIndex;
  draftId: string;
  follows: readonly Follow[];
  accounts: readonly ShownAccount[];
  /** What the page in front showed. */
  signal: PageSignal | null;
  onSent: () => void;
  /** The person put it at the forum themselves. */
  onHandedOver: () => void;
  onBack: () => void;
  onDelete: (draft: Draft) => void;
  onOpenHit: (hit: Hit) => void;
  onConnect: () => void;
  onWiden: ((draftId: string) => void) | null;
  onCopy: CopyText;
}) {
  const { own, index, draftId } = props;
  const { draft, unread, saved, change, settle } = useDraft(own, draftId);
  const question = useQuestion(draft?.questionId ?? null, index);
  const duplicates = useDuplicates(draft, index);
  const lists = useAskLists(draft, props.follows);
  const [sending, setSending] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const { review, check } = useReview(draft);

  if (unread !== null && !draft) return <Notice kind="problem" text={unread} />;
  if (draft === null) {
    return (
      <Calm
        title="This draft is not here any more"
        text="It was sent or deleted. What was sent stands under “Sent”."
        testId="compose-gone"
      />
    );
  }
  if (draft === undefined || review === null) return <Busy text="Opening your draft" />;
  /** As it is shown: the usual category where none was chosen, and of the tags those that the forum has. */
  const file = () => {
    if (lists)
      change({ category: draft.category ?? lists.usual, tags: chosenTags(draft.tags, lists) }, false);
  };
  const send = async () => {
    setSending(true);
    setProblem(null);
    file();
    const sent = await sendNow(own, await settle(), question);
    setSending(false);
    if (sent === null) props.onSent();
    else setProblem(sent);
  };
  const takeThere = async () => {
    const follow = props.follows.find(({ communityId }) => communityId === draft.communityId);
    const handed = follow && handOverOf(draft, check(draft), follow);
    if (!handed)
      return setProblem('This forum has no page that your text could be taken to. Open its thread instead.');
    // First: the browser lets a page copy only shortly after the click.
    if (!(await props.onCopy(handed.text))) {
      return setProblem(
        'Your text could not be copied. Copy it from “The exact text”, then open the thread.',
      );
    }
    setProblem(null);
    change({ handedOverAt: new Date().toISOString() }, false);
    await settle();
    await mark(own, draft, 'claimed');
    await browser.tabs.create({ url: handed.url });
  };
  const isThere = async () => {
    await settle();
    const removed = await own.removeDraft(draft.id);
    if (!removed.ok) return setProblem(removed.problem);
    await mark(own, draft, 'answered');
    props.onHandedOver();
  };
  const back = async () => {
    const last = await settle();
    if (last && isUntouched(draft)) await own.removeDraft(last.id);
    props.onBack();
  };
  return (
    <ComposeView
      draft={draft}
      question={question}
      page={props.signal && pageBlock(props.signal)}
      lists={lists}
      places={placesOf(props.follows, props.accounts)}
      review={review}
      duplicates={
        duplicates.length > 0 ? (
          <HitButtons hits={duplicates} onOpen={props.onOpenHit} sure={false} testId="compose-duplicate" />
        ) : null
      }
      saved={saved}
      sending={sending}
      problem={problem}
      onChange={change}
      onKeep={(key, keep) =>
        change({ kept: keep ? [...draft.kept, key] : draft.kept.filter((other) => other !== key) }, false)
      }
      onCheck={() => check(draft)}
      onSend={() => void send()}
      onHandOver={() => void takeThere()}
      onHandedOver={() => void isThere()}
      onDelete={() => props.onDelete(draft)}
      onBack={() => void back()}
      onConnect={props.onConnect}
      onWiden={props.onWiden && (() => props.onWiden?.(draft.id))}
      onCopy={props.onCopy}
    />
  );
}

/**
 * Hands exactly what the review shows of this draft to the outbox.
 * @returns null when it is there, else one sentence
 */
async function sendNow(
  own: OwnStore,
  draft: Draft | null,
  question: Question | null,
): Promise<string | null> {
  if (!draft) return 'This draft is not here any more. It was sent or deleted on another page.';
  const { title, body, answer, stop } = reviewDraft(draft);
  if (stop) return stop.why;
  const sent = await sendDraft(
    draft,
    {
      title: isReply(draft) ? draft.title : title.sent,
      body: body.sent,
      answer: answer.sent,
      repliesSeen: question?.replies ?? null,
    },
    { own, now: Date.now },
  );
  if (!sent.ok) return sent.problem;
  await mark(own, draft, 'answered');
  // It is in the outbox; where the background cannot be woken now, its alarm delivers it.
  void sendOwn({ type: 'own/deliver' });
  return null;
}

/** Of what the draft answers, for the waiting list: only its order would miss it, so a failure stops nothing. */
async function mark(own: OwnStore, { questionId }: Draft, is: 'answered' | 'claimed'): Promise<void> {
  if (questionId === null) return;
  await own.saveHelping({ questionId, is, until: null, at: new Date().toISOString() });
}

function useQuestion(id: string | null, index: LocalIndex): Question | null {
  const [question, setQuestion] = useState<Question | null>(null);
  useEffect(() => {
    if (id === null) return;
    let stale = false;
    void index.readQuestion(id).then((read) => {
      if (!stale) setQuestion(read);
    });
    return () => {
      stale = true;
    };
  }, [id, index]);
  return question;
}
