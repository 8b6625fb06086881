/** What runs inside the page so that it looks as it did when it was recorded. */

/**
 * The corpus has no style sheets, so what they hid would show. It has the text that was visible: the outermost
 * elements of which no text is among it are hidden again. Short texts may stand anywhere by chance and then show.
 * Sent as source: uses nothing from around it.
 * @param visible the page's visible text, shadow roots and frames included
 */
export function hideAgain(visible: string): void {
  document.currentScript?.remove();
  const plain = (text: string): string => text.replace(/\s+/g, '').toLowerCase();
  const shown = plain(visible);
  /** True when some text in there was visible; null where there is no text at all. */
  const wasShown = (element: Element): boolean | null => {
    const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    let any: boolean | null = null;
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      const text = plain(node.nodeValue ?? '');
      if (text === '' || node.parentElement?.closest('script, style, template, noscript, textarea, select')) {
        continue;
      }
      if (shown.includes(text)) return true;
      any = false;
    }
    return any;
  };
  const visit = (parent: Element): void => {
    for (const child of parent.children) {
      const known = wasShown(child);
      if (known === false && child instanceof HTMLElement)
        child.style.setProperty('display', 'none', 'important');
      else if (known === true) visit(child);
    }
  };
  document.addEventListener('DOMContentLoaded', () => document.body && visit(document.body));
}
