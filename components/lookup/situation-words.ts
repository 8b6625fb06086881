import { situationOf, type TabView } from './tab-view.ts';

/** What a screen reader hears when the tab's state changes: one sentence, '' where the page itself says it all. */
export function situationWords(tab: TabView): string {
  const { findings } = tab;
  switch (situationOf(tab)) {
    case 'fixes': {
      const [top] = findings?.hits ?? [];
      const count = findings?.hits.length ?? 0;
      const title = top?.question.title ?? '';
      return count === 1 ? `1 possible fix: ${title}` : `${count} possible fixes, first: ${title}`;
    }
    case 'unsolved':
      return 'An error was spotted, no fix is known yet';
    case 'product': {
      const count = findings?.productQuestions.length ?? 0;
      return `${count === 1 ? '1 question' : `${count} questions`} about ${findings?.knownProducts[0] ?? 'this product'}`;
    }
    case 'quiet':
      return 'No error on this page';
    case 'failed':
    case 'waiting':
    case 'closed':
    case 'refused':
    case 'not-allowed':
      return '';
  }
}
