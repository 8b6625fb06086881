/** Shapes on a 16 × 16 grid, drawn as one stroked path each. */
const PATHS = {
  check: 'M3 8.5 6.5 12 13 4.5',
  cross: 'M4 4l8 8M12 4l-8 8',
  minus: 'M3.5 8h9',
  chevron: 'M4 6l4 4 4-4',
  copy: 'M6 6h7v7H6zM3 10V3h7',
  panel: 'M2.5 3h11v10h-11zM9.5 3v10',
  quiet:
    'M8 2.5a4 4 0 0 1 4 4c0 3 1.5 4.5 1.5 4.5h-11S4 9.500 4 6.500a4 4 0 0 1 4-4M6.800 13.500h2.400M2.500 2.500l11 11',
  away: 'M6 3.500H3.500v9h9V10M9 3h4v4M13 3 7.500 8.500',
  no: 'M8 2.500a5.500 5.500 0 1 0 0 11 5.500 5.500 0 0 0 0-11M4.200 4.200l7.600 7.600',
  point: 'M4 3l3 9.500 1.600-3.900L12.500 7zM8.800 8.800l4 4',
  bold: 'M5 3h3.500a2.500 2.500 0 0 1 0 5H5zM5 8h4.200a2.500 2.500 0 0 1 0 5H5z',
  italic: 'M7 3h5M4 13h5M9.800 3 6.200 13',
  code: 'M5.500 4.500 2 8l3.500 3.500M10.500 4.500 14 8l-3.500 3.500',
  link: 'M6.500 9.500l3-3M7 4.500l1.500-1.500a3 3 0 0 1 4.300 4.300L11.300 8.800M9 11.500l-1.500 1.500a3 3 0 0 1-4.300-4.300l1.500-1.500',
  list: 'M6 4h7.500M6 8h7.500M6 12h7.500M2.500 4h.6M2.500 8h.6M2.500 12h.6',
  steps: 'M6.500 4h7M6.500 8h7M6.500 12h7M2 3.200l1-.700v3M2 10.500h1.500L2 13.200h1.700',
  quote: 'M3 4v8M6.500 5h7M6.500 8h7M6.500 11h4.500',
  send: 'M2.500 8 13.500 3 10 13.500 7.500 9zM7.500 9l6-6',
  clock: 'M8 2.500a5.500 5.500 0 1 0 0 11 5.500 5.500 0 0 0 0-11M8 5v3.200l2.200 1.500',
  undo: 'M5.500 3 2.500 6l3 3M2.800 6H9a4 4 0 0 1 0 8H6',
} as const;

export type IconName = keyof typeof PATHS;

/** A decorative icon in the colour of the text; the words beside it, or the button's label, carry the meaning. */
export function Icon({ name, size = 16 }: { name: IconName; size?: number }) {
  return (
    <svg
      className="ps-icon"
      width={size}
      height={size}
      viewBox="0 0 16 16"
      aria-hidden="true"
      focusable="false"
    >
      <path
        d={PATHS[name]}
        fill="none"
        stroke="currentColor"
        strokeWidth="1.6"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
