/** Markdown to HTML, which Discourse calls "cooked". */
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';

/** HTML in the text is shown as text, and links of unknown kinds lose their target: micromark's defaults. */
export const cook = (raw: string): string =>
  micromark(raw, { extensions: [gfm()], htmlExtensions: [gfmHtml()] });
