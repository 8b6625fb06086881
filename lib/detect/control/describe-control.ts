import type { ControlSignal } from '../../model/asked.ts';
import { MAX_CONTEXT_TEXT } from '../../model/limits.ts';
import { hintsOf, nameOf } from './control-name.ts';
import { roleOf } from './control-role.ts';
import { neighboursOf } from './neighbours-of.ts';
import { placeOf } from './page-place.ts';
import type { ControlWorld } from './tree.ts';

/** A large part of a page has no name; its first words alone would be taken for one. */
const MAX_OWN_NAME = 120;

/** Role and name of an element: what is said of it while a person points at it. */
export function callControl(element: Element, world: ControlWorld): Pick<ControlSignal, 'role' | 'name'> {
  const role = roleOf(element);
  const name = nameOf(element, world);
  return { role, name: role === '' && name.length > MAX_OWN_NAME ? '' : name };
}

/**
 * A control in the words of its page; not yet redacted. Nothing that a person typed is read, and nothing of fields.
 * @param page the top document and its path: what the product shows around the control
 */
export function describeControl(
  element: Element,
  page: { document: Document; path: string },
  world: ControlWorld,
): ControlSignal {
  const { role, name } = callControl(element, world);
  const cut = (lines: readonly string[]): string[] => lines.map((line) => line.slice(0, MAX_CONTEXT_TEXT));
  return {
    role,
    name,
    hints: cut(hintsOf(element, name, world)),
    near: cut(neighboursOf(element, name, world)),
    place: cut(placeOf(page.document, page.path, world)),
  };
}
