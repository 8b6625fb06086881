import { useRef, useState } from 'react';
import { Icon } from '../shared/Icon.tsx';
import type { CopyText } from './copy-text.ts';
import { visibleCode } from './visible-text.ts';

const WORDS = { ready: '', copied: 'Copied', selected: 'Selected: press Ctrl+C' } as const;

/**
 * A block of code with a copy button that copies exactly what is seen. Long lines wrap: a command whose end
 * lies outside the picture could hide something.
 */
export function CodeBlock({ text, onCopy }: { text: string; onCopy: CopyText }) {
  const [state, setState] = useState<keyof typeof WORDS>('ready');
  const code = useRef<HTMLElement>(null);
  const seen = visibleCode(text).replace(/\n$/, '');

  const copy = async () => {
    if (await onCopy(seen)) return setState('copied');
    if (code.current) code.current.ownerDocument.getSelection()?.selectAllChildren(code.current);
    setState('selected');
  };

  return (
    <div className="ps-code" dir="ltr">
      <pre>
        <code ref={code}>{seen}</code>
      </pre>
      <button
        type="button"
        className="ps-button ps-button-quiet ps-copy"
        data-act="copy"
        aria-label="Copy code"
        title="Copy"
        onClick={() => void copy()}
        onBlur={() => setState('ready')}
      >
        <Icon name={state === 'copied' ? 'check' : 'copy'} />
        {WORDS[state]}
      </button>
      <span className="ps-unseen" role="status">
        {WORDS[state]}
      </span>
    </div>
  );
}
