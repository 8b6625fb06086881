import { useRef, useState, type ReactNode } from 'react';
import type { CopyText } from '../answers/copy-text.ts';
import type { AskLists } from '../../lib/model/ask-lists.ts';
import type { Question } from '../../lib/model/question.ts';
import { isReply, type Draft } from '../../lib/model/written.ts';
import { Icon } from '../shared/Icon.tsx';
import { Notice } from '../shared/Notice.tsx';
import { AskFields } from './AskFields.tsx';
import { ComposeFoot } from './ComposeFoot.tsx';
import { composeWords, TEMPLATE, type SaveState } from './compose-words.ts';
import { HandedOver } from './HandedOver.tsx';
import { quoted } from './markdown-edits.ts';
import { MarkdownField } from './MarkdownField.tsx';
import { QuestionFacts } from './QuestionFacts.tsx';
import { ReviewSection } from './ReviewSection.tsx';
import { WhereField, type Place } from './WhereField.tsx';
import { remarksOf, type Review } from './review.ts';
import type { Block } from './Toolbar.tsx';

export interface ComposeProps {
  draft: Draft;
  /** The question that is answered; null where there is none, or it is not on this machine. */
  question: Question | null;
  /** What the page showed, to be put into the text; null where nothing is known. */
  page: string | null;
  /** Communities that can be written to. */
  places: readonly Place[];
  /** Categories and tags of the place; null while they are not known, and for an answer. */
  lists: AskLists | null;
  /** Of the text as it stood a moment ago: a long one is not looked through at each keystroke. */
  review: Review;
  /** Questions like the one that is being asked; null where there are none. */
  duplicates: ReactNode;
  saved: SaveState;
  /** It is being handed over right now. */
  sending: boolean;
  problem: string | null;
  /** `typed` is false for what was pasted or put in. */
  onChange: (change: Partial<Draft>, typed: boolean) => void;
  onKeep: (key: string, keep: boolean) => void;
  /** Looks through the text as it stands now. */
  onCheck: () => Review;
  onSend: () => void;
  /** Takes the text to the forum's own page. */
  onHandOver: () => void;
  /** The person put it there. */
  onHandedOver: () => void;
  onDelete: () => void;
  onBack: () => void;
  /** Opens the settings of accounts. */
  onConnect: () => void;
  /** Goes on in the side panel; null where this is it. */
  onWiden: (() => void) | null;
  onCopy: CopyText;
}

/**
 * Writing an answer, a question, or both. Test ids: `compose`, `compose-title`, `compose-body`, `compose-answer`,
 * `compose-where`, `compose-delete`, `compose-back`, `compose-problem`, `compose-widen`, `compose-tags` (where the forum's
 * own are not known), and those of ComposeFoot, AskFields, HandedOver, MarkdownField, ReviewSection and QuestionFacts.
 */
