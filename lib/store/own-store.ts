/** What a person wrote or decided: settings, confirmations, drafts, outbox, followed communities. */
import type { z } from 'zod';
import { HelpingMark } from '../model/helping.ts';
import { LookUpDays, withLookUp } from '../model/look-ups.ts';
import { KeptVerdict } from '../model/triage.ts';
import { Confirmation, Draft, Follow, OutboxEntry, PackPin } from '../model/written.ts';
import { DEFAULT_SETTINGS, Settings } from '../model/settings.ts';
import { failed, ok, type Result } from '../model/result.ts';
import { browser } from '../platform/browser.ts';
import { onDeletion } from '../platform/deletion.ts';
import { databaseShelf } from './database-shelf.ts';
import { endableShelf } from './endable-shelf.ts';
import { mirrorShelf } from './mirror-shelf.ts';
import { acrossContexts, type Lock } from './lock.ts';
import { openShelves, type Shelves } from './shelves.ts';

export interface OwnStore {
  /** Never fails: where nothing can be read, the defaults stand and `problem` says so. */
  readSettings(): Promise<Settings>;
  /**
   * Changes the named fields only. A change that depends on what stands there is a function of it, so that two
   * contexts changing at once lose nothing. On failure the old settings stand.
   */
  changeSettings(
    change: Partial<Settings> | ((now: Settings) => Partial<Settings>),
  ): Promise<Result<Settings>>;
  /** Cards off, or on again, at this host. */
  muteHost(host: string, muted: boolean): Promise<Result<Settings>>;
  /** Calls back after each change, from whichever context it came. Returns the way to stop. */
  watchSettings(onChange: (settings: Settings) => void): () => void;
  readConfirmations(): Promise<Confirmation[]>;
  recordConfirmation(confirmation: Confirmation): Promise<Result<null>>;
  removeConfirmation(answerId: string): Promise<Result<null>>;
  readDrafts(): Promise<Draft[]>;
  /** Null where there is none (any more); fails where nothing can be read. */
  readDraft(id: string): Promise<Result<Draft | null>>;
  /** Fails for a draft that is longer than `Draft` allows; the one that was saved before stays. */
  saveDraft(draft: Draft): Promise<Result<null>>;
  removeDraft(id: string): Promise<Result<null>>;
  /** Removes the draft unless somebody went on writing in it. */
  removeDraftIfSame(draft: Draft): Promise<Result<null>>;
  /** Fails where nothing can be read, as `readFollows` does. */
  readOutbox(): Promise<Result<OutboxEntry[]>>;
  /**
   * Compare and set: writes what `change` makes of the entry as it stands (null: there is none), whoever else changes
   * it at the same time; `change` may therefore be asked more than once. It returns null to leave the entry alone.
   * @param everywhere fails rather than leave an older copy in one of the two places
   * @returns the entry as written, null where it was left alone
   */
  changeOutboxEntry(
    id: string,
    change: (now: OutboxEntry | null) => OutboxEntry | null,
    everywhere?: boolean,
  ): Promise<Result<OutboxEntry | null>>;
  removeOutboxEntry(id: string): Promise<Result<null>>;
  /** What the person decided about open questions of others. */
  readHelping(): Promise<HelpingMark[]>;
  saveHelping(mark: HelpingMark): Promise<Result<null>>;
  removeHelping(questionId: string): Promise<Result<null>>;
  /** What the person said to five-minute tasks, one a task. Fails where nothing can be read: it must not be said twice. */
  readVerdicts(): Promise<Result<KeptVerdict[]>>;
  saveVerdict(verdict: KeptVerdict): Promise<Result<null>>;
  removeVerdict(taskId: string): Promise<Result<null>>;
  /** How often a fix was shown, by community and day. */
  readLookUps(): Promise<LookUpDays[]>;
  /** One more today. @param now milliseconds since 1970 */
  countLookUp(communityId: string, now: number): Promise<Result<null>>;
  /** Fails where nothing can be read: "follows nothing" and "cannot be known" lead to different acts. */
  readFollows(): Promise<Result<Follow[]>>;
  saveFollow(follow: Follow): Promise<Result<null>>;
  removeFollow(communityId: string): Promise<Result<null>>;
  /** Fails where nothing can be read, as `readFollows` does. */
  readPackPins(): Promise<Result<PackPin[]>>;
  savePackPin(pin: PackPin): Promise<Result<null>>;
  removePackPin(community: string): Promise<Result<null>>;
  /** One sentence for the person about failing storage, or null. */
  readonly problem: string | null;
}

