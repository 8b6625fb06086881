/** Databases, browser interfaces and globals that a file puts in place of the real ones stay in its process. */
const STAND_IN = /fake-indexeddb|fake-?browser|\bvi\.(?:stub|mock|doMock|spyOn|useFake)|\bglobalThis\b/i;

/** True for a unit test file (its text) that another one must not run beside, in the same world of modules. */
export const needsOwnWorld = (source: string): boolean => STAND_IN.test(source);
