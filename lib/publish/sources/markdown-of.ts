import { NodeHtmlMarkdown } from 'node-html-markdown';

const converter = new NodeHtmlMarkdown({ codeBlockStyle: 'fenced', bulletMarker: '-' });

/** A post's HTML as Markdown. */
export const markdownOf = (html: string): string => converter.translate(html).trim();
