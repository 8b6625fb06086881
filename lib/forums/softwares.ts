import type { ForumKind } from '../model/forum-kind.ts';
import { discourse } from './discourse-software.ts';
import { nodebb } from './nodebb-software.ts';
import type { ForumSoftware } from './software.ts';

/** Every forum software that Peerside speaks. */
export const SOFTWARES: readonly ForumSoftware[] = [discourse, nodebb];

/** The software of this kind; undefined where this version of Peerside does not have it. */
export const softwareOf = (kind: ForumKind): ForumSoftware | undefined =>
  SOFTWARES.find((software) => software.kind === kind);
