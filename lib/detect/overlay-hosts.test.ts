// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { detectSignal } from './detect-signal.ts';
import { OVERLAY_HOSTS } from './overlay-hosts.ts';
import { isWorthReading } from './worth-reading.ts';
import { finish, worldOf } from '../../test/fixtures/world.ts';

it.each(OVERLAY_HOSTS.map((host) => [host.selector, host.product] as const))(
  'what %s says is an error, and names %s',
  (selector, product) => {
    const [tag = '', id] = selector.split('#');
    const document = new DOMParser().parseFromString(
      `<title>Garden</title><h1>Garden</h1><p>Beds and paths</p>`,
      'text/html',
    );
    const host = document.createElement(tag);
    if (id) host.id = id;
    const said = new DOMParser().parseFromString(
      '<pre>Cannot resolve "left" in src/main.js</pre>',
      'text/html',
    );
    const root = tag === 'iframe' ? null : host.attachShadow({ mode: 'open' });
    root?.append(...said.body.childNodes);
    document.body.append(host);
    const world = worldOf('', {
      document,
      shadowRootOf: (element) => (element === host ? root : null),
      frameDocumentOf: (frame) => (frame === host ? said : null),
    });
    expect(finish(isWorthReading(world))).toBe(true);
    const { errors, clues } = detectSignal(world);
    expect(errors[0]?.text).toBe('Cannot resolve "left" in src/main.js');
    expect(errors[0]?.confidence).toBeGreaterThan(0.5);
    expect(clues).toContainEqual({ by: 'overlay', text: product });
  },
);
