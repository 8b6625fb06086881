/** ARIA roles as people call them; what is missing here is said as the role's own name. */
const WORDS: Readonly<Record<string, string>> = {
  '': 'Part of the page',
  a: 'Link',
  alert: 'Message',
  cell: 'Table cell',
  gridcell: 'Table cell',
  columnheader: 'Column',
  rowheader: 'Row',
  textbox: 'Text field',
  searchbox: 'Search field',
  spinbutton: 'Number field',
  combobox: 'Choice',
  listbox: 'List',
  listitem: 'List entry',
  option: 'Choice',
  menuitem: 'Menu item',
  menuitemcheckbox: 'Menu item',
  menuitemradio: 'Menu item',
  radio: 'Choice',
  checkbox: 'Checkbox',
  img: 'Picture',
  navigation: 'Menu',
  progressbar: 'Progress',
  treeitem: 'Tree entry',
};

/** `textbox` → `Text field`. */
export const roleWords = (role: string): string =>
  WORDS[role] ?? `${role.slice(0, 1).toUpperCase()}${role.slice(1)}`;
