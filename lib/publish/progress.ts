/** Tells how far a long command has come. */
export interface Progress {
  /** @param total how many steps the phase has; null where nobody knows */
  begin(phase: string, total: number | null): void;
  add(steps: number): void;
  end(): void;
}

const WIDTH = 24;
const EVERY_MS = 250;

/** A bar on a terminal, redrawn a few times a second; nothing at all elsewhere. */
export function terminalProgress(stream: NodeJS.WriteStream, now: () => number): Progress {
  if (!stream.isTTY) return { begin: () => undefined, add: () => undefined, end: () => undefined };
  let phase = '';
  let total: number | null = null;
  let done = 0;
  let drawn = -Infinity;
  const draw = (): void => {
    drawn = now();
    stream.write(`\r\x1b[2K${progressLine(phase, done, total)}`);
  };
  return {
    begin(name, steps) {
      if (phase !== '') {
        draw();
        stream.write('\n');
      }
      [phase, total, done] = [name, steps, 0];
      draw();
    },
    add(steps) {
      done += steps;
      if (now() - drawn >= EVERY_MS) draw();
    },
    end() {
      if (phase === '') return;
      draw();
      stream.write('\n');
      phase = '';
    },
  };
}

/** One line: a bar where the end is known, else a count. */
export function progressLine(phase: string, done: number, total: number | null): string {
  const count = done.toLocaleString('en');
  if (total === null) return `${phase} ${count}`;
  const share = total === 0 ? 1 : Math.min(1, done / total);
  const full = Math.round(share * WIDTH);
  return `${phase} [${'█'.repeat(full)}${'·'.repeat(WIDTH - full)}] ${Math.floor(100 * share)} % (${count} of ${total.toLocaleString('en')})`;
}
