/** The way to five-minute tasks. Test id: `tasks-offer`. */
export function TasksOffer({ onBegin }: { onBegin: () => void }) {
  return (
    <div className="tasks-offer">
      <p>
        <strong>2 minutes? Help five people.</strong>
        <span className="hint"> Small questions, one key each, also offline.</span>
      </p>
      <button type="button" className="ps-button ps-button-small" onClick={onBegin} data-testid="tasks-offer">
        Begin
      </button>
    </div>
  );
}
