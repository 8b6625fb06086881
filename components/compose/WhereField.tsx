/** A community as somewhere to write. */
export interface Place {
  id: string;
  name: string;
  /** Name of the person's account there; null where they are not connected. */
  userName: string | null;
  canWrite: boolean;
  /** What was written can be taken there by hand, on the site's own page. */
  canHandOver: boolean;
  /** One sentence: why not, where it cannot be written to from here. */
  cannot: string | null;
}

/** Where a question is asked. Test id: `compose-where`. */
export function WhereField({
  places,
  chosen,
  onChoose,
}: {
  places: readonly Place[];
  chosen: string | null;
  onChoose: (communityId: string) => void;
}) {
  if (places.length === 0) {
    return (
      <p className="hint" data-testid="compose-where">
        You follow no community yet. Your draft is kept; follow one in options, then come back.
      </p>
    );
  }
  return (
    <label className="line-field">
      <span>Where to ask</span>
      <select
        className="text"
        value={chosen ?? ''}
        onChange={({ currentTarget }) => onChoose(currentTarget.value)}
        data-testid="compose-where"
      >
        {chosen === null && <option value="">Choose a community</option>}
        {places.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
