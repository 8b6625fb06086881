/** Heading over a product's most-asked questions: "Most asked about Router X". */
export function mostAskedWords(products: readonly string[]): string {
  const [first, second, ...rest] = products;
  if (!first) return 'Most asked here';
  if (!second) return `Most asked about ${first}`;
  return rest.length > 0
    ? `Most asked about ${first}, ${second} and more`
    : `Most asked about ${first} and ${second}`;
}
