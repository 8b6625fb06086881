/**
 * Inputs that attack detection itself, made when they are asked for. Pages that attack the card are in `hostile.ts`;
 * to the families here they add clickjacking: covered, see-through, moved, removed and scripted cards.
 */
import type { Reply } from '../loopback.ts';
import { DOCUMENT_INPUTS } from './hostile-inputs/documents.ts';
import type { HostileInput } from './hostile-inputs/input.ts';
import { LIE_INPUTS } from './hostile-inputs/lies.ts';
import { STORM_INPUTS } from './hostile-inputs/storms.ts';
import { TEXT_INPUTS } from './hostile-inputs/texts.ts';
import { TREE_INPUTS } from './hostile-inputs/trees.ts';

export const HOSTILE_INPUTS: readonly HostileInput[] = [
  ...TEXT_INPUTS,
  ...TREE_INPUTS,
  ...STORM_INPUTS,
  ...LIE_INPUTS,
  ...DOCUMENT_INPUTS,
];

const pathOf = (name: string): string => `/hostile-input/${name}`;
export const hostileInputPath = ({ name }: HostileInput): string => pathOf(name);

/** Answers one request to a site of nothing but hostile inputs. */
export function answerHostileInput(_method: string, { pathname }: URL): Reply {
  const input = HOSTILE_INPUTS.find(({ name }) => pathOf(name) === pathname);
  return input?.reply() ?? { status: 404, headers: { 'content-type': 'text/plain' }, body: 'Not found' };
}
