/** How a page about a product gets the pack of that product's community offered. The match is made on this machine. */
import { foldName } from '../model/fold-name.ts';
import type { CatalogueEntry, OfferedPack } from '../model/pack-catalogue.ts';
import { fetchable } from './web-file.ts';

/**
 * Packs about at least one of these products: those about the page's most certain product first, and of these the one
 * that has it nearest to its top, then the larger.
 * @param products names, the page's most certain first
 */
export function packsForProducts(
  packs: readonly CatalogueEntry[],
  products: readonly string[],
): OfferedPack[] {
  const folded = products.map(foldName);
  return packs
    .flatMap((pack) => {
      const certain = folded.findIndex((name) => pack.products.includes(name));
      const product = products[certain];
      return product === undefined
        ? []
        : [{ pack, product, certain, place: pack.products.indexOf(folded[certain] ?? '') }];
    })
    .sort((a, b) => a.certain - b.certain || a.place - b.place || b.pack.questions - a.pack.questions)
    .map(({ pack, product }) => ({ pack, product }));
}

/**
 * The one pack to offer on a page, or null.
 * @param left communities whose packs are installed, or that the person does not want offered
 */
export function packToOffer(
  packs: readonly CatalogueEntry[],
  products: readonly string[],
  left: ReadonlySet<string>,
): OfferedPack | null {
  const open = packs.filter(({ community, questions }) => !left.has(community) && questions > 0);
  // Reading an address costs more than a name: only those of packs that fit are read.
  return packsForProducts(open, products).find(({ pack }) => fetchable(pack.address) !== null) ?? null;
}
