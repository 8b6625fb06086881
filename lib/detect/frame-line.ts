/** How frames of a trace, lines of code and bare paths are printed. */
interface FrameShape {
  /** Characters that its first word may begin with; '' for any. */
  begins: string;
  /** One of these stands in it; none for any. Patterns are made when a line first passes so far. */
  needs: readonly string[];
  source: string;
  flags?: string;
}

const DIGITS = '0123456789';
const FRAMES: readonly FrameShape[] = [
  // JavaScript, Java, C#
  {
    begins: 'a',
    needs: ['at '],
    source: String.raw`^\s{0,20}at (?:.{0,300}[(:/\\<].{0,300}|async .{0,300}|[\w.$]{3,200})$`,
  },
  // Python
  { begins: 'F', needs: ['File '], source: String.raw`^\s{0,20}File "?[^"]{1,300}"?, line \d` },
  // PHP, gdb, LLVM
  { begins: '#', needs: [], source: String.raw`^\s{0,20}#\d{1,4} ` },
  // Ruby
  { begins: '', needs: [':in '], source: String.raw`^\s{0,20}(?:from )?\S{1,300}:\d{1,7}:in [^:]{1,300}$` },
  // Django, compilers
  {
    begins: '',
    needs: [' line ', ':'],
    source: String.raw`^\S{1,300}\.\w{1,5}(?:,? line |:)\d{1,7}(?:,? in \S{0,200}|:\d{1,7})?$`,
  },
  // Go
  { begins: '', needs: ['.go:'], source: String.raw`^\s{0,20}\S{1,300}\.go:\d{1,7}` },
  // Go, Rust
  {
    begins: `gcm${DIGITS}`,
    needs: [],
    source: String.raw`^(?:goroutine \d|created by |main\.|\s{0,20}\d{1,4}: 0x)`,
  },
  // Rust, compilers
  { begins: '-', needs: ['-- ', '--> '], source: String.raw`^\s{0,20}-->? ` },
  // Java
  { begins: '.', needs: ['... '], source: String.raw`^\s{0,20}\.\.\. \d{1,4} (?:more|common frames)` },
  // Numbered source, and markers below source
  { begins: `|>${DIGITS}`, needs: ['|', '│'], source: String.raw`^\s{0,20}[|>]?\s{0,8}\d{1,6}\s{0,4}[|│]` },
  { begins: '|│~^.-', needs: [], source: String.raw`^[\s|│~^.-]{1,300}$` },
  // Bare paths and addresses
  {
    begins: '',
    needs: ['/', '\\'],
    source: String.raw`^(?:[\w./\\~@-]{0,200}[/\\][\w./\\~@ -]{1,300}(?::\d{1,7}){0,2}|https?:\/\/\S{1,400}|file:\/\/\S{1,400})$`,
  },
  {
    begins: 'RSBCTLErsbctle',
    needs: [],
    source: String.raw`^(?:Require stack|Stack trace|Backtrace|Call stack|Traceback|Local vars|Switch to|Request information|Environment|Thread \d|Source File|Caused at)\b.{0,60}$`,
    flags: 'i',
  },
  // webpack
  {
    begins: 'eEwW',
    needs: [' '],
    source: String.raw`^(?:error|warning) in \S{1,200}(?: [\d:-]{1,20})?$`,
    flags: 'i',
  },
  {
    begins: 'DTt',
    needs: [],
    source: '^(?:During handling of the above|The above exception was|thrown in )',
  },
  { begins: 'i', needs: ['in '], source: String.raw`^\s{0,20}in \S{1,200} \(.{0,200}\)$` },
  { begins: '-', needs: ['- '], source: String.raw`^\s{0,20}- [\w./\\@~-]{1,300}$` },
  {
    begins: '(esp',
    needs: [':'],
    source: String.raw`^\s{0,20}\(?(?:elixir|stdlib|phoenix|plug|ecto)[\w ]{0,30}[\d.]{3,12}\)? .{1,200}:\d`,
  },
  // Logs
  {
    begins: `[${DIGITS}`,
    needs: [],
    source: String.raw`^\[?\d{4}-\d\d-\d\d[T ][\d:.,]{5,16}.{0,60}\b(?:trace|debug|info)\b`,
    flags: 'i',
  },
];

const patterns = new Map<FrameShape, RegExp>();
function patternOf(shape: FrameShape): RegExp {
  const pattern = patterns.get(shape) ?? new RegExp(shape.source, shape.flags);
  patterns.set(shape, pattern);
  return pattern;
}

/** Whether a line is part of a trace, a line of code or a bare path: part of an error, never its key. */
export function isFrame(line: string): boolean {
  const first = line.trimStart().charAt(0);
  return FRAMES.some(
    (shape) =>
      (shape.begins === '' || shape.begins.includes(first)) &&
      (shape.needs.length === 0 || shape.needs.some((part) => line.includes(part))) &&
      patternOf(shape).test(line),
  );
}
