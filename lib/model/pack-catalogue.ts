/** A catalogue: which communities have packs, by product, as its publisher serves it. */
import { z } from 'zod';
import { Hex32 } from './pack-manifest.ts';
import { WebUrl } from './question.ts';

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

/** A pack that can be offered on a page, and the page's product that it is about. */
export interface OfferedPack {
  pack: CatalogueEntry;
  /** As the page names it. */
  product: string;
}

/** Catalogues that a person can have. */
export const MAX_CATALOGUES = 20;

/** A catalogue as it was last read. */
export interface KeptCatalogue {
  packs: readonly CatalogueEntry[];
  /** When, in milliseconds since 1970. */
  readAt: number;
}
