import { describe, expect, it } from 'vitest';
import { errorSignal, pageSignal } from '../../test/fixtures/samples.ts';
import { pageBlock, pageSummary } from './page-summary.ts';

const signal = pageSignal({
  url: 'https://intranet.example/secret',
  host: 'intranet.example',
  errors: [
    errorSignal({ id: 'e1', text: 'Slow query', confidence: 0.3 }),
    errorSignal({
      id: 'e2',
      text: 'ERROR 1045: Access denied',
      lines: ['ERROR 1045: Access denied', 'using password: YES'],
      codes: ['1045'],
    }),
  ],
  products: [{ name: 'MariaDB', version: '11.4', by: 'generator' }],
});

describe('pageSummary', () => {
  it('is about the error that the person faces, with product and version', () => {
    const { title, body, tags } = pageSummary(signal);
    expect(tags).toEqual(['MariaDB']);
    expect(title).toBe('MariaDB: ERROR 1045: Access denied');
    expect(body).toContain('```\nERROR 1045: Access denied\nusing password: YES\n```');
    expect(body).toContain('- MariaDB 11.4');
    expect(body).toContain('- Codes: 1045');
  });
  it('tells nothing of the page’s address', () => {
    expect(JSON.stringify(pageSummary(signal))).not.toContain('intranet');
  });
  it('is about another error where that one is named', () => {
    expect(pageSummary(signal, 'e1').title).toBe('MariaDB: Slow query');
  });
  it('a long message makes a short title', () => {
    expect(pageSummary(pageSignal({ errors: [errorSignal({ text: 'x'.repeat(900) })] })).title).toHaveLength(
      140,
    );
  });
});

it('an error that holds a fence cannot end its own', () => {
  expect(pageBlock(pageSignal({ errors: [errorSignal({ text: 'a\n```\nb' })] }))).toBe('~~~\na\n```\nb\n~~~');
});
it('a page that showed nothing gives no block', () => {
  expect(pageBlock(pageSignal({}))).toBeNull();
});
