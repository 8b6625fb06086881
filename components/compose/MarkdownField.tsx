import { useId, useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react';
import { AnswerBody } from '../answers/AnswerBody.tsx';
import type { CopyText } from '../answers/copy-text.ts';
import { editMarkdown, insertBlock, type MarkdownEdit } from './markdown-edits.ts';
import { replaceText } from './replace-text.ts';
import { Toolbar, type Block } from './Toolbar.tsx';
import { isTyped } from './typing-clock.ts';

/** As much as a draft keeps. */
const MOST_LETTERS = 50_000;

const KEYS: Readonly<Record<string, MarkdownEdit>> = { b: 'bold', i: 'italic', k: 'link', e: 'code' };

/**
 * A Markdown text with tools and a preview. Test ids: `testId`, `compose-preview`, `compose-write`, `compose-full`, and
 * those of Toolbar.
 */
export function MarkdownField({
  label,
  value,
  placeholder,
  blocks,
  autoFocus,
  testId,
  onChange,
  onCopy,
}: {
  label: string;
  value: string;
  placeholder: string;
  blocks: readonly Block[];
  autoFocus: boolean;
  testId: string;
  /** `typed` is false for what was pasted or put in by a tool. */
  onChange: (text: string, typed: boolean) => void;
  onCopy: CopyText;
}) {
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const byTool = useRef(false);
  const [previewing, setPreviewing] = useState(false);

  // As high as its text, within what the style allows.
  useLayoutEffect(() => {
    const { current } = field;
    if (!current || previewing) return;
    current.style.blockSize = 'auto';
    current.style.blockSize = `${current.scrollHeight + 2}px`;
  });
  // Opened to write: the caret stands behind what was written before.
  useLayoutEffect(() => {
    if (!autoFocus || previewing) return;
    field.current?.focus();
    field.current?.setSelectionRange(field.current.value.length, field.current.value.length);
  }, [autoFocus, previewing]);

  const change = (make: (selected: { text: string; start: number; end: number }) => typeof selected) => {
    const { current } = field;
    if (!current) return;
    byTool.current = true;
    replaceText(
      current,
      make({ text: current.value, start: current.selectionStart, end: current.selectionEnd }),
    );
    byTool.current = false;
  };
  const edit = (tool: MarkdownEdit) => change((selected) => editMarkdown(selected, tool));
  const insert = (block: Block) => change((selected) => insertBlock(selected, block.text));
  const onKeyDown = (event: KeyboardEvent) => {
    const tool = KEYS[event.key];
    if (!tool || !(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey) return;
    event.preventDefault();
    edit(tool);
  };

  return (
    <div className="markdown">
      <div className="markdown-head">
        <label htmlFor={id}>{label}</label>
        <button
          type="button"
          className="ps-button ps-button-quiet ps-button-small"
          aria-pressed={previewing}
          onClick={() => setPreviewing(!previewing)}
          data-testid={previewing ? 'compose-write' : 'compose-preview'}
        >
          {previewing ? 'Go on writing' : 'Preview'}
        </button>
      </div>
      {previewing ? (
        <div className="preview" data-testid="compose-previewed">
          {value.trim() === '' ? <p className="hint">Nothing written yet.</p> : null}
          <AnswerBody markdown={value} onCopy={onCopy} />
        </div>
      ) : (
        <div className="markdown-box">
          <Toolbar fieldId={id} blocks={blocks} onEdit={edit} onBlock={insert} />
          <textarea
            id={id}
            ref={field}
            className="markdown-text"
            dir="auto"
            rows={5}
            maxLength={MOST_LETTERS}
            placeholder={placeholder}
            value={value}
            onChange={({ currentTarget, nativeEvent }) =>
              onChange(
                currentTarget.value,
                !byTool.current && 'inputType' in nativeEvent && isTyped(String(nativeEvent.inputType)),
              )
            }
            onKeyDown={onKeyDown}
            data-testid={testId}
          />
        </div>
      )}
      {value.length >= MOST_LETTERS && (
        <p className="hint" role="status" data-testid="compose-full">
          This is as long as a text can be, 50,000 letters. What you pasted beyond that is not in it.
        </p>
      )}
    </div>
  );
}