const SETTINGS_ID = 'settings';
/** `storage.onChanged` of the mirror tells every context of a change. */
const SETTINGS_MIRROR_KEY = `own/settings/${SETTINGS_ID}`;

/** True when an event of `storage.onChanged` says that the settings changed, in whichever context. */
export const tellsOfSettings = (changes: Record<string, unknown>, area: string): boolean =>
  area === 'local' && SETTINGS_MIRROR_KEY in changes;

/** True when such an event says that drafts, the outbox or what was decided about open questions changed. */
export const tellsOfHelping = (changes: Record<string, unknown>, area: string): boolean =>
  area === 'local' && Object.keys(changes).some((key) => /^own\/(?:drafts|outbox|helping)\//.test(key));

/** True when such an event says that other questions may wait: by the outbox, what was decided about them, or follows. */
export const tellsOfWaiting = (changes: Record<string, unknown>, area: string): boolean =>
  area === 'local' && Object.keys(changes).some((key) => /^own\/(?:outbox|helping|follows)\//.test(key));

/** True when such an event says that what was said to tasks, or its way to a forum, changed. */
export const tellsOfVerdicts = (changes: Record<string, unknown>, area: string): boolean =>
  area === 'local' && Object.keys(changes).some((key) => /^own\/(?:verdicts|outbox)\//.test(key));

/** True when such an event says that a pack was installed, updated or removed. */
export const tellsOfPacks = (changes: Record<string, unknown>, area: string): boolean =>
  area === 'local' && Object.keys(changes).some((key) => key.startsWith('own/packs/'));

/**
 * Opens what a person wrote on both shelves. Never fails; `problem` tells.
 * @param lockOf a lock by its name, the same in all contexts of the extension
 */
export async function openOwnStore(lockOf: (name: string) => Lock = acrossContexts): Promise<OwnStore> {
  let isOver = false;
  onDeletion(() => void (isOver = true));
  const mirror = mirrorShelf(browser.storage.local, lockOf('peerside-mirror'));
  const both = [databaseShelf(), mirror].map((shelf) => endableShelf(shelf, () => isOver));
  const shelves = openShelves(both, Date.now);
  const watch = (onChange: () => void): (() => void) => {
    const listener = (changes: Record<string, unknown>, area: string): void => {
      if (tellsOfSettings(changes, area)) onChange();
    };
    browser.storage.onChanged.addListener(listener);
    return () => browser.storage.onChanged.removeListener(listener);
  };
  return ownStoreOn(shelves, watch, lockOf('peerside-settings'));
}

/**
 * @param watch calls back when another context changed the settings; returns the way to stop
 * @param lock held while a row changes by what stands there
 */
export function ownStoreOn(
  shelves: Shelves,
  watch: (onChange: () => void) => () => void,
  lock: Lock,
): OwnStore {
  /** Rows that do not parse are left where they are: a newer version may understand them. */
  async function readRows<T>(
    table: 'confirmations' | 'drafts' | 'outbox' | 'follows' | 'packs' | 'helping' | 'verdicts' | 'lookups',
    schema: z.ZodType<T>,
  ): Promise<Result<T[]>> {
    const rows = await shelves.read(table);
    if (!rows.ok) return rows;
    const valid = [...rows.value.values()].flatMap((row) => {
      const parsed = schema.safeParse(row);
      return parsed.success ? [parsed.data] : [];
    });
    return ok(valid);
  }
  /** Where nothing can be read there is nothing to show; `problem` says so. */
  async function rowsOf<T>(
    table: 'confirmations' | 'drafts' | 'helping' | 'lookups',
    schema: z.ZodType<T>,
  ): Promise<T[]> {
    const rows = await readRows(table, schema);
    return rows.ok ? rows.value : [];
  }

  async function readSettings(): Promise<Settings> {
    const rows = await shelves.read('settings');
    const stored = rows.ok ? rows.value.get(SETTINGS_ID) : undefined;
    if (stored === undefined) return DEFAULT_SETTINGS;
    return mendSettings(stored);
  }

  const changeSettings: OwnStore['changeSettings'] = (change) =>
    lock(async () => {
      const rows = await shelves.read('settings');
      if (!rows.ok) return rows;
      const now = mendSettings(rows.value.get(SETTINGS_ID));
      const changed = Settings.safeParse({
        ...now,
        ...(typeof change === 'function' ? change(now) : change),
      });
      if (!changed.success)
        return failed('That value is not possible here, so the old one stays. Choose another.');
      const put = await shelves.put('settings', SETTINGS_ID, changed.data);
      return put.ok ? ok(changed.data) : put;
    });

  return {
    readSettings,
    changeSettings,
    muteHost: (host, muted) =>
      changeSettings(({ mutedHosts }) => {
        const others = mutedHosts.filter((other) => other !== host);
        return { mutedHosts: muted ? [...others, host] : others };
      }),
    watchSettings: (onChange) => watch(() => void readSettings().then(onChange)),
    readConfirmations: () => rowsOf('confirmations', Confirmation),
    recordConfirmation: (row) => shelves.put('confirmations', row.answerId, row),
    removeConfirmation: (answerId) => shelves.put('confirmations', answerId, null),
    readDrafts: () => rowsOf('drafts', Draft),
    async readDraft(id) {
      const rows = await readRows('drafts', Draft);
      return rows.ok ? ok(rows.value.find((draft) => draft.id === id) ?? null) : rows;
    },
    // One that does not parse would be there and never be read again.
    saveDraft: async (row) =>
      Draft.safeParse(row).success ? shelves.put('drafts', row.id, row) : failed(TOO_LONG),
    removeDraft: (id) => shelves.put('drafts', id, null),
    removeDraftIfSame: (draft) =>
      lock(async () => {
        const isSame = (row: unknown): boolean => sameDraft(Draft.safeParse(row).data, draft);
        const removed = await shelves.change('drafts', draft.id, (row) => (isSame(row) ? null : undefined));
        return removed.ok ? ok(null) : removed;
      }),
    readOutbox: () => readRows('outbox', OutboxEntry),
    changeOutboxEntry: (id, change, everywhere) =>
      lock(async () => {
        let written: OutboxEntry | null = null;
        const changed = await shelves.change(
          'outbox',
          id,
          (row) => {
            const now = row === null ? null : OutboxEntry.safeParse(row).data;
            // A row of a newer version is not touched.
            written = now === undefined ? null : change(now);
            return written ?? undefined;
          },
          everywhere,
        );
        return changed.ok ? ok(written) : changed;
      }),
    removeOutboxEntry: (id) => shelves.put('outbox', id, null),
    readHelping: () => rowsOf('helping', HelpingMark),
    saveHelping: (mark) => shelves.put('helping', mark.questionId, mark),
    removeHelping: (questionId) => shelves.put('helping', questionId, null),
    readVerdicts: () => readRows('verdicts', KeptVerdict),
    saveVerdict: (row) => shelves.put('verdicts', row.taskId, row),
    removeVerdict: (taskId) => shelves.put('verdicts', taskId, null),
    readLookUps: () => rowsOf('lookups', LookUpDays),
    countLookUp: (communityId, now) =>
      lock(async () => {
        // What cannot be understood is counted from the beginning: it is a number, and nobody's words.
        const counted = await shelves.change('lookups', communityId, (row) =>
          withLookUp(LookUpDays.safeParse(row).data ?? null, communityId, now),
        );
        return counted.ok ? ok(null) : counted;
      }),
    readFollows: () => readRows('follows', Follow),
    saveFollow: (row) => shelves.put('follows', row.communityId, row),
    removeFollow: (communityId) => shelves.put('follows', communityId, null),
    readPackPins: () => readRows('packs', PackPin),
    savePackPin: (pin) => shelves.put('packs', pin.community, pin),
    removePackPin: (community) => shelves.put('packs', community, null),
    get problem() {
      return shelves.problem;
    },
  };
}

const TOO_LONG =
  'This is too long to be kept: a text may have 50,000 characters. Shorten it; what you wrote before is saved.';

/** The same text, whenever it was saved. */
const sameDraft = (one: Draft | undefined, other: Draft): boolean =>
  one !== undefined && one.title === other.title && one.body === other.body && one.answer === other.answer;

/** Keeps every field that is valid: one broken field must not reset the others. */
function mendSettings(stored: unknown): Settings {
  const fields: Record<string, unknown> = typeof stored === 'object' && stored !== null ? { ...stored } : {};
  const valid = Object.entries(Settings.shape).flatMap(([name, schema]) => {
    const parsed = schema.safeParse(fields[name]);
    return parsed.success ? [[name, parsed.data] as const] : [];
  });
  return { ...DEFAULT_SETTINGS, ...Object.fromEntries(valid) };
}
