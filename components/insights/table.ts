import Papa from 'papaparse';

/** What a chart shows, as a table: for screen readers, for reading off, and for export. */
export interface Table {
  /** Also the name of the files. */
  title: string;
  columns: readonly string[];
  rows: readonly (readonly (string | number | null)[])[];
}

/**
 * Comma separated values after RFC 4180. What a forum wrote must not become a formula where the file is opened, so such
 * cells begin with an apostrophe (OWASP's advice on CSV injection).
 */
export const csvOf = ({ columns, rows }: Table): string =>
  Papa.unparse({ fields: [...columns], data: rows.map((row) => [...row]) }, { escapeFormulae: true });

/** "Unanswered demand by product" → `unanswered-demand-by-product.csv`. */
export const fileNameOf = (title: string, ending: 'csv' | 'png'): string =>
  `${title
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')}.${ending}`;
