import { expect, it } from 'vitest';
import { csvOf, fileNameOf } from './table.ts';

it('writes a table that a spreadsheet reads, without formulas of strangers', () => {
  const csv = csvOf({
    title: 'x',
    columns: ['Product', 'People'],
    rows: [
      ['Says "no", often', 3],
      ['=HYPERLINK("https://evil.example")', null],
    ],
  });
  expect(csv).toBe('Product,People\r\n"Says ""no"", often",3\r\n"\'=HYPERLINK(""https://evil.example"")",');
});

it('names files by what they show', () => {
  expect(fileNameOf('Unanswered demand, by product', 'csv')).toBe('unanswered-demand-by-product.csv');
});
