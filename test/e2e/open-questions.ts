/** Questions that wait for an answer at the demo forum, as many as a test wants. */
import type { Forum } from '../demo/forum/forum.ts';

/**
 * Has this person ask so many questions that nobody has answered; throws with the forum's own words.
 * @param tag a subject that the forum has: whoever answers one of them is shown the others
 */
export async function askAtForum(
  forum: Forum,
  { username, tag, count }: { username: string; tag: string; count: number },
): Promise<void> {
  const key = forum.keyFor(username);
  for (let number = 1; number <= count; number++) {
    const reply = await fetch(`${forum.url}/posts.json`, {
      method: 'POST',
      headers: { 'user-api-key': key, 'content-type': 'application/json' },
      body: JSON.stringify({
        title: `The light of appliance ${number} blinks after the update`,
        raw: `Since the update of this week the light of appliance ${number} blinks. What have I missed?`,
        category: forum.store.data().categories[0]?.id,
        tags: [tag],
        typing_duration_msecs: 60_000,
        composer_open_duration_msecs: 90_000,
      }),
    });
    if (!reply.ok) throw new Error(`The forum did not take a question: ${await reply.text()}`);
  }
}
