import { Busy } from '../shared/Busy.tsx';
import { Notice } from '../shared/Notice.tsx';

/** How following the visited forum goes. */
export type FollowState = 'offered' | 'following' | { followed: string } | { problem: string };

/** "Follow this community", where the page is a forum's. Test ids: `follow-offer`, `follow-offer-follow`. */
export function FollowOffer({
  place,
  software,
  state,
  onFollow,
}: {
  /** Host of the forum, or the part of a site that is followed by itself. */
  place: string;
  /** Name of the forum's software. */
  software: string;
  state: FollowState;
  /** Asks the browser for the forum: straight from the click. */
  onFollow: () => void;
}) {
  return (
    <section className="follow-offer" aria-label="Follow this community" data-testid="follow-offer">
      {state === 'following' ? (
        <Busy text={`Reading ${place}. This can take a minute; you can close this.`} />
      ) : typeof state === 'object' && 'followed' in state ? (
        <Notice kind="done" text={state.followed} />
      ) : (
        <>
          <p>
            <bdi dir="ltr">{place}</bdi> is a {software} community. Follow it, and its answers are found here,
            also offline.
          </p>
          {state !== 'offered' && <Notice kind="problem" text={state.problem} />}
          <button
            type="button"
            className="ps-button ps-button-small"
            onClick={onFollow}
            data-testid="follow-offer-follow"
          >
            Follow this community
          </button>
        </>
      )}
    </section>
  );
}
