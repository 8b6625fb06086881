/** Something is under way; `text` says what. Still when the person asked for reduced motion. */
export function Busy({ text }: { text: string }) {
  return (
    <p className="busy" role="status">
      <span className="busy-mark" aria-hidden="true" />
      {text}
    </p>
  );
}
