import type { Asked, ControlSignal } from '../model/asked.ts';
import { MAX_CONTEXT_TEXT, MAX_ERROR_TEXT, MAX_TITLE_TEXT } from '../model/limits.ts';
import { redactClues, redactProduct } from './redact-signal.ts';
import { redactText } from './redact-text.ts';

const clean = (text: string): string => redactText(text).text.slice(0, MAX_CONTEXT_TEXT).trim();
const cleanAll = (lines: readonly string[]): string[] => lines.map(clean).filter(Boolean);

const redactControl = ({ role, name, hints, near, place }: ControlSignal): ControlSignal => ({
  role,
  name: clean(name),
  hints: cleanAll(hints),
  near: cleanAll(near),
  place: cleanAll(place),
});

/** What was asked by hand as it may leave the page script, or be kept. Redacting twice changes nothing more. */
export function redactAsked(asked: Asked): Asked {
  const page = {
    products: asked.products.map(redactProduct),
    ...(asked.title !== undefined && { title: redactText(asked.title).text.slice(0, MAX_TITLE_TEXT) }),
    ...(asked.clues && { clues: redactClues(asked.clues) }),
  };
  return asked.kind === 'control'
    ? { ...asked, ...page, control: redactControl(asked.control) }
    : { ...asked, ...page, text: redactText(asked.text).text.slice(0, MAX_ERROR_TEXT) };
}
