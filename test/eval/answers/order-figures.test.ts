import { describe, expect, it } from 'vitest';
import { figuresOfOrders, rankOfRight } from './order-figures.ts';

describe('figuresOfOrders', () => {
  it('ranks the right reply, equal scores in the thread’s order', () => {
    expect(rankOfRight({ scores: [1, 3, 3], right: new Set([2]) })).toBe(2);
    expect(rankOfRight({ scores: [1, 3, 3], right: new Set([0, 1]) })).toBe(1);
  });

  it('is the mean over the threads', () => {
    const first = { scores: [2, 1], right: new Set([0]) };
    const second = { scores: [2, 1], right: new Set([1]) };
    expect(figuresOfOrders([first, second])).toEqual({ hit1: 0.5, MRR: 0.75 });
  });
});
