import { z } from 'zod';
import { CardContent, type PageMessage } from '../../lib/messages/messages.ts';
import { failed, ok, type Result } from '../../lib/model/result.ts';

type CardMessage = Extract<PageMessage, { type: `card/${string}` }>;
export type Send = (message: CardMessage) => Promise<unknown>;

const Reply = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true) }),
  z.object({ ok: z.literal(false), problem: z.string().min(1) }),
]);

const NO_ANSWER = 'Peerside did not answer. Reload this page and try again.';

/** Asks the background what to show: null when there is nothing. */
export async function askForContent(send: Send): Promise<CardContent | null | 'unanswered'> {
  try {
    const reply = CardContent.nullable().safeParse(await send({ type: 'card/ready' }));
    return reply.success ? reply.data : 'unanswered';
  } catch {
    // The background was stopped meanwhile, or replaced: that says nothing of what stands on the page.
    return 'unanswered';
  }
}

/** Tells the background about an act. Never throws: a lost background is a sentence for the person. */
export async function tell(send: Send, message: CardMessage): Promise<Result<null>> {
  try {
    const reply = Reply.safeParse(await send(message));
    if (!reply.success) return failed(NO_ANSWER);
    return reply.data.ok ? ok(null) : failed(reply.data.problem);
  } catch {
    // Thrown by the browser when the extension was updated under an open page.
    return failed(NO_ANSWER);
  }
}
