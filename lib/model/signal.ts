import { z } from 'zod';
import {
  MAX_CLUES,
  MAX_CLUE_TEXT,
  MAX_CODES,
  MAX_CODE_TEXT,
  MAX_CONTEXT,
  MAX_CONTEXT_TEXT,
  MAX_ERRORS,
  MAX_ERROR_TEXT,
  MAX_HOST_TEXT,
  MAX_LANG_TEXT,
  MAX_LINES,
  MAX_PRODUCTS,
  MAX_PRODUCT_NAME,
  MAX_TITLE_TEXT,
  MAX_TYPE_TEXT,
  MAX_URL_TEXT,
  MAX_VERSION_TEXT,
} from './limits.ts';

/** One error on the page. All text is already redacted when it leaves the page script. */
export const ErrorSignal = z.object({
  /** Unique within its PageSignal; the page script uses it to find the element again. */
  id: z.string().max(40),
  /** The line a person would paste into a search box. */
  text: z.string().min(1).max(MAX_ERROR_TEXT),
  /** Up to a few neighbouring lines that carry meaning: cause, status, headline. Never the frame list. */
  lines: z.array(z.string().max(MAX_ERROR_TEXT)).max(MAX_LINES),
  kind: z.enum(['visible', 'console', 'http', 'network']),
  /**
   * Codes as printed: `ERR_NAME_NOT_RESOLVED`, `0x80070005`, `HTTP 502`. From the page only those that its text does not
   * print; the background adds the others (`lookup/with-codes.ts`).
   */
  codes: z.array(z.string().max(MAX_CODE_TEXT)).max(MAX_CODES),
  /** Exception class or severity, as printed: `TypeError`. */
  type: z.string().max(MAX_TYPE_TEXT).optional(),
  /** How sure the page script is that a person faces this error, 0 to 1. */
  confidence: z.number().min(0).max(1),
});
export type ErrorSignal = z.infer<typeof ErrorSignal>;

/** One product that the page is about or runs on, and how it was recognised. */
export const ProductSignal = z.object({
  name: z.string().min(1).max(MAX_PRODUCT_NAME),
  version: z.string().max(MAX_VERSION_TEXT).optional(),
  /** `page`: how the page is made or what stands at its edges; `header`: the response's headers. */
  by: z.enum(['host', 'generator', 'json-ld', 'open-graph', 'title', 'error', 'page', 'header', 'pack']),
});
export type ProductSignal = z.infer<typeof ProductSignal>;

/**
 * What may name a product, as the page prints it. The page script knows no product names; the background makes
 * products of clues (`products/name-products.ts`).
 */
export const ProductClue = z.object({
  by: z.enum([
    /** Structured data: a product, and who makes it. */
    'json-ld',
    'brand',
    /** Metadata: `generator`, `application-name`, `og:site_name`, title of a page that says it is a product's. */
    'generator',
    'application',
    'site',
    'og-product',
    /** Alternative text or label of a logo. */
    'logo',
    /** A short line at an edge of the page: heading, footer, address. */
    'line',
    /** Product of a development server whose overlay is open. */
    'overlay',
    /** Language of a trace, and packages its frames run through. */
    'runtime',
    'origin',
    /** Words of the addresses of scripts, style sheets and links; ids and attributes of the outermost elements. */
    'address',
    'mark',
  ]),
  text: z.string().min(1).max(MAX_CLUE_TEXT),
  version: z.string().max(MAX_VERSION_TEXT).optional(),
});
export type ProductClue = z.infer<typeof ProductClue>;

/** What the page shows. Built and redacted by the page script; untrusted when it arrives. */
export const PageSignal = z.object({
  /** Origin and path only; query and fragment are dropped in the page. */
  url: z.string().max(MAX_URL_TEXT),
  host: z.string().max(MAX_HOST_TEXT),
  title: z.string().max(MAX_TITLE_TEXT),
  /** The document's language tag, or '' where it declares none. */
  lang: z.string().max(MAX_LANG_TEXT),
  /** HTTP status of the document, null where the browser does not tell. */
  status: z.number().int().min(0).max(999).nullable(),
  errors: z.array(ErrorSignal).max(MAX_ERRORS),
  /** It shows next to nothing, or says that something went wrong and not what: a hidden error may be its error. */
  broken: z.boolean().optional(),
  products: z.array(ProductSignal).max(MAX_PRODUCTS),
  /** On the way from the page to the background only; there they become products. */
  clues: z.array(ProductClue).max(MAX_CLUES).optional(),
  /** Headings, section names and form labels: what the page is about, nearest first. */
  context: z.array(z.string().max(MAX_CONTEXT_TEXT)).max(MAX_CONTEXT),
});
export type PageSignal = z.infer<typeof PageSignal>;
