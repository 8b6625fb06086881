/**
 * Applications that whoever builds Peerside has registered at forums, from the environment of the build. They are names,
 * no secrets, but each belongs to whom it was given; without one the ways to connect that need it are not offered.
 */
const named = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);

/** `client_id` of an OAuth application at github.com with the device flow switched on (`WXT_GITHUB_CLIENT_ID`). */
export const GITHUB_CLIENT_ID = named(import.meta.env?.WXT_GITHUB_CLIENT_ID);
/** `client_id` of an application at stackapps.com (`WXT_STACK_CLIENT_ID`), and its key (`WXT_STACK_KEY`). */
export const STACK_CLIENT_ID = named(import.meta.env?.WXT_STACK_CLIENT_ID);
export const STACK_KEY = named(import.meta.env?.WXT_STACK_KEY);
