import { foldName } from '../model/fold-name.ts';

/** Where the build puts the dictionary inside the extension. */
export const NAMES_PATH = 'products/names.txt';

/** A name that the dictionary knows. */
interface KnownName {
  /** As the product itself writes it. */
  title: string;
  /** Said as here it is an English word, or so short that it may mean anything (`Express`, `Go`). */
  plain: boolean;
}

/** The dictionary of product names; case, spaces and punctuation do not count. */
export interface ProductNames {
  find(name: string): KnownName | undefined;
}

export const NO_NAMES: ProductNames = { find: () => undefined };

/**
 * Reads the dictionary `names.txt`: a product a line, other ways to say its name after `|`, `~` before plain words,
 * `#` before remarks.
 */
export function readProductNames(text: string): ProductNames {
  const known = new Map<string, KnownName>();
  for (const line of text.split('\n')) {
    if (line === '' || line.startsWith('#')) continue;
    const said = line.split('|');
    const title = said[0]?.replace(/^~/, '') ?? '';
    for (const name of said) {
      const key = foldName(name);
      if (key !== '' && !known.has(key)) known.set(key, { title, plain: name.startsWith('~') });
    }
  }
  return { find: (name) => known.get(foldName(name)) };
}
