/** What runs inside the page to make recorded events happen again. */

export interface FailingRequest {
  method: string;
  /** Where it fails now; '' for inline code, which has no address. */
  url: string;
  /** Address in the corpus: the page may still ask for that one by itself. */
  original: string;
  how: 'fetch' | 'script' | 'style' | 'image' | 'frame' | 'inline-script' | 'inline-style';
}

export interface PlannedEvents {
  /** Texts of uncaught errors: `TypeError: message`, then the stack. */
  thrown: string[];
  said: { level: 'error' | 'warn'; text: string }[];
  requests: FailingRequest[];
}

/**
 * Sent as source: uses nothing from around it. It waits for the page to load, as the page's own requests are
 * then known and are not made twice; and it leaves nothing behind in the document.
 */
export function happenAgain({ thrown, said, requests }: PlannedEvents): void {
  document.currentScript?.remove();

  const errorFrom = (text: string): Error => {
    const [, name = 'Error', message = text] = /^([\w.]*(?:Error|Exception)): ([^]*)$/.exec(text) ?? [];
    const words = message.replace(/\n\s+at [^]*$/, '');
    const known = (window as unknown as Record<string, unknown>)[name];
    let error: Error;
    if (name.endsWith('Error') && typeof known === 'function' && known.prototype instanceof Error) {
      error = new (known as ErrorConstructor)(words);
    } else if (
      /^(?:QuotaExceeded|NotAllowed|Security|Abort|NotFound|Network|InvalidState)Error$/.test(name)
    ) {
      error = new DOMException(words, name);
    } else {
      error = new Error(words);
      error.name = name;
    }
    Object.defineProperty(error, 'stack', { value: text });
    return error;
  };

  const element = ({ how, url, original }: FailingRequest): HTMLElement => {
    if (how === 'frame') {
      const frames = [...document.querySelectorAll('iframe')];
      const frame =
        frames.find(({ dataset }) => dataset['src'] === original) ?? document.createElement('iframe');
      frame.src = url;
      return frame;
    }
    if (how === 'style')
      return Object.assign(document.createElement('link'), { rel: 'stylesheet', href: url });
    if (how === 'image') return Object.assign(document.createElement('img'), { src: url });
    if (how === 'script') return Object.assign(document.createElement('script'), { src: url });
    const inline = document.createElement(how === 'inline-style' ? 'style' : 'script');
    inline.textContent = '/* */';
    return inline;
  };

  const ask = (request: FailingRequest): void => {
    if (request.how === 'fetch') {
      // What the page's own script made of the failure stands in the corpus as an entry of its own.
      void fetch(request.url, { method: request.method }).catch(() => null);
      return;
    }
    const asking = element(request);
    if (asking.isConnected) return;
    const gone = (): void => asking.remove();
    asking.addEventListener('load', gone);
    asking.addEventListener('error', gone);
    asking.hidden = true;
    (document.body ?? document.documentElement).append(asking);
    if (request.url === '') gone();
  };

  window.addEventListener('load', () => {
    setTimeout(() => {
      const asked = new Set(performance.getEntriesByType('resource').map(({ name }) => name));
      for (const request of requests) {
        if (!asked.has(request.url) && !asked.has(request.original)) ask(request);
      }
      for (const { level, text } of said) console[level](text);
      for (const text of thrown) {
        setTimeout(() => {
          throw errorFrom(text);
        });
      }
    });
  });
}
