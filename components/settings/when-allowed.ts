import { failed, type Result } from '../../lib/model/result.ts';

/**
 * Does something once the browser allowed it.
 * @param asked the browser's answer; it must have been asked within the person's own act
 * @param refused one sentence for a no
 */
export async function whenAllowed<T>(
  asked: Promise<boolean>,
  refused: string,
  act: () => Promise<Result<T>>,
): Promise<Result<T>> {
  try {
    if (!(await asked)) return failed(refused);
  } catch {
    return failed('The browser did not ask for this permission. Reload this page and try again.');
  }
  return act();
}
