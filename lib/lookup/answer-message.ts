import type { Runtime } from 'webextension-polyfill';
import type { CardContent, PickStart } from '../messages/messages.ts';
import { classifySender } from '../messages/sender.ts';
import type { Answering } from '../answering/answering.ts';
import { isAboutAnswering } from '../messages/answering-messages.ts';
import type { Result } from '../model/result.ts';
import { answerOwn, type OwnWorld } from './own-messages.ts';
import { answerPage, type PageWorld } from './page-messages.ts';

export interface MessageWorld extends OwnWorld, PageWorld {
  answering: Pick<Answering, 'answer' | 'giveVerdict'>;
  /** This extension's `runtime.id`. */
  ownId: string;
  /** This extension's origin with its trailing slash, `runtime.getURL('')`. */
  ownOrigin: string;
}

/**
 * The one door for messages: who sent it decides which answers there are. `undefined` leaves a stranger without any.
 * Nothing is awaited here, because a side panel opens only while the click is still being handled.
 */
export function answerMessage(
  message: unknown,
  sender: Runtime.MessageSender,
  world: MessageWorld,
): Promise<Result<unknown> | CardContent | PickStart | null> | undefined {
  switch (classifySender(sender, world.ownId, world.ownOrigin)) {
    case 'own':
      return isAboutAnswering(message) ? world.answering.answer(message) : answerOwn(message, world);
    case 'page':
      return answerPage(message, sender, world);
    case 'stranger':
      return undefined;
  }
}
