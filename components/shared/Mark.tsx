/** The mark, decorative: the product's name always stands beside it. Size in CSS pixels. */
export function Mark({ size }: { size: number }) {
  return <img className="mark" src="/icon/mark.svg" alt="" width={size} height={size} />;
}
