import { useCallback, useEffect, useMemo, useState } from 'react';
import type { AskedAnswers, AskedState } from '../../components/lookup/AskedView.tsx';
import type { PanelPlace } from '../../lib/messages/panel-address.ts';
import type { PanelRequest } from '../../lib/messages/panel-request.ts';
import { MAX_ERROR_TEXT } from '../../lib/model/limits.ts';
import type { Asked } from '../../lib/model/asked.ts';
import type { Result } from '../../lib/model/result.ts';
import type { LocalIndex } from './local-index.ts';

type Request = Exclude<PanelRequest, { kind: 'question' | 'compose' }>;

/** What the person asked by hand, the newest, with its answers as they come; null where nothing was asked. */
export function useAsked(
  index: LocalIndex,
  place: PanelPlace | null,
): { state: AskedState | null; take: (request: Request) => void; close: () => void } {
  const typed = place?.kind === 'search' ? place.text : null;
  const [request, setRequest] = useState<Request | null>(null);
  const [answered, setAnswered] = useState<{ asked: Asked; answers: Result<AskedAnswers> } | null>(null);
  const asked = request?.kind === 'asked' ? request.asked : null;

  // It stays when a question found by it is opened and the address changes.
  useEffect(() => {
    if (typed !== null) setRequest({ kind: 'asked', asked: askedTyped(typed) });
  }, [typed]);

  useEffect(() => {
    if (!asked) return;
    let stale = false;
    void index.answerAsked(asked).then((answers) => {
      if (!stale) setAnswered({ asked, answers });
    });
    return () => {
      stale = true;
    };
  }, [asked, index]);

  const close = useCallback(() => setRequest(null), []);
  const state = useMemo((): AskedState | null => {
    if (request?.kind === 'refused') return { refused: request.why };
    return asked && { asked, answers: answered?.asked === asked ? answered.answers : null };
  }, [request, asked, answered]);
  return { state, take: setRequest, close };
}

const askedTyped = (text: string): Asked => ({
  kind: 'text',
  from: 'address-bar',
  text: text.slice(0, MAX_ERROR_TEXT),
  host: '',
  products: [],
});
