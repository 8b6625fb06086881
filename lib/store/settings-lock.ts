/** Runs `work` while no one else who holds the same lock does. */
export type Lock = <T>(work: () => Promise<T>) => Promise<T>;

/**
 * One change of the settings at a time in the whole extension: card (through the background), popup and options
 * each read them, change them and write them back.
 */
export const acrossContexts: Lock = (work) => navigator.locks.request('peerside-settings', work);
