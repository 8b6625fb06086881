/** A Discourse forum that is hostile in every field that it controls, around the demo forum's own answers. */
import { makeForum } from '../demo/forum/forum.ts';
import { seedData } from '../demo/forum/seed/seed.ts';
import { forgetfulStore } from '../demo/forum/store.ts';
import {
  TRUSTED,
  type ForumData,
  type ForumPost,
  type ForumTopic,
  type ForumUser,
} from '../demo/forum/records.ts';
import type { Incoming, Reply } from '../demo/loopback.ts';
import { hostilePayloads, type Payload } from './payloads.ts';

/** Payloads of one topic: one call more than Discourse's first 20 posts. */
const PER_TOPIC = 38;
/** Topics that nobody has answered. */
const OPEN = 3;
const START = Date.parse('2026-11-20T08:00:00.000Z');

interface HostileTopic {
  id: number;
  /** As a page shows it to somebody who has the problem. */
  error: string;
  payloads: readonly Payload[];
  isOpen: boolean;
}

export interface HostileDiscourse {
  topics: readonly HostileTopic[];
  answer(method: string, url: URL, incoming: Incoming): Reply;
}

const timeAfter = (minutes: number): string => new Date(START + minutes * 60_000).toISOString();
const inOneLine = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

/** @param outside where what loads would come from */
export function hostileDiscourse(seed: number, outside: string): HostileDiscourse {
  const payloads = hostilePayloads(seed, outside);
  const topics: HostileTopic[] = [];
  for (let start = 0; start < payloads.length; start += PER_TOPIC) {
    const id = 7_700 + topics.length;
    const some = payloads.slice(start, start + PER_TOPIC);
    topics.push({ id, error: errorOf(id), payloads: some, isOpen: false });
  }
  for (const { payloads: some } of topics.slice(0, OPEN)) {
    const id = 7_700 + topics.length;
    topics.push({ id, error: errorOf(id), payloads: some, isOpen: true });
  }
  const forum = makeForum(forgetfulStore(() => dataOf(topics)));
  return {
    topics,
    answer(method, url, incoming) {
      const reply = forum.answer(method, url, incoming);
      if (!reply.headers['content-type']?.includes('json')) return reply;
      return { ...reply, body: JSON.stringify(poisoned(JSON.parse(reply.body), payloads, outside)) };
    },
  };
}

const errorOf = (id: number): string => `KM-${id}: Label gate refused the job on queue north`;

function dataOf(topics: readonly HostileTopic[]): ForumData {
  const users: ForumUser[] = [];
  const posts: ForumPost[] = [];
  const made: ForumTopic[] = [];
  /** Each post by a person of its own, who is called like an attack. */
  const add = (topicId: number, number: number, raw: string, by: Payload, accepted = false): void => {
    const id = topicId * 100 + number;
    const name = inOneLine(by.text);
    users.push({
      id,
      username: name,
      name: number % 2 === 0 ? '' : name,
      trustLevel: 1,
      moderator: false,
      ...TRUSTED,
    });
    const at = timeAfter((topicId - 7_700) * 60 + number);
    posts.push({
      id,
      topicId,
      number,
      userId: id,
      raw,
      accepted,
      likes: 1,
      likedBy: [],
      createdAt: at,
      updatedAt: at,
    });
  };
  for (const { id, error, payloads, isOpen } of topics) {
    const [first, second, third] = payloads;
    if (!first || !second || !third) continue;
    const at = timeAfter((id - 7_700) * 60);
    made.push({
      id,
      title: `KM-${id} ${inOneLine(first.text)}`,
      slug: inOneLine(second.text),
      categoryId: 5,
      tags: [inOneLine(third.text), '__proto__', 'constructor'],
      views: 40,
      pinned: false,
      closed: false,
      createdAt: at,
      bumpedAt: timeAfter((id - 7_700) * 60 + 59),
    });
    const all = payloads.map(({ text }) => text).join('\n\n');
    add(id, 1, `It says:\n\n    ${error}\n\n${isOpen ? all : first.text}`, first);
    if (isOpen) continue;
    add(id, 2, all, second, true);
    for (const [index, payload] of payloads.entries()) add(id, index + 3, payload.text, payload);
  }
  const seeded = seedData();
  return { ...seeded, users: [...seeded.users, ...users], topics: made, posts };
}

/** What readers are not meant to read is hostile as well. */
function poisoned(value: unknown, payloads: readonly Payload[], outside: string): unknown {
  if (Array.isArray(value)) return value.map((one) => poisoned(one, payloads, outside));
  if (typeof value !== 'object' || value === null) return value;
  const attack = inOneLine(payloads[0]?.text ?? '');
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => {
      if (key === 'cooked') return [key, (value as { raw?: string }).raw ?? attack];
      if (
        /^(?:avatar_template|flair_url|image_url|logo_url|favicon_url|more_topics_url)$/.test(key) &&
        one !== null
      ) {
        return [key, typeof one === 'string' && one !== '' ? `${outside}/${key}` : one];
      }
      if (/^(?:title|fancy_title|excerpt|user_title|description)$/.test(key) && typeof one === 'string') {
        return [key, one.startsWith('KM-') ? one : attack];
      }
      return [key, poisoned(one, payloads, outside)];
    }),
  );
}
