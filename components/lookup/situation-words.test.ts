import { expect, it } from 'vitest';
import { errorSignal, hit, pageSignal } from '../../test/fixtures/samples.ts';
import { situationWords } from './situation-words.ts';
import type { TabFindings } from './tab-view.ts';

const said = (part: Partial<TabFindings>): string =>
  situationWords({
    host: 'app.example',
    access: 'granted',
    findings: {
      signal: pageSignal({}),
      hits: [],
      knownProducts: [],
      productQuestions: [],
      problem: null,
      ...part,
    },
  });

it("counts a product's questions, one or several", () => {
  const about = (count: number): string =>
    said({ knownProducts: ['Checkout'], productQuestions: Array.from({ length: count }, () => hit({})) });
  expect(about(1)).toBe('1 question about Checkout');
  expect(about(2)).toBe('2 questions about Checkout');
});

it('names the first fix, and calls it first only among several', () => {
  const signal = pageSignal({ errors: [errorSignal({})] });
  const { title } = hit({}).question;
  expect(said({ signal, hits: [hit({})] })).toBe(`1 possible fix: ${title}`);
  expect(said({ signal, hits: [hit({}), hit({})] })).toBe(`2 possible fixes, first: ${title}`);
});
