import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { RULES } from '../../lib/standing/rules.ts';
import { RulesView } from './RulesView.tsx';

const textOf = (rules: typeof RULES): string =>
  renderToStaticMarkup(<RulesView rules={rules} />).replaceAll(/<[^>]+>/g, ' ');

it('is made of the rules: what they say, the page says', () => {
  const others = {
    ...RULES,
    points: { ...RULES.points, accepted: 1_234 },
    dayCap: 4_321,
    floor: 777,
    looseTimes: 6,
    believed: { found: 0.2, undoes: 345 },
    ranks: RULES.ranks.map((rank, at) => (at === 3 ? { title: 'Deckhand', from: 5_678 } : rank)),
  };
  for (const said of [
    '+1234',
    '4,321 points',
    '777 points',
    '6 times',
    '25 %',
    '345 questions',
    'Deckhand',
    '5,678 points',
  ]) {
    expect(textOf(others), said).toContain(said);
    expect(textOf(RULES), said).not.toContain(said);
  }
});
