/** Folds a product's name for comparison: case, accents, trademark signs, punctuation and spaces do not count. */
export const foldName = (name: string): string =>
  name
    .slice(0, 200)
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}+#]/gu, '');
