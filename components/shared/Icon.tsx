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
