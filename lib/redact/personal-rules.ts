import { ibanLength, isPublicIp, passesLuhn } from './check-digits.ts';
import type { Rule } from './rule.ts';

/** What tells who someone is. Page scripts carry these rules: those for drafts alone are in `draft-personal-rules.ts`. */

/** Length of a card number; 0 where its digits do not prove it. */
function cardLength(found: string): number {
  const digits = found.replace(/[ -]/g, '');
  return /^\d{13,19}$/.test(digits) && passesLuhn(digits) ? found.length : 0;
}

export const PERSONAL_RULES: readonly Rule[] = [
  {
    kind: 'card',
    digits: 13,
    pattern: () => /(?<![\w.-])[2-6]\d{3}[ -]?\d{4,6}[ -]?\d{4,5}(?:[ -]?\d{1,4})?(?![\w-]|\.\d)/g,
    by: '<card>',
    take: cardLength,
  },
  {
    kind: 'iban',
    digits: 2,
    pattern: () => /\b[A-Z]{2}\d{2} ?[A-Z0-9]{4} ?[A-Z0-9]{4}[A-Z0-9 ]{3,30}(?![A-Za-z0-9])/g,
    by: '<iban>',
    take: ibanLength,
  },
  {
    kind: 'mail',
    needs: ['@'],
    // No version of a package (`name@18.2.0`).
    pattern: () =>
      /(?<![\w.+-])[\w.+-]{1,64}@(?:(?:[\w-]{1,63}\.){1,8}[A-Za-z][\w-]{0,61}\w|\d{1,3}(?:\.\d{1,3}){3}(?!\.?\d))/g,
    by: '<mail>',
  },
  {
    kind: 'phone',
    needs: ['+'],
    digits: 7,
    pattern: () => /(?<![\w.+])\+[1-9](?:[ .()/-]{0,2}\d){6,13}(?![\w:])/g,
    by: '<phone>',
  },
  {
    kind: 'phone',
    needs: ['-'],
    digits: 10,
    pattern: () => /(?<![\w.+-])(?:\(\d{3}\) ?|\d{3}-)\d{3}-\d{4}(?![\w-])/g,
    by: '<phone>',
  },
  {
    kind: 'user-name',
    needs: ['home', 'users'],
    // Names with spaces only where the path goes on behind them.
    pattern: () =>
      /([\\/]home[\\/]{1,2}|\/Users\/|[A-Za-z]:[\\/]{1,2}Users[\\/]{1,2})(?!user\b|Shared\b|Public\b|Default\b)(?:[^\s\\/:"'<>|?*]{1,64}(?: [^\s\\/:"'<>|?*]{1,40}){1,3}(?=\\)|[^\s\\/:"'<>|?*]{1,64})/g,
    by: 'user',
  },
  {
    kind: 'ip',
    digits: 4,
    pattern: () =>
      /(?<![\w.]|==|\bver(?:sion)?["' ]?[:= ]["' ]?)\d{1,3}\.\d{1,3}\.\d{1,3}\.\d{1,3}(?![\w.]?\d|-[a-z])/gi,
    by: '<ip>',
    take: (found) => (isPublicIp(found) ? found.length : 0),
  },
  // Global unicast (RFC 4291): 2000::/3, as eight groups or shortened.
  {
    kind: 'ip',
    needs: [':'],
    digits: 1,
    pattern: () => /(?<![\w:])[23][\da-fA-F]{3}:[\da-fA-F:]{2,34}(?![\w:])/g,
    by: '<ip>',
    take: (found) => (found.includes('::') || found.split(':').length === 8 ? found.length : 0),
  },
];
