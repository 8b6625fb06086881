import type { ForumKind } from '../model/forum-kind.ts';
import { answer } from './answer.ts';
import { bluesky } from './bluesky-software.ts';
import { discourse } from './discourse-software.ts';
import { flarum } from './flarum.ts';
import { githubSoftware } from './github-software.ts';
import { khoros } from './khoros-software.ts';
import { lemmy } from './lemmy.ts';
import { nodebb } from './nodebb-software.ts';
import { GITHUB_CLIENT_ID, STACK_CLIENT_ID, STACK_KEY } from './registered-apps.ts';
import type { ForumSoftware } from './software.ts';
import { stackExchangeSoftware } from './stack-exchange-software.ts';

/** Every forum software that Peerside speaks. */
export const SOFTWARES: readonly ForumSoftware[] = [
  discourse,
  nodebb,
  stackExchangeSoftware(STACK_CLIENT_ID, STACK_KEY),
  githubSoftware(GITHUB_CLIENT_ID),
  khoros,
  bluesky,
  flarum,
  lemmy,
  answer,
];

/** The software of this kind; undefined where this version of Peerside does not have it. */
export const softwareOf = (kind: ForumKind): ForumSoftware | undefined =>
  SOFTWARES.find((software) => software.kind === kind);
