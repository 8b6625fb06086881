/** Which communities have packs, by product: how a page about a product gets that community's pack offered. */
import { z } from 'zod';
import { foldName } from '../model/fold-name.ts';
import { Hex32 } from '../model/pack-manifest.ts';
import { WebUrl } from '../model/question.ts';

export const CatalogueEntry = z.object({
  community: z.string().min(1).max(100),
  name: z.string().min(1).max(120),
  /** Of the manifest file. */
  address: WebUrl,
  /** The root key that its manifest must lead back to. */
  rootKey: Hex32,
  questions: z.int().min(0),
  bytes: z.int().min(0),
  /** Folded names, most questions first. */
  products: z.array(z.string().min(1).max(120)).max(500),
});
export type CatalogueEntry = z.infer<typeof CatalogueEntry>;

export const Catalogue = z.object({ format: z.literal(1), packs: z.array(CatalogueEntry).max(10_000) });
export type Catalogue = z.infer<typeof Catalogue>;

/**
 * Packs about at least one of these products: those about the page's most certain product first, and of these the one
 * that has it nearest to its top, then the larger.
 * @param products names, the page's most certain first
 */
export function packsForProducts({ packs }: Catalogue, products: readonly string[]): CatalogueEntry[] {
  const folded = products.map(foldName);
  return packs
    .flatMap((pack) => {
      const product = folded.findIndex((name) => pack.products.includes(name));
      return product < 0 ? [] : [{ pack, product, place: pack.products.indexOf(folded[product] ?? '') }];
    })
    .sort((a, b) => a.product - b.product || a.place - b.place || b.pack.questions - a.pack.questions)
    .map(({ pack }) => pack);
}
