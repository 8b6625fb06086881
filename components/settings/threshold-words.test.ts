import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../../lib/model/settings.ts';
import { THRESHOLD_RANGE, thresholdWords } from './threshold-words.ts';

describe('thresholdWords', () => {
  it('calls the default balanced', () => {
    expect(thresholdWords(DEFAULT_SETTINGS.threshold).name).toBe('Balanced');
  });
  it('has words for every place of the slider, stricter ones higher up', () => {
    const names: string[] = [];
    for (let percent = THRESHOLD_RANGE.min; percent <= THRESHOLD_RANGE.max; percent += THRESHOLD_RANGE.step) {
      names.push(thresholdWords(percent / 100).name);
    }
    expect(new Set(names)).toEqual(
      new Set([
        'Nearly always',
        'Also when unsure',
        'Balanced',
        'When quite sure',
        'Only when nearly certain',
      ]),
    );
    expect(names.at(-1)).toBe('Only when nearly certain');
  });
  it('is not fooled by binary fractions', () => {
    expect(thresholdWords(0.7).name).toBe('When quite sure');
    expect(thresholdWords(0.85 - 1e-12).name).toBe('Only when nearly certain');
  });
  it('covers a threshold outside the slider', () => {
    expect(thresholdWords(0).name).toBe('Nearly always');
    expect(thresholdWords(1).name).toBe('Only when nearly certain');
  });
});