export function ComposeView(props: ComposeProps) {
  const { draft, question, review, saved, onChange } = props;
  const words = composeWords(draft.kind);
  const place = props.places.find(({ id }) => id === draft.communityId) ?? null;
  const isAnswer = isReply(draft);
  const remarks = remarksOf(review);
  const [seen, setSeen] = useState('');
  const checks = useRef<HTMLDivElement>(null);
  // What was found or is dangerous is read before it goes out; there is nothing more to press where nothing was.
  const press = (act: () => void) => {
    const now = props.onCheck();
    const found = remarksOf(now);
    if (now.stop === null && (found === '' || found === seen)) return act();
    setSeen(found);
    checks.current?.scrollIntoView({ block: 'start' });
  };
  return (
    <section className="compose" aria-label={words.heading} data-testid="compose" data-draft={draft.id}>
      <header className="compose-head">
        <button
          type="button"
          className="ps-button ps-button-quiet ps-button-small"
          onClick={props.onBack}
          data-testid="compose-back"
        >
          <span className="back-mark">
            <Icon name="chevron" />
          </span>
          Back
        </button>
        <h2>{words.heading}</h2>
        {props.onWiden && (
          <button
            type="button"
            className="ps-button ps-button-quiet tool"
            title="Go on in the side panel"
            aria-label="Go on in the side panel"
            onClick={props.onWiden}
            data-testid="compose-widen"
          >
            <Icon name="panel" />
          </button>
        )}
        <button
          type="button"
          className="ps-button ps-button-quiet ps-button-small"
          onClick={props.onDelete}
          data-testid="compose-delete"
        >
          Delete<span className="ps-unseen"> draft</span>
        </button>
      </header>
      {draft.handedOverAt !== null && (
        <HandedOver
          name={place?.name ?? null}
          review={review}
          onCopy={props.onCopy}
          onDone={props.onHandedOver}
        />
      )}
      {isAnswer ? (
        <QuestionFacts question={question} title={draft.title} onCopy={props.onCopy} />
      ) : (
        <>
          <WhereField
            places={props.places}
            chosen={draft.communityId}
            onChoose={(communityId) => onChange({ communityId, category: null }, false)}
          />
          <div className="line-field">
            <label htmlFor={`${draft.id}-title`}>The question in one line</label>
            <input
              id={`${draft.id}-title`}
              className="text"
              type="text"
              dir="auto"
              maxLength={300}
              autoComplete="off"
              value={draft.title}
              onChange={({ currentTarget }) => onChange({ title: currentTarget.value }, true)}
              data-testid="compose-title"
            />
          </div>
          {props.duplicates !== null && (
            <section className="duplicates" aria-label="Already asked">
              <h3 className="over">Asked before? Have a look first</h3>
              {props.duplicates}
            </section>
          )}
        </>
      )}
      <MarkdownField
        label={words.body}
        value={draft.body}
        placeholder={words.placeholder}
        blocks={blocksFor(draft, question, props.page)}
        autoFocus={isAnswer || draft.title !== ''}
        testId="compose-body"
        onChange={(body, typed) => onChange({ body }, typed)}
        onCopy={props.onCopy}
      />
      {draft.kind === 'share' && (
        <MarkdownField
          label="What worked"
          value={draft.answer}
          placeholder="The steps that solved it."
          blocks={[{ id: 'template', label: 'Template', text: TEMPLATE }]}
          autoFocus={false}
          testId="compose-answer"
          onChange={(answer, typed) => onChange({ answer }, typed)}
          onCopy={props.onCopy}
        />
      )}
      {props.lists && (
        <AskFields
          lists={props.lists}
          category={draft.category}
          tags={draft.tags}
          text={`${draft.title} ${draft.body}`}
          onCategory={(category) => onChange({ category }, false)}
          onTags={(tags) => onChange({ tags }, false)}
        />
      )}
      {!isAnswer && props.lists === null && draft.tags.length > 0 && (
        <p className="hint" data-testid="compose-tags">
          With the tags <bdi>{draft.tags.join(', ')}</bdi>, where the forum takes them.{' '}
          <button type="button" className="link" onClick={() => onChange({ tags: [] }, false)}>
            Leave them out
          </button>
        </p>
      )}
      <div ref={checks}>
        <ReviewSection review={review} kept={draft.kept} onKeep={props.onKeep} />
      </div>
      {props.problem !== null && (
        <div data-testid="compose-problem">
          <Notice kind="problem" text={props.problem} />
        </div>
      )}
      <ComposeFoot
        draft={draft}
        place={place}
        saved={saved}
        sending={props.sending}
        stopped={review.stop !== null}
        unread={remarks !== '' && remarks !== seen}
        onSend={() => press(props.onSend)}
        onHandOver={() => press(props.onHandOver)}
        onConnect={props.onConnect}
      />
    </section>
  );
}

function blocksFor(draft: Draft, question: Question | null, page: string | null): Block[] {
  return [
    ...(draft.kind === 'answer' ? [{ id: 'template' as const, label: 'Template', text: TEMPLATE }] : []),
    ...(question?.body ? [{ id: 'question' as const, label: 'Quote', text: quoted(question.body) }] : []),
    ...(page === null ? [] : [{ id: 'page' as const, label: 'Page’s error', text: page }]),
  ];
}
