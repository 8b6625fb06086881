/** What the shape of a trace tells about the language or runtime it comes from. Data: nothing else knows names. */
const RUNTIMES: readonly [name: string, trace: RegExp][] = [
  ['PHP', /\.php(?::\d| on line |\(\d)/],
  ['Python', /\bFile "[^"\n]{1,200}\.py", line |\.py,? (?:line|in) |Traceback \(most recent/],
  ['Ruby', /\.rb:\d{1,6}:in |\.rb in |\/gems\/[\w-]{2,40}-\d/],
  ['Node.js', /\(node:internal\/|\bnode_modules\//],
  ['Java', /\.java:\d{1,6}\)|\bat (?:java|javax|jakarta)\.[\w.$]{2,100}\(/],
  ['.NET', /\.cs:line \d|\bat (?:System|Microsoft)\.[\w.]{2,100}\(/],
  ['Go', /\bgoroutine \d{1,6} \[|\.go:\d{1,6} \+0x/],
  ['Perl', /\.p[lm] line \d|\(@INC contains/],
  ['Rust', /\bthread '[^'\n]{1,80}' (?:\(\d{1,9}\) )?panicked at |\.rs:\d{1,6}:\d/],
  ['Elixir', /\.exs?:\d{1,6}: /],
];
/** Where package managers keep libraries: the folder right below is the library's name. */
const LIBRARY =
  /(?:node_modules|site-packages|dist-packages)\/(?:\.pnpm\/[^/\s]{1,100}\/node_modules\/)?((?:@[\w.-]{1,40}\/)?[\w.-]{2,40})[/\\]|\/gems\/([a-z][\w-]{1,40}?)-\d[\d.]{0,12}\//g;
const MAX_TRACE = 40_000;

/** Names of the runtime and of the library that most frames of a trace run through. */
export function traceOrigins(trace: string): string[] {
  const text = trace.slice(0, MAX_TRACE);
  const counts = new Map<string, number>();
  for (const [, module, gem] of text.matchAll(LIBRARY)) {
    const name = module ?? gem;
    if (name) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const libraries = [...counts].sort((a, b) => b[1] - a[1]).slice(0, 2);
  return [
    ...RUNTIMES.filter(([, shape]) => shape.test(text)).map(([name]) => name),
    ...libraries.map(([name]) => name),
  ];
}
