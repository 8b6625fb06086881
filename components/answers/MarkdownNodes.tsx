import type { Definition, Nodes, RootContent } from 'mdast';
import { Fragment, type ReactNode } from 'react';
import { CodeBlock } from './CodeBlock.tsx';
import type { CopyText } from './copy-text.ts';
import { OutLink } from './OutLink.tsx';
import { textDirection } from './text-direction.ts';
import { visibleCode, visibleProse } from './visible-text.ts';

/** Deeper nesting than people write; what lies below is shown as text. */
const MAX_DEPTH = 24;

/** All text under a node, as written; raw HTML counts as text. */
function plainText(node: Nodes, depth = 0): string {
  if ('value' in node) return node.value;
  if (node.type === 'break') return '\n';
  if (!('children' in node) || depth > MAX_DEPTH * 4) return '';
  return node.children.map((child) => plainText(child, depth + 1)).join('');
}

/** `dir=auto` would pass over paragraphs, which have their own: bullets, numbers and bars stand where the text begins. */
const directionOf = (node: Nodes): 'ltr' | 'rtl' => textDirection(plainText(node));

/** Addresses of reference links, `[text][label]`. The first definition of a label counts, as in CommonMark. */
export function definitionsIn(nodes: readonly RootContent[]): Map<string, string> {
  const found = new Map<string, string>();
  for (const node of nodes)
    if (node.type === 'definition' && !found.has(node.identifier))
      found.set((node satisfies Definition).identifier, node.url);
  return found;
}

export interface Rendering {
  onCopy: CopyText;
  definitions: ReadonlyMap<string, string>;
}

/**
 * Nodes of the Markdown tree as React nodes, one case per kind and nothing else: no HTML exists on the way, so
 * none can be smuggled in. Pictures become links that name their host, because a look-up must not touch the
 * network; raw HTML and unknown kinds show as the text they are.
 */
export function markdownNodes(nodes: readonly Nodes[], rendering: Rendering, depth = 0): ReactNode[] {
  return nodes.map((node, index) => <Fragment key={index}>{markdownNode(node, rendering, depth)}</Fragment>);
}

function markdownNode(node: Nodes, rendering: Rendering, depth: number): ReactNode {
  if (depth > MAX_DEPTH) return visibleProse(plainText(node));
  const inside = (): ReactNode[] =>
    'children' in node ? markdownNodes(node.children, rendering, depth + 1) : [];
  switch (node.type) {
    case 'text':
    case 'html':
      return visibleProse(node.value);
    case 'paragraph':
      return <p dir="auto">{inside()}</p>;
    case 'heading':
      // Not a heading element: an answer must not disturb the outline of what it stands in.
      return (
        <p className="ps-heading" dir="auto">
          {inside()}
        </p>
      );
    case 'strong':
      return <strong>{inside()}</strong>;
    case 'emphasis':
      return <em>{inside()}</em>;
    case 'delete':
      return <del>{inside()}</del>;
    case 'inlineCode':
      return (
        <code className="ps-inline-code" dir="ltr">
          {visibleCode(node.value)}
        </code>
      );
    case 'code':
      return <CodeBlock text={node.value} onCopy={rendering.onCopy} />;
    case 'break':
      return <br />;
    case 'thematicBreak':
      return <hr />;
    case 'blockquote':
      return <blockquote dir={directionOf(node)}>{inside()}</blockquote>;
    case 'list':
      return node.ordered ? (
        <ol start={node.start ?? 1} dir={directionOf(node)}>
          {inside()}
        </ol>
      ) : (
        <ul dir={directionOf(node)}>{inside()}</ul>
      );
    case 'listItem':
      return (
        <li>
          {typeof node.checked === 'boolean' && <span>{node.checked ? '☑ ' : '☐ '}</span>}
          {inside()}
        </li>
      );
    case 'table':
      return (
        <table className="ps-table" dir={directionOf(node)}>
          <tbody>{inside()}</tbody>
        </table>
      );
    case 'tableRow':
      return <tr>{inside()}</tr>;
    case 'tableCell':
      return <td dir="auto">{inside()}</td>;
    case 'link':
      return <OutLink href={node.url} text={visibleCode(plainText(node))} />;
    case 'linkReference':
      return (
        <OutLink href={rendering.definitions.get(node.identifier)} text={visibleCode(plainText(node))} />
      );
    case 'image':
      return <OutLink href={node.url} text={visibleCode(`Picture: ${node.alt || 'untitled'}`)} />;
    case 'imageReference':
      return (
        <OutLink
          href={rendering.definitions.get(node.identifier)}
          text={visibleCode(`Picture: ${node.alt || 'untitled'}`)}
        />
      );
    case 'footnoteReference':
      return `[${visibleCode(node.identifier)}]`;
    case 'footnoteDefinition':
      return (
        <div>
          [{visibleCode(node.identifier)}] {inside()}
        </div>
      );
    case 'definition':
      return null;
    default:
      return visibleProse(plainText(node));
  }
}
