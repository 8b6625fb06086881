import { describe, expect, it } from 'vitest';
import type { ConsoleEntry } from './corpus.ts';
import type { Failures } from './failing-servers.ts';
import { planReplay, type Replay } from './replay-console.ts';

const failures: Failures = {
  addressFor: (code, path) => (code === 'ERR_CONNECTION_REFUSED' ? `http://127.0.0.1:2${path}` : null),
  stop: () => Promise.resolve(),
};

const replayOf = (...console: ConsoleEntry[]): Replay =>
  planReplay(
    {
      id: 'one',
      url: 'http://127.0.0.1:7000/shop',
      html: '<p>',
      console,
      label: { is_error: false, kind: 'none', program: 'Demo' },
    },
    { origin: 'http://127.0.0.1:1', failures },
  );
const fromConsole = (text: string, url?: string): ConsoleEntry => ({
  src: 'console',
  level: 'error',
  text,
  ...(url !== undefined && { url }),
});

describe('replaying a console', () => {
  it('throws, and calls the console', () => {
    const { head, replayed, left } = replayOf(
      { src: 'pageerror', level: 'error', text: 'TypeError: no </script> here' },
      { src: 'console', level: 'warning', text: 'slow' },
    );
    expect(head).toContain('"thrown":["TypeError: no <\\/script> here"]');
    expect(head).toContain('"said":[{"level":"warn","text":"slow"}]');
    expect([replayed, left]).toEqual([2, []]);
  });

  it('lets a request fail once, however many lines tell of it', () => {
    const url = 'http://127.0.0.1:7000/app.js';
    const { head, answers, replayed } = replayOf(
      { src: 'response', text: `GET ${url} 500` },
      fromConsole('Failed to load resource: the server responded with a status of 500 (Oops)', url),
      { src: 'requestfailed', text: `GET ${url} net::ERR_ABORTED` },
    );
    expect(answers.get('/app.js')?.status).toBe(500);
    expect(head.match(/"how":"script"/g)).toHaveLength(1);
    expect(head).toContain('"url":"http://127.0.0.1:1/app.js"');
    expect(replayed).toBe(3);
  });

  it('needs nothing for the document’s own status', () => {
    const replay = replayOf(
      fromConsole(
        'Failed to load resource: the server responded with a status of 404 (x)',
        'http://127.0.0.1:7000/shop',
      ),
    );
    expect([replay.head, replay.replayed]).toEqual(['', 1]);
  });

  it('goes to a dead end for a network code, and leaves out codes without one', () => {
    const { head, left } = replayOf(
      { src: 'requestfailed', text: 'POST http://127.0.0.1:7001/api?a=1 net::ERR_CONNECTION_REFUSED' },
      { src: 'requestfailed', text: 'GET http://127.0.0.1:7001/b net::ERR_NETWORK_CHANGED' },
    );
    expect(head).toContain('{"method":"POST","url":"http://127.0.0.1:2/api?a=1"');
    expect(left).toEqual(['requestfailed: GET http://127.0.0.1:7001/b net::ERR_NETWORK_CHANGED']);
  });

  it('never fakes what the browser writes, but brings it about', () => {
    const { head, headers, answers, left } = replayOf(
      fromConsole(
        "Access to fetch at 'http://127.0.0.1:7001/feed' from origin 'http://127.0.0.1:7000' has been blocked by CORS policy: No header",
      ),
      fromConsole(
        "Refused to load the image 'http://127.0.0.1:7000/a.png' because it violates the following Content Security Policy directive: \"img-src 'none'\".",
      ),
      fromConsole('[Intervention] Slow network is detected.'),
    );
    expect(head).toContain('"said":[]');
    expect(head).toContain('"url":"http://localhost:1/feed"');
    expect(answers.get('/feed')?.headers).toEqual({});
    expect(headers).toEqual({ 'content-security-policy': "img-src 'none'" });
    expect(left).toEqual(['console: [Intervention] Slow network is detected.']);
  });
});
