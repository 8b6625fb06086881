/** Puts text on the clipboard; true when it is there. Receives the text as it is seen. */
export type CopyText = (text: string) => Promise<boolean>;

/**
 * Copies through the asynchronous clipboard, which a page can neither watch nor change. It is missing on plain
 * http and may be forbidden by a page's policy; then false, and the caller selects the text instead. The older
 * `copy` event is not used: on a foreign page, the page could swap what is copied.
 */
export const copyThrough =
  (clipboard: Pick<Clipboard, 'writeText'> | undefined): CopyText =>
  async (text) => {
    if (!clipboard) return false;
    try {
      await clipboard.writeText(text);
      return true;
    } catch {
      // Refused by policy or lost focus: an expected answer, told to the person by the caller.
      return false;
    }
  };
