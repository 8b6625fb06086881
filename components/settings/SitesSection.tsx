import { useId, useState } from 'react';
import { failed, ok, type Result } from '../../lib/model/result.ts';
import { AddressForm } from './AddressForm.tsx';
import { Section } from './Section.tsx';
import { coversOrigin, removedWords, siteName } from './site-names.ts';
import { typedOrigin } from './typed-address.ts';
import { useSaving } from './use-saving.ts';
import { whenAllowed } from './when-allowed.ts';

export interface SiteGrants {
  all: boolean;
  /** Match patterns of single sites. */
  sites: readonly string[];
  /** Whether pages that could not load are explained. */
  networkErrors: boolean;
}

export interface SiteActs {
  /** Each asks the browser, so it must be called within a click; true when granted or removed. */
  requestAll: () => Promise<boolean>;
  requestSite: (origin: string) => Promise<boolean>;
  requestNetworkErrors: () => Promise<boolean>;
  removeAll: () => Promise<boolean>;
  removeSite: (pattern: string) => Promise<boolean>;
}

type Mode = 'all' | 'chosen' | 'none';

const MODES: readonly { mode: Mode; label: string; hint: string }[] = [
  {
    mode: 'all',
    label: 'On all sites',
    hint: 'Every page you open is read for errors, on this machine only.',
  },
  { mode: 'chosen', label: 'Only on sites I choose', hint: 'Listed below. Other pages are never read.' },
  {
    mode: 'none',
    label: 'Only when I click the button',
    hint: 'A page is read when you ask for it, until you leave it.',
  },
];

/** Where Peerside may read pages. What was allowed for a followed forum is a site like the others, and marked. */
export function SitesSection({
  grants,
  acts,
  forumOrigins,
}: {
  grants: SiteGrants;
  acts: SiteActs;
  forumOrigins: readonly string[];
}) {
  const id = useId();
  const { saving, run } = useSaving();
  const [wanted, setWanted] = useState<Mode | null>(null);
  const { sites } = grants;
  const isForum = (site: string): boolean => forumOrigins.some((origin) => coversOrigin(site, origin));
  const mode: Mode = grants.all ? 'all' : (wanted ?? (sites.length > 0 ? 'chosen' : 'none'));

  const choose = (chosen: Mode) => {
    setWanted(chosen === 'all' ? null : chosen);
    if (chosen === 'all') {
      const refused = 'The browser was not allowed to. Choose it again and answer "Allow".';
      void run(granted(acts.requestAll(), refused), 'On all sites');
    } else if (grants.all) {
      void run(
        removed(acts.removeAll()),
        chosen === 'chosen' ? 'Now choose your sites' : 'Only when you click',
      );
    }
  };
  const removeSites = () =>
    run(
      removed(Promise.all(sites.map(acts.removeSite)).then((all) => all.every(Boolean))),
      removedWords('Only when you click', sites.some(isForum)),
    );

  const add = (typed: string): Promise<boolean> => {
    const origin = typedOrigin(typed);
    // Straight from the submit: the browser asks only within the person's own act.
    const asked = origin.ok
      ? granted(
          acts.requestSite(origin.value),
          `${siteName(`${origin.value}/`)} was not allowed. Add it again and answer "Allow".`,
        )
      : Promise.resolve(origin);
    return run(asked, 'Site added');
  };

  return (
    <Section
      id="sites"
      title="Sites"
      text="Where Peerside looks for errors. Nothing it reads leaves this machine."
      saving={saving}
    >
      <div className="choices" role="radiogroup" aria-label="Where Peerside looks">
        {MODES.map(({ mode: each, label, hint }) => (
          <label key={each} className="choice">
            <input
              type="radio"
              name={`${id}-mode`}
              checked={mode === each}
              onChange={() => choose(each)}
              data-testid={`options-sites-${each}`}
            />
            <span className="choice-label">{label}</span>
            <span className="hint">{hint}</span>
          </label>
        ))}
      </div>
      {mode === 'chosen' && (
        <>
          <AddressForm
            label="Add a site"
            example="app.example.com"
            submit="Add"
            testIds={{ field: 'options-site-address', submit: 'options-site-add' }}
            onSubmit={add}
          />
          {sites.length > 0 && (
            <ul className="rows">
              {sites.map((site) => (
                <li key={site} className="row" data-testid="options-site" data-site={site}>
                  <span className="row-name">
                    <span>{siteName(site)}</span>
                    {isForum(site) && (
                      <span className="hint">followed forum, synced only while it is allowed here</span>
                    )}
                  </span>
                  <button
                    type="button"
                    className="ps-button ps-button-small"
                    onClick={() =>
                      void run(
                        removed(acts.removeSite(site)),
                        removedWords(`${siteName(site)} is not read any more`, isForum(site)),
                      )
                    }
                  >
                    Remove<span className="ps-unseen"> {siteName(site)}</span>
                  </button>
                </li>
              ))}
            </ul>
          )}
        </>
      )}
      {mode === 'none' && sites.length > 0 && (
        // Arrow keys pass through this choice, so choosing it alone takes nothing away.
        <p className="aside">
          {sites.length === 1 ? 'One site is still read.' : `${sites.length} sites are still read.`}{' '}
          <button
            type="button"
            className="ps-button ps-button-small"
            onClick={() => void removeSites()}
            data-testid="options-sites-remove"
          >
            {sites.length === 1 ? 'Remove it' : 'Remove them all'}
          </button>
        </p>
      )}
      {!grants.networkErrors && (
        <p className="aside">
          Pages that cannot load at all are not explained yet.{' '}
          <button
            type="button"
            className="link"
            onClick={() =>
              void run(
                granted(
                  acts.requestNetworkErrors(),
                  'This was not allowed. Choose it again and answer "Allow".',
                ),
                'Pages that cannot load are explained now',
              )
            }
            data-testid="options-network-errors"
          >
            Explain them too
          </button>
        </p>
      )}
    </Section>
  );
}

const granted = (asked: Promise<boolean>, refused: string): Promise<Result<null>> =>
  whenAllowed(asked, refused, async () => ok(null));

async function removed(asked: Promise<boolean>): Promise<Result<null>> {
  try {
    if (await asked) return ok(null);
  } catch {
    // Refused by the browser, for instance where an administrator granted it: the sentence below fits.
  }
  return failed("The browser keeps this permission. Remove it on the browser's own extensions page.");
}
