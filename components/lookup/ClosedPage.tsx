import { Calm } from '../shared/Calm.tsx';

/** A page that no extension may read: known from its address, or because the browser refused when it was tried. */
export function ClosedPage({ refused, testId }: { refused: boolean; testId: string }) {
  return refused ? (
    <Calm
      title="This page cannot be read"
      text="The browser keeps extensions out of it, as out of its own pages and its PDF viewer. Paste the error into the search above instead."
      testId={testId}
    />
  ) : (
    <Calm
      title="A page of the browser"
      text="Browsers keep extensions out of their own pages. You can still search all answers above."
      testId={testId}
    />
  );
}
