import { copyThrough, type CopyText } from '../../components/answers/copy-text.ts';

/**
 * Copies from a panel, which is a frame that DevTools may keep from the asynchronous clipboard; then by the older
 * command, which is safe here because no script but ours runs in this document.
 */
export function copyInPanel(document: Document, clipboard: Parameters<typeof copyThrough>[0]): CopyText {
  const copy = copyThrough(clipboard);
  return async (text) => {
    if (await copy(text)) return true;
    const onCopy = (event: ClipboardEvent): void => {
      event.preventDefault();
      event.clipboardData?.setData('text/plain', text);
    };
    document.addEventListener('copy', onCopy, { once: true });
    try {
      return document.execCommand('copy');
    } finally {
      document.removeEventListener('copy', onCopy);
    }
  };
}
