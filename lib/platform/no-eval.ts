/**
 * Tells zod not to compile its checks. It would try `new Function` first, which our CSP blocks and reports as a
 * violation on every page. Import this before anything that makes a schema.
 */
import { config } from 'zod';

config({ jitless: true });
