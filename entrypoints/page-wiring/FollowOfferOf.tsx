import { useEffect, useState } from 'react';
import { z } from 'zod';
import { FollowOffer, type FollowState } from '../../components/helping/FollowOffer.tsx';
import { originsOf, siteAt, softwareAt } from '../../lib/forums/find-forum.ts';
import { sendOwn } from '../../lib/messages/send.ts';
import { browser } from '../../lib/platform/browser.ts';
import { mayOffer } from '../../lib/platform/offered-site.ts';
import { requestForum } from '../../lib/platform/permissions.ts';
import type { OwnStore } from '../../lib/store/own-store.ts';

const Report = z.object({ name: z.string(), questions: z.number() });
const Marks = z.object({ url: z.url(), generator: z.string().nullable() });

interface Seen {
  /** The page's own: of some sites a part is followed. */
  address: string;
  /** Host, or the part of the site, as people know it. */
  place: string;
  software: string;
  /** The browser is asked for these. */
  origins: readonly string[];
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
        return setState({ problem: `${seen.place} was not allowed. Press again and answer "Allow".` });
    } catch {
      return setState({
        problem: 'The browser did not ask for this permission. Follow the forum in options.',
      });
    }
    const reply = await sendOwn({ type: 'own/follow', address: seen.address, offered: true });
    const report = reply.ok ? Report.safeParse(reply.value).data : undefined;
    if (!reply.ok) setState({ problem: reply.problem });
    else setState({ followed: `You follow ${report?.name ?? seen.place} now. Its answers are found here.` });
  };
  return (
    <FollowOffer
      place={seen.place}
      software={seen.software}
      state={state}
      // Straight from the click: the browser asks only then.
      onFollow={() => void follow(requestForum(...seen.origins))}
    />
  );
}

/** The forum that a tab shows; null where it is none, is followed, or may not be looked at. */
async function forumIn(tabId: number, own: OwnStore): Promise<Seen | null> {
  const marks = await marksOf(tabId);
  const software = marks && softwareAt(marks.url, marks.generator);
  if (!software || !(await mayOffer(marks.url))) return null;
  const { url } = marks;
  const site = siteAt(url, software);
  const follows = await own.readFollows();
  if (!follows.ok || follows.value.some(({ communityId }) => communityId === site.communityId)) return null;
  // What stands behind the path may be private, and finds no other forum.
  const address = `${url.origin}${url.pathname}`;
  return { address, place: site.communityId, software: software.name, origins: originsOf(url, software) };
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
