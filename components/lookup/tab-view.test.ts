import { describe, expect, it } from 'vitest';
import { situationOf, type SiteAccess, type TabFindings } from './tab-view.ts';
import { errorSignal, hit, pageSignal } from '../../test/fixtures/samples.ts';

const findings = (part: Partial<TabFindings>): TabFindings => ({
  signal: pageSignal({}),
  hits: [],
  knownProducts: [],
  productQuestions: [],
  problem: null,
  ...part,
});
const situation = (access: SiteAccess, found: TabFindings | null) =>
  situationOf({ host: 'app.example', access, findings: found });

describe('situationOf', () => {
  it('shows fixes whenever there are some', () => {
    const found = findings({ signal: pageSignal({ errors: [errorSignal({})] }), hits: [hit({})] });
    expect(situation('granted', found)).toBe('fixes');
    expect(situation('unknown', found)).toBe('fixes');
  });
  it('tells an error without a fix from a page without an error', () => {
    expect(situation('granted', findings({ signal: pageSignal({ errors: [errorSignal({})] }) }))).toBe(
      'unsolved',
    );
    expect(situation('granted', findings({}))).toBe('quiet');
  });
  it('lists a product only when there is something to list', () => {
    expect(situation('granted', findings({ knownProducts: ['Router X'] }))).toBe('quiet');
    expect(situation('granted', findings({ knownProducts: ['Router X'], productQuestions: [hit({})] }))).toBe(
      'product',
    );
  });
  it('says what went wrong before anything else', () => {
    expect(
      situation('granted', findings({ problem: 'The index could not be opened.', hits: [hit({})] })),
    ).toBe('failed');
  });
  it('asks for permission only where the browser lets it', () => {
    expect(situation('askable', null)).toBe('not-allowed');
    expect(situation('unknown', null)).toBe('not-allowed');
    expect(situation('closed', null)).toBe('closed');
    expect(situation('refused', null)).toBe('refused');
    expect(situation('granted', null)).toBe('waiting');
  });
});
