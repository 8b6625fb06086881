/** The mark drawn inline, for places that cannot load `/icon/mark.svg`: inside a foreign page nothing is loaded. */
export function MarkShape({ size }: { size: number }) {
  return (
    <svg
      className="ps-mark-shape"
      width={size}
      height={size}
      viewBox="0 0 128 128"
      aria-hidden="true"
      focusable="false"
    >
      <path
        fill="#1f5f5b"
        d="M28 0h72a28 28 0 0 1 28 28v56a28 28 0 0 1-28 28h-4v10c0 5-6 8-10 4L70 112H28A28 28 0 0 1 0 84V28A28 28 0 0 1 28 0Z"
      />
      <g fill="#ffc45c">
        <rect x="32" y="24" width="16" height="40" rx="8" />
        <circle cx="40" cy="80" r="9" />
      </g>
      <g fill="#fff">
        <circle cx="88" cy="33" r="9" />
        <rect x="80" y="48" width="16" height="40" rx="8" />
      </g>
    </svg>
  );
}
