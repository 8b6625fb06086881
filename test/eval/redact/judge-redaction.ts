import { findPersonal, redactDraft } from '../../../lib/redact/find-personal.ts';
import { signErrorText } from '../../../lib/signature/sign-error-text.ts';
import type { Planted } from './planted-secrets.ts';

/** True when each letter and digit of the secret lies in something that was found. */
export function isFlagged({ text, secret }: Planted): boolean {
  const from = text.indexOf(secret);
  const findings = findPersonal(text);
  return [...secret.matchAll(/[\p{L}\p{N}]/gu)].every(({ index }) =>
    findings.some(({ start, end }) => start <= from + index && from + index < end),
  );
}

export const staysAsRedacted = (text: string): boolean => {
  const once = redactDraft(text, []).text;
  return redactDraft(once, []).text === once;
};

interface Left {
  codes: number;
  codesKept: number;
  words: number;
  wordsKept: number;
  /** Codes that were lost, with the message as it was left. */
  lost: { code: string; text: string }[];
}

/** What redaction leaves of messages: the codes that signatures find in them, and their words. */
export function whatIsLeft(messages: readonly string[]): Left {
  const left: Left = { codes: 0, codesKept: 0, words: 0, wordsKept: 0, lost: [] };
  for (const message of messages) {
    const { text } = redactDraft(message, []);
    const findings = findPersonal(message);
    const codesLeft = signErrorText(text).codes;
    for (const code of signErrorText(message).codes) {
      left.codes += 1;
      if (codesLeft.includes(code)) left.codesKept += 1;
      else left.lost.push({ code, text });
    }
    for (const { 0: word, index } of message.matchAll(/[\p{L}\p{N}]+/gu)) {
      left.words += 1;
      if (!findings.some(({ start, end }) => start < index + word.length && index < end)) left.wordsKept += 1;
    }
  }
  return left;
}
