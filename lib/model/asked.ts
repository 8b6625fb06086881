import { z } from 'zod';
import {
  MAX_CLUES,
  MAX_CONTEXT_TEXT,
  MAX_ERROR_TEXT,
  MAX_HOST_TEXT,
  MAX_PRODUCTS,
  MAX_TITLE_TEXT,
} from './limits.ts';
import { ProductClue, ProductSignal } from './signal.ts';

const Words = z.string().max(MAX_CONTEXT_TEXT);

/**
 * One control, or any other part, of a page that a person pointed at: what its makers wrote on and around it, never
 * what a person typed into it. All text is already redacted.
 */
export const ControlSignal = z.strictObject({
  /** ARIA role, explicit or of the tag: `button`, `textbox`; '' where it has none. */
  role: z.string().max(40),
  /** What it is called: label, `aria-label`, its own words; '' where nothing says. */
  name: Words,
  /** Placeholder, tooltip, description. */
  hints: z.array(Words).max(4),
  /** Names of what it stands in and under, nearest first: legend, table header, heading, section, dialog. */
  near: z.array(Words).max(6),
  /** Where in the product the page is: breadcrumb, current menu item, open tab, title, words of the path. */
  place: z.array(Words).max(12),
});
export type ControlSignal = z.infer<typeof ControlSignal>;

const Page = {
  host: z.string().max(MAX_HOST_TEXT),
  products: z.array(ProductSignal).max(MAX_PRODUCTS),
  /** On the way from the page: what it says about its products. The background makes products of it. */
  title: z.string().max(MAX_TITLE_TEXT).optional(),
  clues: z.array(ProductClue).max(MAX_CLUES).optional(),
};

/** What a person asked by hand, and the page it is about; `host` is '' where it is about none. Redacted. */
export const Asked = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('control'), control: ControlSignal, ...Page }),
  z.strictObject({
    kind: z.literal('text'),
    /** Selected on a page, part of what was pointed at, or typed into the address bar. */
    from: z.enum(['selection', 'pick', 'address-bar']),
    text: z.string().min(1).max(MAX_ERROR_TEXT),
    ...Page,
  }),
]);
export type Asked = z.infer<typeof Asked>;
