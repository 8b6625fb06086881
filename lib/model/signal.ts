import { z } from 'zod';

/** Longest text kept of one error. Longer input is cut before any pattern sees it (security: ReDoS). */
export const MAX_ERROR_TEXT = 2_000;
/** A page that claims more errors than this is flooding; the most certain ones are kept. */
export const MAX_ERRORS = 20;

/** One error on the page. All text is already redacted when it leaves the page script. */
export const ErrorSignal = z.object({
  /** Unique within its PageSignal; the page script uses it to find the element again. */
  id: z.string().max(40),
  /** The line a person would paste into a search box. */
  text: z.string().min(1).max(MAX_ERROR_TEXT),
  /** Up to a few neighbouring lines that carry meaning: cause, status, headline. Never the frame list. */
  lines: z.array(z.string().max(MAX_ERROR_TEXT)).max(8),
  kind: z.enum(['visible', 'console', 'http', 'network']),
  /** Codes as printed: `ERR_NAME_NOT_RESOLVED`, `0x80070005`, `HTTP 502`. */
  codes: z.array(z.string().max(80)).max(12),
  /** Exception class or severity, as printed: `TypeError`. */
  type: z.string().max(120).optional(),
  /** How sure the page script is that a person faces this error, 0 to 1. */
  confidence: z.number().min(0).max(1),
});
export type ErrorSignal = z.infer<typeof ErrorSignal>;

/** One product that the page is about or runs on, and how it was recognised. */
export const ProductSignal = z.object({
  name: z.string().min(1).max(120),
  version: z.string().max(40).optional(),
  by: z.enum(['host', 'generator', 'json-ld', 'open-graph', 'title', 'error', 'pack']),
});
export type ProductSignal = z.infer<typeof ProductSignal>;

/** What the page shows. Built and redacted by the page script; untrusted when it arrives. */
export const PageSignal = z.object({
  /** Origin and path only; query and fragment are dropped in the page. */
  url: z.string().max(2_000),
  host: z.string().max(255),
  title: z.string().max(300),
  /** The document's language tag, or '' where it declares none. */
  lang: z.string().max(35),
  /** HTTP status of the document, null where the browser does not tell. */
  status: z.number().int().min(0).max(999).nullable(),
  errors: z.array(ErrorSignal).max(MAX_ERRORS),
  products: z.array(ProductSignal).max(12),
  /** Headings, section names and form labels: what the page is about, nearest first. */
  context: z.array(z.string().max(200)).max(30),
});
export type PageSignal = z.infer<typeof PageSignal>;
