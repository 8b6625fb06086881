/**
 * Inputs that attack detection itself, made when they are asked for. Pages that attack the card are in `hostile.ts`;
 * to the families here they add clickjacking: covered, see-through, moved, removed and scripted cards.
 */
import type { Reply } from '../loopback.ts';
import type { HostileInput } from './hostile-inputs/input.ts';
import { TEXT_INPUTS } from './hostile-inputs/texts.ts';
import { TREE_INPUTS } from './hostile-inputs/trees.ts';

export const HOSTILE_INPUTS: readonly HostileInput[] = [...TEXT_INPUTS, ...TREE_INPUTS];

const pathOf = (name: string): string => `/hostile-input/${name}`;
export const hostileInputPath = ({ name }: HostileInput): string => pathOf(name);

/** Answers one request to a site of nothing but hostile inputs. */
export function answerHostileInput(_method: string, { pathname }: URL): Reply {
  const input = HOSTILE_INPUTS.find(({ name }) => pathOf(name) === pathname);
  return input?.reply() ?? { status: 404, headers: { 'content-type': 'text/plain' }, body: 'Not found' };
}
