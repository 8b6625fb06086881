/**
 * Bytes of a segment that are not what was written: read on, they could only give wrong answers. `problem` is one
 * sentence for the person, with the next step in it.
 */
export class SegmentDamaged extends Error {
  readonly problem: string;

  /** @param what what is wrong with the bytes, e.g. `a page fails its check` */
  constructor(what: string) {
    super(`Damaged segment: ${what}.`);
    this.name = 'SegmentDamaged';
    this.problem = `The answers kept on this computer are damaged (${what}): remove the pack and install it again.`;
  }
}
