import { useState } from 'react';
import type { Result } from '../../lib/model/result.ts';
import { AddressForm } from '../settings/AddressForm.tsx';
import { Section } from '../settings/Section.tsx';
import { typedFileAddress } from '../settings/typed-address.ts';
import { useSaving } from '../settings/use-saving.ts';
import { whenAllowed } from '../settings/when-allowed.ts';
import { Busy } from '../shared/Busy.tsx';
import { CatalogueRow } from './CatalogueRow.tsx';
import { packsWords } from './pack-words.ts';

const EXAMPLE = 'https://packs.example.org/catalogue.json';

/** A catalogue as it is shown. */
export interface ShownCatalogue {
  address: string;
  /** How many packs it lists, and when it was read, in milliseconds since 1970; null before it was. */
  kept: { packs: number; readAt: number } | null;
}

export interface CatalogueActs {
  /** Asks the browser for the host, so it must be called within a click; true when granted. */
  requestHost: (origin: string) => Promise<boolean>;
  /** Fetches a catalogue and adds it, or reads it again; gives how many packs it lists. */
  add: (address: string) => Promise<Result<number>>;
  remove: (address: string) => Promise<Result<unknown>>;
  /** Offers again what was declined. */
  offerAgain: () => Promise<Result<unknown>>;
}

/**
 * Catalogues of packs by product. Test ids: `catalogue-row`, `catalogue-again`, `catalogue-remove`,
 * `catalogue-address`, `catalogue-add`, `catalogue-unwanted`.
 */
export function CataloguesSection({
  catalogues,
  unwanted,
  acts,
}: {
  /** Null while they are being read. */
  catalogues: readonly ShownCatalogue[] | null;
  /** How many packs the person does not want offered. */
  unwanted: number;
  acts: CatalogueActs;
}) {
  const { saving, run } = useSaving();
  const [busy, setBusy] = useState(false);

  const read = async (address: string): Promise<boolean> => {
    if (busy) return false;
    setBusy(true);
    const { origin, host } = new URL(address);
    // Straight from the person's act: the browser asks only within it.
    const allowed = acts.requestHost(origin);
    const worked = await run(
      whenAllowed(allowed, `${host} was not allowed. Try again and answer "Allow".`, () => acts.add(address)),
      (packs) => `${host} lists ${packsWords(packs)}`,
      `Reading ${host}…`,
    );
    setBusy(false);
    return worked;
  };
  const addTyped = async (typed: string): Promise<boolean> => {
    const address = typedFileAddress(typed, EXAMPLE);
    return address.ok ? read(address.value) : run(Promise.resolve(address), '');
  };

  return (
    <Section
      id="catalogues"
      title="Catalogues of packs"
      text="A catalogue lists packs by product. On a page about one of these products, popup and side panel offer its pack. Which page that is stays on this machine."
      saving={saving}
    >
      {catalogues === null && <Busy text="Reading the catalogues" />}
      {catalogues?.length === 0 && <p className="none">No catalogue is added, so no pack is offered.</p>}
      {catalogues && catalogues.length > 0 && (
        <ul className="rows">
          {catalogues.map((catalogue) => (
            <CatalogueRow
              key={catalogue.address}
              catalogue={catalogue}
              busy={busy}
              onRead={() => void read(catalogue.address)}
              onRemove={() => void run(acts.remove(catalogue.address), 'The catalogue was removed')}
            />
          ))}
        </ul>
      )}
      <AddressForm
        label="Add a catalogue"
        example={EXAMPLE}
        submit="Add"
        busy={busy}
        hint="Whoever keeps one tells its address. The browser asks whether Peerside may read that host; it is read again once a day."
        testIds={{ field: 'catalogue-address', submit: 'catalogue-add' }}
        onSubmit={addTyped}
      />
      {unwanted > 0 && (
        <p className="aside" data-testid="catalogue-unwanted">
          You declined {packsWords(unwanted)}.{' '}
          <button
            type="button"
            className="link"
            onClick={() => void run(acts.offerAgain(), 'They are offered again')}
          >
            Offer again
          </button>
        </p>
      )}
    </Section>
  );
}
