import type { ExtraProps } from 'react-markdown';
import { visibleCode, visibleProse } from './visible-text.ts';

export type MarkdownElement = NonNullable<ExtraProps['node']>;
type MarkdownNode = MarkdownElement['children'][number];

/** Attributes that carry meaning. No id, name or style: forum text must not address or dress anything. */
const KEPT = new Set(['href', 'src', 'alt', 'start', 'align', 'checked', 'type']);

/** All text under a node, as written. */
export const textOf = (node: MarkdownNode): string =>
  node.type === 'text' ? node.value : node.type === 'element' ? node.children.map(textOf).join('') : '';

/**
 * The last step over the tree of an answer before React turns it into elements: drops attributes that carry
 * no meaning, and makes characters visible that hide or turn text. Changes the tree in place; a loop rather
 * than recursion, because an answer may nest deeper than the stack.
 */
export function cleanNodes(root: { children: unknown[] }): void {
  const waiting: { nodes: MarkdownNode[]; inCode: boolean }[] = [
    { nodes: root.children as MarkdownNode[], inCode: false },
  ];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    for (const node of next.nodes) {
      if (node.type === 'text') {
        node.value = next.inCode ? visibleCode(node.value) : visibleProse(node.value);
      } else if (node.type === 'element') {
        for (const name of Object.keys(node.properties)) if (!KEPT.has(name)) delete node.properties[name];
        waiting.push({ nodes: node.children, inCode: next.inCode || node.tagName === 'code' });
      }
    }
  }
}

/** `cleanNodes` in the shape that react-markdown takes. */
export const cleanNodesPlugin = () => cleanNodes;
