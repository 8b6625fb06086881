import type { ListedError } from '../../components/devtools/listed-error.ts';
import type { ErrorSignal, PageSignal } from '../../lib/model/signal.ts';
import { redactSignal } from '../../lib/redact/redact-signal.ts';

/** What the page script wrote in front of an address: `GET https://…`; nothing for scripts and style sheets. */
const REQUEST = /^(?:([A-Z]{3,10}) )?(\S+)$/;

function requestOf({ kind, lines }: ErrorSignal, page: string): ListedError['request'] {
  if (kind === 'network') return { method: 'GET', address: page };
  const [, method = 'GET', address = ''] = REQUEST.exec(lines[0] ?? '') ?? [];
  return URL.canParse(address, page) ? { method, address: new URL(address, page).href } : null;
}

/**
 * What the page script of an allowed site told of console and requests, with a key for each; what stands on the page
 * itself is the card's business.
 * @param at when it was told, milliseconds since 1970
 */
export function errorsOfPage(signal: PageSignal, at: number): ListedError[] {
  return signal.errors.flatMap((error): ListedError[] => {
    const { kind, text, lines, codes, type } = error;
    if (kind === 'visible') return [];
    const request = kind === 'console' ? null : requestOf(error, signal.url);
    return [
      {
        key: `${kind === 'console' ? 'console' : `page ${request?.method} ${request?.address}`} ${text}`,
        kind: kind === 'console' ? 'console' : 'network',
        at,
        count: 1,
        text,
        lines,
        codes,
        ...(type !== undefined && { type }),
        request,
        by: 'page',
      },
    ];
  });
}

/** An error of the list as the look-up takes it, redacted, with the page's products around it. */
export function signalOf(error: ListedError, page: PageSignal | null): PageSignal {
  const address = error.request?.address;
  return redactSignal({
    url: page?.url ?? '',
    host: page?.host ?? '',
    title: '',
    lang: page?.lang ?? '',
    status: null,
    products: page?.products ?? [],
    context: [],
    errors: [
      {
        id: LISTED_ID,
        text: error.text,
        lines: [...error.lines, ...(address === undefined ? [] : [`${error.request?.method} ${address}`])],
        kind: error.kind === 'console' ? 'console' : 'http',
        codes: [...error.codes],
        ...(error.type !== undefined && { type: error.type }),
        confidence: 1,
      },
    ],
  });
}
/** Id of the one error in such a signal. */
export const LISTED_ID = 'listed';
