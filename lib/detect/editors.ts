/**
 * What code editors draw their text into, where no field, role or `contenteditable` around it says so. Only that text
 * is left unread: problems that an editor shows beside it are messages.
 */
export const EDITOR_TEXTS: readonly string[] = [
  // Monaco: the field stands beside the lines, or the browser's EditContext takes its place.
  '.view-lines',
  // CodeMirror 5.
  '.CodeMirror-lines',
  // ACE.
  '.ace_text-layer',
];
