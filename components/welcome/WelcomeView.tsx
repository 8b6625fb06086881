import { Mark } from '../shared/Mark.tsx';
import { Notice } from '../shared/Notice.tsx';
import { DemoPicture } from './DemoPicture.tsx';

/** How the person answered: both can be changed in options. */
export type Choice = 'all' | 'chosen';

/**
 * Opens at install: what is read, that nothing leaves, what happens; then the choice. Test ids:
 * `welcome-all-sites`, `welcome-chosen-sites`, `welcome-next`, `welcome-problem`, `welcome-options`.
 */
export function WelcomeView({
  choice,
  asking,
  problem,
  onAllSites,
  onChosenSites,
  onOpenOptions,
}: {
  choice: Choice | null;
  /** The browser's own question is open. */
  asking: boolean;
  problem: string | null;
  /** Both ask the browser, so they are called within the click. */
  onAllSites: () => void;
  onChosenSites: () => void;
  onOpenOptions: () => void;
}) {
  return (
    <main className="welcome">
      <header className="welcome-head">
        <Mark size={56} />
        <div>
          <p className="welcome-name">Peerside</p>
          <h1>The fix, beside the error</h1>
        </div>
      </header>
      <div className="welcome-columns">
        <div>
          <ol className="promises">
            <li>
              <strong>What is read</strong> On sites you allow, Peerside reads the page you look at for error
              messages and product names.
            </li>
            <li>
              <strong>Nothing leaves</strong> The page is compared with answers already stored on this
              machine, so no one learns what you see.
            </li>
            <li>
              <strong>What happens</strong> When people have solved the error before, their fix appears beside
              it.
            </li>
          </ol>
        </div>
        <DemoPicture />
      </div>
      {problem && (
        <div data-testid="welcome-problem">
          <Notice kind="problem" text={problem} />
        </div>
      )}
      <section aria-labelledby="welcome-choice">
        {choice === null ? (
          <>
            <h2 id="welcome-choice">Where may Peerside look?</h2>
            <div className="welcome-choices">
              <button
                type="button"
                className="welcome-choice welcome-choice-main"
                aria-disabled={asking}
                onClick={() => asking || onAllSites()}
                data-testid="welcome-all-sites"
              >
                <strong>All sites</strong>
                <span>You never have to think of it. Your browser asks you to confirm.</span>
              </button>
              <button
                type="button"
                className="welcome-choice"
                aria-disabled={asking}
                onClick={() => asking || onChosenSites()}
                data-testid="welcome-chosen-sites"
              >
                <strong>Only sites I choose</strong>
                <span>
                  Click the Peerside button on a page to have it read until you leave it, or always.
                </span>
              </button>
            </div>
            <p className="hint">You can change this at any time in options.</p>
          </>
        ) : (
          <NextSteps choice={choice} onOpenOptions={onOpenOptions} />
        )}
      </section>
    </main>
  );
}

function NextSteps({ choice, onOpenOptions }: { choice: Choice; onOpenOptions: () => void }) {
  return (
    <div className="welcome-next" data-testid="welcome-next" data-choice={choice}>
      <h2 id="welcome-choice">
        {choice === 'all' ? 'Ready. Just browse on.' : 'Ready. You choose the sites.'}
      </h2>
      <ol className="next">
        <li>Pin Peerside to the toolbar: its button lies behind the puzzle piece.</li>
        {choice === 'all' ? (
          <li>
            When an error shows up, the card with the fix appears beside it. Pages already open are read from
            now on.
          </li>
        ) : (
          <li>
            On a page with an error, click the button, then “Look at this page” or “Always on this site”.
          </li>
        )}
        <li>Follow your own community's forum in options, and its answers are found too.</li>
      </ol>
      <button
        type="button"
        className="ps-button ps-button-main"
        onClick={onOpenOptions}
        data-testid="welcome-options"
      >
        Open options
      </button>
    </div>
  );
}
