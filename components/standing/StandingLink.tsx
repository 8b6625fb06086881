/** The way to one's own standing; opens a tab of its own. Test id: `standing-link`. */
export function StandingLink({ href }: { href: string }) {
  return (
    <p className="hint standing-link">
      What your answers did:{' '}
      <a href={href} target="_blank" rel="noreferrer" data-testid="standing-link">
        your standing
      </a>
    </p>
  );
}
