import { useEffect, useState } from 'react';
import { z } from 'zod';
import { FollowOffer, type FollowState } from '../../components/helping/FollowOffer.tsx';
import { SOFTWARES } from '../../lib/forums/softwares.ts';
import { sendOwn } from '../../lib/messages/send.ts';
import { communityIdOf } from '../../lib/model/community-id.ts';
import { isPublicSite } from '../../lib/model/public-site.ts';
import { browser } from '../../lib/platform/browser.ts';
import { requestForum } from '../../lib/platform/permissions.ts';
import type { OwnStore } from '../../lib/store/own-store.ts';

const Report = z.object({ name: z.string(), questions: z.number() });
const Marks = z.object({ url: z.url(), generator: z.string().nullable() });

interface Seen {
  origin: string;
  host: string;
  software: string;
}

/** "Follow this community", where the page in front is a forum that is not followed yet; nothing elsewhere. */
export function FollowOfferOf({ own, tabId }: { own: OwnStore; tabId: number | undefined }) {
  const [seen, setSeen] = useState<Seen | null>(null);
  const [state, setState] = useState<FollowState>('offered');
  useEffect(() => {
    let stale = false;
    void (tabId === undefined ? Promise.resolve(null) : forumIn(tabId, own)).then((found) => {
      if (!stale) setSeen(found);
    });
    return () => {
      stale = true;
    };
  }, [tabId, own]);

  if (!seen) return null;
  const follow = async (asked: Promise<boolean>) => {
    setState('following');
    try {
      if (!(await asked))
        return setState({ problem: `${seen.host} was not allowed. Press again and answer "Allow".` });
    } catch {
      return setState({
        problem: 'The browser did not ask for this permission. Follow the forum in options.',
      });
    }
    const reply = await sendOwn({ type: 'own/follow', origin: seen.origin, offered: true });
    const report = reply.ok ? Report.safeParse(reply.value).data : undefined;
    if (!reply.ok) setState({ problem: reply.problem });
    else setState({ followed: `You follow ${report?.name ?? seen.host} now. Its answers are found here.` });
  };
  return (
    <FollowOffer
      host={seen.host}
      software={seen.software}
      state={state}
      // Straight from the click: the browser asks only then.
      onFollow={() => void follow(requestForum(seen.origin))}
    />
  );
}

/** The forum that a tab shows; null where it is none, is followed, or may not be looked at. */
async function forumIn(tabId: number, own: OwnStore): Promise<Seen | null> {
  const marks = await marksOf(tabId);
  if (!marks || !isPublicSite(marks.url)) return null;
  const software = SOFTWARES.find((one) => one.recognise(marks));
  const follows = await own.readFollows();
  if (!software || !follows.ok) return null;
  const { origin, host } = marks.url;
  const isFollowed = follows.value.some(({ communityId }) => communityId === communityIdOf(origin));
  return isFollowed ? null : { origin, host, software: software.name };
}

async function marksOf(tabId: number): Promise<{ url: URL; generator: string | null } | null> {
  try {
    const [read] = await browser.scripting.executeScript({
      target: { tabId },
      func: () => ({
        url: location.href,
        generator: document.querySelector<HTMLMetaElement>('meta[name="generator" i]')?.content ?? null,
      }),
    });
    const marks = Marks.safeParse(read?.result).data;
    return marks ? { url: new URL(marks.url), generator: marks.generator } : null;
  } catch {
    // Peerside may not read this page: there is nothing to offer then.
    return null;
  }
}
