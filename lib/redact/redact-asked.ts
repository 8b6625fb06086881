import type { Asked, ControlSignal } from '../model/asked.ts';
import { MAX_CONTEXT_TEXT, MAX_ERROR_TEXT } from '../model/limits.ts';
import { redactProduct } from './redact-signal.ts';
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
  const products = asked.products.map(redactProduct);
  return asked.kind === 'control'
    ? { ...asked, products, control: redactControl(asked.control) }
    : { ...asked, products, text: redactText(asked.text).text.slice(0, MAX_ERROR_TEXT) };
}
