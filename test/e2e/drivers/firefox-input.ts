/** Input as WebDriver's action sequences (W3C WebDriver, "Actions"). */
export type InputActions = readonly object[];

/** Code points that WebDriver gives to keys without a character (its "keyboard actions" table). */
const KEYS: Readonly<Record<string, string>> = {
  Tab: '\uE004',
  Enter: '\uE007',
  Escape: '\uE00C',
  Backspace: '\uE003',
  Delete: '\uE017',
  PageUp: '\uE00E',
  PageDown: '\uE00F',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Shift: '\uE008',
  Control: '\uE009',
  Alt: '\uE00A',
  Meta: '\uE03D',
  Space: ' ',
};

/** Moves the mouse to a point of the viewport and, if asked, presses and lets go its first button. */
export function pointerActions(x: number, y: number, click: boolean): InputActions {
  const press = [
    { type: 'pointerDown', button: 0 },
    { type: 'pointerUp', button: 0 },
  ];
  return [
    {
      type: 'pointer',
      id: 'mouse',
      parameters: { pointerType: 'mouse' },
      actions: [
        { type: 'pointerMove', x: Math.round(x), y: Math.round(y), origin: 'viewport', duration: 0 },
        ...(click ? press : []),
      ],
    },
  ];
}

/** Letter after letter, each pressed and let go. */
export const textActions = (text: string): InputActions => [
  {
    type: 'key',
    id: 'keyboard',
    actions: [...text].flatMap((value) => [
      { type: 'keyDown', value },
      { type: 'keyUp', value },
    ]),
  },
];

/** A key with its modifiers: `Shift+Tab`. All are let go in reverse order. */
export function keyActions(key: string): InputActions {
  const names = key.length > 1 ? key.split('+') : [key];
  const values = names.map((name) => {
    const value = name.length === 1 ? name : KEYS[name];
    if (value === undefined) throw new Error(`firefox-input knows no key ${name}`);
    return value;
  });
  return [
    {
      type: 'key',
      id: 'keyboard',
      actions: [
        ...values.map((value) => ({ type: 'keyDown', value })),
        ...values.toReversed().map((value) => ({ type: 'keyUp', value })),
      ],
    },
  ];
}
