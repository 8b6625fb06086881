/**
 * Makes the page one that hears and swallows every event before anybody else, notes their types in `window.heard`, and
 * holds things a person typed, a closed shadow root and a frame. Sent into the page, so it uses nothing from around it.
 */
export const swallowEverything = () => {
  document.body.replaceChildren();
  const make = (tag: string, text: string, more: Record<string, string> = {}): HTMLElement => {
    const element = document.createElement(tag);
    element.textContent = text;
    for (const [name, value] of Object.entries(more)) element.setAttribute(name, value);
    return element;
  };
  const label = make('label', 'Owner ');
  const input = make('input', '', { id: 'typed' }) as HTMLInputElement;
  input.value = 'TYPED-SECRET';
  label.append(input);
  const editor = make('div', 'TYPED-NOTE', {
    id: 'editor',
    contenteditable: 'true',
    'aria-label': 'Note',
  });
  const host = make('kiln-panel', '', { style: 'display:block' });
  host.attachShadow({ mode: 'closed' }).append(make('button', 'Closed hatch'));
  const frame = make('iframe', '', { height: '80' }) as HTMLIFrameElement;
  document.body.append(make('h1', 'Kiln room'), label, editor, host, frame);
  frame.contentDocument?.body.append(make('button', 'Framed valve'));
  const heard: string[] = [];
  Object.assign(window, { heard });
  const types = Object.keys(HTMLElement.prototype)
    .filter((key) => /^on(?:key|mouse|pointer|click|contextmenu|dblclick|aux|touch|input|before)/.test(key))
    .map((key) => key.slice(2));
  for (const type of types)
    window.addEventListener(
      type,
      (event) => {
        heard.push(type);
        event.stopImmediatePropagation();
        event.preventDefault();
      },
      true,
    );
};
