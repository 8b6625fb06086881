/** How long the browser may take to begin copying, ms. The address keeps the file alive until then. */
const KEPT_MS = 60_000;

/** Hands a file to the browser's downloads. Nothing of it is copied before the browser does. */
export function saveFile(document: Document, name: string, file: Blob): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), KEPT_MS);
}
