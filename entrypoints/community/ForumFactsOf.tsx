import { useState } from 'react';
import { ForumFacts } from '../../components/standing/ForumFacts.tsx';
import { hasMembers, readMember } from '../../lib/forums/read-member.ts';
import type { Result } from '../../lib/model/result.ts';
import type { ForumMember } from '../../lib/model/standing.ts';
import type { KnownCommunity } from '../page-wiring/known-communities.ts';

/** The forum's own reputation; nothing for forums that have none. */
export function ForumFactsOf({
  forum,
  userName,
  page,
}: {
  forum: NonNullable<KnownCommunity['forum']>;
  userName: string;
  /** The person's page at the forum; null where they wrote nothing. */
  page: string | null;
}) {
  const [read, setRead] = useState<Result<ForumMember> | null>(null);
  const [reading, setReading] = useState(false);
  if (!hasMembers(forum.kind)) return null;
  const ask = async () => {
    setReading(true);
    setRead(
      await readMember(forum.kind, {
        origin: forum.origin,
        userName,
        page,
        fetch: globalThis.fetch.bind(globalThis),
        pause: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
      }),
    );
    setReading(false);
  };
  return (
    <ForumFacts host={new URL(forum.origin).host} read={read} reading={reading} onRead={() => void ask()} />
  );
}
