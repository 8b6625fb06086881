/** About a millisecond's worth of postings to read and write. */
const PIECE = 16_384;

/** Tells of work done, in postings or what takes as long; waits when it was a piece. */
export type Pace = (work: number) => Promise<void>;

/** @param pause awaited between pieces of work of a millisecond or so: lets others run when it is time */
export function paceWork(pause: () => Promise<void>): Pace {
  let done = 0;
  return async (work) => {
    done += work;
    if (done >= PIECE) {
      done = 0;
      await pause();
    }
  };
}
