/** Expected failures are values: `problem` is one sentence for the person, with the next step in it. */
export type Result<T> = { ok: true; value: T } | { ok: false; problem: string };

export const ok = <T>(value: T): { ok: true; value: T } => ({ ok: true, value });
export const failed = (problem: string): Result<never> => ({ ok: false, problem });
