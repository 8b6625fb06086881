import { MAX_VERSION_TEXT } from '../model/limits.ts';
import type { ProductClue } from '../model/signal.ts';

/**
 * What the shape of a trace tells about the language or runtime it comes from. Data: nothing else here knows names. Before
 * each pattern stands what a text must have one of: patterns are dear when they first run, and most pages have no trace.
 */
const RUNTIMES: readonly [name: string, needs: readonly string[], trace: RegExp][] = [
  ['PHP', ['.php'], /\.php(?::\d| on line | \(line |\(\d)/],
  [
    'Python',
    ['.py', 'Traceback'],
    /\bFile "[^"\n]{1,200}\.py", line |\.py,? (?:line|in) |Traceback \(most recent/,
  ],
  ['Ruby', ['.rb', '/gems/'], /\.rb:\d{1,6}:in |\.rb in |\/gems\/[\w-]{2,40}-\d/],
  ['Node.js', ['node:internal', 'node_modules'], /\(node:internal\/|\bnode_modules\//],
  [
    'Java',
    ['.java', 'at java', 'at jakarta'],
    /\.java:\d{1,6}\)|\bat (?:java|javax|jakarta)\.[\w.$]{2,100}\(/,
  ],
  ['.NET', ['.cs:', 'at System', 'at Microsoft'], /\.cs:line \d|\bat (?:System|Microsoft)\.[\w.]{2,100}\(/],
  ['Go', ['goroutine', '.go:'], /\bgoroutine \d{1,6} \[|\.go:\d{1,6} \+0x/],
  ['Perl', ['.pl ', '.pm ', '.psgi ', '@INC'], /\.(?:p[lm]|psgi) (?:line|l\.) \d|\(@INC contains/],
  ['Rust', ['panicked', '.rs:'], /\bthread '[^'\n]{1,80}' (?:\(\d{1,9}\) )?panicked at |\.rs:\d{1,6}:\d/],
  ['Elixir', ['.ex'], /\.exs?:\d{1,6}: /],
];
/** Where frames name the package they run through; the second group is its version. */
const ORIGINS: readonly [needs: readonly string[], frame: RegExp][] = [
  [
    ['node_modules', '-packages'],
    /(?:node_modules|site-packages|dist-packages)\/(?:\.pnpm\/[^/\s]{1,100}\/node_modules\/)?((?:@[\w.-]{1,40}\/)?[\w.-]{2,40}?)(?:[/\\]|\.py\b)/g,
  ],
  // Ruby: `/gems/rack-3.0.8/lib`, `rack (3.0.8) lib/…`; Elixir: `(ecto 3.9.4) lib/…`; Cargo: `/registry/src/…/tokio-1.2.3/`.
  [
    ['/gems/', '/registry/src/'],
    /\/(?:gems|registry\/src\/[\w.-]{1,80})\/([a-z][\w-]{1,40}?)-(\d[\w.]{0,12})\//g,
  ],
  [[') lib/', ') app/', ') src/'], /(?:^|\n) *\(?([a-z][\w-]{1,40}) \(?(\d[\d.]{0,12})\) (?:lib|app|src)\//g],
  // Java: `at org.example.part.Class.method(`; .NET: `at Name.Space.Class.Method(`; PHP: `Vendor\Package\Class`, `vendor/v/p/`.
  [['at '], /\bat ((?:[a-z]\w{0,30}\.){2,3})[\w.$]{1,100}\(/g],
  [['at '], /\bat ([A-Z]\w{1,30}(?:\.[A-Z]\w{1,30}){1,2})\.[\w.`<>]{1,100}\(/g],
  [['\\'], /\b([A-Z]\w{1,30}\\[A-Z]\w{1,30})\\/g],
  [['/vendor/'], /\/vendor\/([a-z][\w-]{1,40}\/[\w-]{2,40})\//g],
  [
    ['github.com', 'gopkg.in', 'go.', '.io/'],
    /\b((?:github\.com|gopkg\.in|go\.[\w.]{2,30}|[a-z]{2,20}\.io)\/[\w.-]{1,40}(?:\/[\w-]{1,40})?)[.@/]/g,
  ],
  [['_ruby/'], /\/(?:vendor|site)_ruby\/(?:[\d.]{1,12}\/)?([a-z][\w-]{1,40})[/.]/g],
  // Where programs are installed.
  [
    ['/usr/', '/opt/', '/var/www', '/srv/www'],
    /\/(?:usr\/(?:local\/)?(?:share|lib)|opt|var\/www(?:\/html)?|srv\/www)\/(?!python|perl|ruby|php\d?\/|node)([a-z][\w-]{2,30})\//g,
  ],
  [['/perl'], /\/perl5?\/(?:[\d.]{1,12}\/)?([A-Z]\w{1,40})(?:\/|\.pm)/g],
];
const MAX_TRACE = 40_000;
const MAX_ORIGINS = 8;

/** The runtime of a trace, and the packages that most of its frames run through. */
export function traceOrigins(trace: string): ProductClue[] {
  const text = trace.slice(0, MAX_TRACE);
  const counts = new Map<string, { count: number; version?: string }>();
  const mayHave = (needs: readonly string[]): boolean => needs.some((part) => text.includes(part));
  for (const [needs, frame] of ORIGINS)
    for (const [, found = '', version] of mayHave(needs) ? text.matchAll(frame) : []) {
      const name = found.replace(/\.$/, '');
      const count = (counts.get(name)?.count ?? 0) + 1;
      counts.set(name, {
        count,
        ...(version !== undefined && { version: version.slice(0, MAX_VERSION_TEXT) }),
      });
    }
  const packages = [...counts].sort(([, a], [, b]) => b.count - a.count).slice(0, MAX_ORIGINS);
  return [
    ...RUNTIMES.filter(([, needs, shape]) => mayHave(needs) && shape.test(text)).map(([name]) => ({
      by: 'runtime' as const,
      text: name,
    })),
    ...packages.map(([name, { version }]) => ({
      by: 'origin' as const,
      text: name,
      ...(version !== undefined && { version }),
    })),
  ];
}
