import { useMemo } from 'react';
import type { CopyText } from './copy-text.ts';
import { definitionsIn, markdownNodes } from './MarkdownNodes.tsx';
import { parseMarkdown } from './parse-markdown.ts';
import { visibleCode } from './visible-text.ts';

/**
 * Forum text (Markdown, untrusted) as React nodes. Raw HTML shows as the text it is, nothing is loaded, links
 * are http(s) only and name their host. Text that no parser should be given shows as written.
 */
export function AnswerBody({ markdown, onCopy }: { markdown: string; onCopy: CopyText }) {
  const tree = useMemo(() => parseMarkdown(markdown), [markdown]);
  return (
    <div className="ps-body">
      {tree ? (
        markdownNodes(tree.children, { onCopy, definitions: definitionsIn(tree.children) })
      ) : (
        <p className="ps-as-written" dir="auto">
          {visibleCode(markdown)}
        </p>
      )}
    </div>
  );
}
