/** Bounds that page scripts share with the schemas. No zod here: it would not fit the page script's budget. */

/** Longest text kept of one error. Longer input is cut before any pattern sees it (security: ReDoS). */
export const MAX_ERROR_TEXT = 2_000;
/** A hidden error (console, request) is this sure only where the page is visibly broken; else it is a quiet mark. */
export const BROKEN_PAGE = 0.5;
/** A page that claims more errors than this is flooding; the most certain ones are kept. */
export const MAX_ERRORS = 20;
/** Neighbouring lines kept of one error. */
export const MAX_LINES = 8;
/** Codes kept of one error, and how long one may be. */
export const MAX_CODES = 12;
export const MAX_CODE_TEXT = 80;
export const MAX_TYPE_TEXT = 120;
export const MAX_URL_TEXT = 2_000;
export const MAX_HOST_TEXT = 255;
export const MAX_TITLE_TEXT = 300;
export const MAX_LANG_TEXT = 35;
export const MAX_PRODUCTS = 12;
export const MAX_PRODUCT_NAME = 120;
export const MAX_VERSION_TEXT = 40;
export const MAX_CLUES = 60;
export const MAX_CLUE_TEXT = 200;
export const MAX_CONTEXT = 30;
export const MAX_CONTEXT_TEXT = 200;
