import { roleWords } from '../../components/lookup/role-words.ts';
import { controlAt } from '../../lib/detect/control/control-at.ts';
import { callControl } from '../../lib/detect/control/describe-control.ts';
import { boxOf, elementAt, type PageSight } from './element-at.ts';
import { openLayer } from './pick-layer.ts';
import { stepOf, walk } from './walk.ts';

/** A page that takes the picker away this often does not want it. */
const MAX_REPAIRS = 5;
/** A key is not waited for longer than this. */
const MAX_HELD_MS = 1_500;

/**
 * Lets a person point at something, by mouse or keyboard. Ends by itself when they picked or gave up; the focus then
 * goes back to where it was. The returned function ends it from outside.
 * @param onPicked called within the click or key press that picked
 */
export function openPicker(world: {
  document: Document;
  theme: string;
  sight: PageSight;
  onPicked: (element: Element) => void;
  onEnded: () => void;
}): () => void {
  const { document, sight } = world;
  const focused = deepFocus(document, sight);
  let current: Element | null = null;
  let words = '';
  let repairs = 0;
  let stopped = false;

  const leave = (): void => {
    if (!layer.host.isConnected) return;
    layer.remove();
    if (focused?.isConnected) focused.focus({ preventScroll: true });
  };
  const stop = (): void => {
    stopped = true;
    leave();
  };
  /** The key that ended it is let go in the layer too: the page would take it for its own. */
  const stopAtKeyUp = (catcher: Document): void => {
    stopped = true;
    layer.show(null, '');
    catcher.addEventListener('keyup', leave, { once: true });
    setTimeout(leave, MAX_HELD_MS);
  };
  const turnTo = (element: Element | null): void => {
    if (element === current) return;
    current = element;
    const { role, name } = element ? callControl(element, sight) : { role: '', name: '' };
    words = name ? `${roleWords(role)} · ${name}` : roleWords(role);
    draw();
  };
  const draw = (): void => layer.show(current?.isConnected ? boxOf(current, sight) : null, words);

  const listen = (catcher: Document): void => {
    const on = <K extends keyof DocumentEventMap>(type: K, act: (event: DocumentEventMap[K]) => void): void =>
      catcher.addEventListener(type, (event) => {
        if (event.isTrusted && !stopped) act(event);
      });
    on('mousemove', ({ clientX, clientY }) => {
      const under = elementAt(document, clientX, clientY, layer.host, sight);
      turnTo(under && controlAt(under, sight));
    });
    on('click', (event) => {
      event.preventDefault();
      // A finger points without moving a mouse before.
      const under = elementAt(document, event.clientX, event.clientY, layer.host, sight);
      turnTo(under && controlAt(under, sight));
      if (!current?.isConnected) return;
      stop();
      world.onPicked(current);
    });
    for (const type of ['contextmenu', 'dragstart', 'auxclick'] as const)
      on(type, (event) => event.preventDefault());
    on('keydown', (event) => {
      const step = stepOf(event);
      if (!step && !/^(?:Enter|Escape| )$/.test(event.key)) return;
      event.preventDefault();
      const ends = event.key === 'Escape' || (!step && current?.isConnected === true);
      if (ends) {
        stopAtKeyUp(catcher);
        return event.key === 'Escape' || !current ? world.onEnded() : world.onPicked(current);
      }
      if (!step) return;
      turnTo(walk(current, step, { document, skip: layer.host }, sight));
      current?.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' });
      draw();
      layer.say(words);
    });
  };
  const layer = openLayer(document, world.theme, listen);

  /** The page scrolls and changes under the outline, and may take the layer away. */
  const follow = (): void => {
    if (stopped) return;
    if (!layer.stands()) {
      repairs += 1;
      if (repairs > MAX_REPAIRS || !layer.raise()) {
        stop();
        return world.onEnded();
      }
    }
    draw();
    requestAnimationFrame(follow);
  };
  if (layer.raise()) requestAnimationFrame(follow);
  else world.onEnded();
  return stop;
}

/** What has the focus, in whichever shadow root or frame; null where nothing particular has. */
function deepFocus(document: Document, sight: PageSight): HTMLElement | null {
  let active = document.activeElement;
  for (let depth = 0; active && depth < 30; depth += 1) {
    const inner: Element | null | undefined =
      sight.frameDocumentOf(active)?.activeElement ?? sight.shadowRootOf(active)?.activeElement;
    if (!inner) break;
    active = inner;
  }
  return active && active !== document.body ? (active as HTMLElement) : null;
}
