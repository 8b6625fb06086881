/** Numbers that prove themselves, and addresses that tell nothing about a person. */

/** Check digits of payment cards (ISO/IEC 7812-1, Luhn). */
export function passesLuhn(digits: string): boolean {
  let sum = 0;
  for (let i = 0; i < digits.length; i += 1) {
    const digit = Number(digits[digits.length - 1 - i]);
    const doubled = i % 2 === 0 ? digit : digit * 2;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return digits.length > 0 && sum % 10 === 0;
}

/** Check digits of bank account numbers (ISO 13616: letters become 10…35, remainder by 97 is 1). */
export function passesIban(text: string): boolean {
  const compact = text.replace(/ /g, '');
  if (compact.length < 15 || compact.length > 34) return false;
  let rest = 0;
  for (const char of compact.slice(4) + compact.slice(0, 4)) {
    const value = Number.parseInt(char, 36);
    rest = (value > 9 ? rest * 100 + value : rest * 10 + value) % 97;
  }
  return rest === 1;
}

/** Characters of an account number at the text's start: capitals of the sentence may follow. 0 where there is none. */
export function ibanLength(text: string): number {
  for (let length = text.length; length >= 15; length -= 1) {
    const part = text.slice(0, length);
    if (!part.endsWith(' ') && passesIban(part)) return length;
  }
  return 0;
}

/** Public resolvers, which answers name as a cure. */
const RESOLVER =
  /^(?:8\.8\.(?:8\.8|4\.4)|1\.(?:1\.1|0\.0)\.1|9\.9\.9\.9|149\.112\.112\.112|208\.67\.22[02]\.22[02])$/;

/**
 * An address of one machine on the internet. Networks that everyone has at home tell nothing about a person
 * (RFC 1122, 1918, 3927, 6598); numbers that end in `.0.0` are versions.
 */
export function isPublicIp(ip: string): boolean {
  const parts = ip.split('.').map(Number);
  const [a = 0, b = 0, c = 0, d = 0] = parts;
  if (parts.some((n) => n > 255) || RESOLVER.test(ip)) return false;
  return !(
    a === 0 ||
    a === 10 ||
    a === 127 ||
    a >= 224 ||
    (a === 192 && b === 168) ||
    (a === 172 && b >= 16 && b <= 31) ||
    (a === 169 && b === 254) ||
    (a === 100 && b >= 64 && b <= 127) ||
    (c === 0 && d === 0)
  );
}
