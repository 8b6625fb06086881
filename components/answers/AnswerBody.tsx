import { useMemo } from 'react';
import Markdown, { type Components } from 'react-markdown';
import remarkGfm from 'remark-gfm';
import { cleanNodesPlugin, textOf } from './clean-nodes.ts';
import { CodeBlock } from './CodeBlock.tsx';
import type { CopyText } from './copy-text.ts';
import { OutLink } from './OutLink.tsx';

const heading: Components['h1'] = ({ children }) => <p className="ps-heading">{children}</p>;

const componentsWith = (onCopy: CopyText): Components => ({
  a: ({ node, href }) => <OutLink href={href} text={node ? textOf(node) : ''} />,
  // A look-up must not touch the network: a picture becomes a link that names its host.
  img: ({ src, alt }) => (
    <OutLink href={typeof src === 'string' ? src : undefined} text={`Picture: ${alt || 'untitled'}`} />
  ),
  pre: ({ node }) => <CodeBlock text={node ? textOf(node) : ''} onCopy={onCopy} />,
  code: ({ children }) => <code className="ps-inline-code">{children}</code>,
  // GFM task lists; a real checkbox would be a form field.
  input: ({ checked }) => <span>{checked ? '☑ ' : '☐ '}</span>,
  table: ({ children }) => <table className="ps-table">{children}</table>,
  // An answer's headings must not disturb the outline of what it stands in.
  h1: heading,
  h2: heading,
  h3: heading,
  h4: heading,
  h5: heading,
  h6: heading,
  p: ({ children }) => <p dir="auto">{children}</p>,
  li: ({ children }) => <li dir="auto">{children}</li>,
  blockquote: ({ children }) => <blockquote dir="auto">{children}</blockquote>,
});

const keepAddress = (address: string): string => address;

/**
 * Forum text (Markdown, untrusted) as React nodes. Raw HTML shows as the text it is, nothing is loaded, links
 * are http(s) only and name their host. `OutLink` decides about addresses, so none is rewritten before it.
 */
export function AnswerBody({ markdown, onCopy }: { markdown: string; onCopy: CopyText }) {
  const components = useMemo(() => componentsWith(onCopy), [onCopy]);
  return (
    <div className="ps-body">
      <Markdown
        remarkPlugins={[remarkGfm]}
        rehypePlugins={[cleanNodesPlugin]}
        components={components}
        urlTransform={keepAddress}
      >
        {markdown}
      </Markdown>
    </div>
  );
}
