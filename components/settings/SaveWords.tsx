import type { Saving } from './use-saving.ts';

/** What the section is saving, or how its last save ended. The live region stays in place so that screen readers hear each change. */
export function SaveWords({ saving }: { saving: Saving }) {
  return (
    <>
      <p className="save-words" role="status">
        {saving.kind === 'saving' && saving.words}
        {saving.kind === 'saved' && saving.words !== '' && <span className="save-done">{saving.words}</span>}
      </p>
      <div role="alert">
        {saving.kind === 'problem' && <p className="notice notice-problem">{saving.problem}</p>}
      </div>
    </>
  );
}
