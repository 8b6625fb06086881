/**
 * The first file of `npm start`, `npm test` and `npm run test:contract`. It runs on whatever Node the machine
 * has (20.19 or newer) before anything is installed, so it is plain JavaScript on Node's own modules. It
 * installs what is missing and hands over to the real command under a Node that the tools support.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const [command, ...args] = process.argv.slice(2);
const scripts = {
  start: 'start.ts',
  test: 'test.ts',
  contract: 'contract.ts',
  'bench-publish': '../bench/publish.ts',
  'bench-spot': '../bench/spot.ts',
  'bench-search': '../bench/search.ts',
  'bench-install': '../bench/install.ts',
  'eval-answers': '../eval/answers.ts',
  'eval-errors': '../eval/errors.ts',
  'fit-rank': '../eval/fit-rank.ts',
  'eval-gate': '../eval/gate.ts',
  'eval-redact': '../eval/redact.ts',
  'eval-search': '../eval/search.ts',
  'eval-signature': '../eval/signature.ts',
  'eval-spot': '../eval/spot.ts',
  'eval-sync': '../eval/sync.ts',
  'eval-triage': '../eval/triage.ts',
  'fit-answers': '../eval/fit-answers.ts',
  'fit-gate': '../eval/fit-gate.ts',
  'fit-spot': '../eval/fit-spot.ts',
  'data-community': '../demo/community.ts',
  'fuzz-packs': '../eval/fuzz-packs.ts',
  'fuzz-segment': '../eval/fuzz-segment.ts',
  'fuzz-spot': '../eval/fuzz-spot.ts',
  'publish-pack': '../../lib/publish/publish-pack.ts',
  'sim-scale': '../bench/scale.ts',
  'sim-standing': '../sim/standing/simulate.ts',
  soak: 'soak.ts',
};
const script = scripts[command ?? ''];

/** Progress goes to stderr, so that `--json` leaves stdout to the JSON alone. */
const say = (line) => process.stderr.write(`${line}\n`);
const stop = (line) => {
  say(line);
  process.exit(1);
};

const packagesOf = (file) => JSON.parse(readFileSync(join(root, file), 'utf8')).packages;

/**
 * True when node_modules holds what the lock file asks for. npm writes `node_modules/.package-lock.json` at the
 * end of an install, so an install that was cut off has none. Optional packages (one Node per platform) may be
 * absent, but never in another version.
 */
function installed() {
  const stamp = join('node_modules', '.package-lock.json');
  if (!existsSync(join(root, stamp))) return false;
  const present = packagesOf(stamp);
  return Object.entries(packagesOf('package-lock.json')).every(([path, wanted]) => {
    const found = present[path];
    if (path === '') return true;
    return found ? found.version === wanted.version : wanted.optional === true;
  });
}

function install() {
  say('Installing packages, once (about a minute) …');
  // Not `npm ci`: that wants every platform's optional binaries in the lock file, and a registry mirror that
  // carries only some of them leaves the others out. This takes the locked versions too, and writes no lock.
  const flags = ['install', '--no-save', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  const npm = process.env.npm_execpath;
  // npm names its own script; calling that with node works on every system without a shell.
  const run = npm?.endsWith('.js')
    ? spawnSync(process.execPath, [npm, ...flags], { cwd: root, stdio: ['ignore', 2, 2] })
    : spawnSync('npm', flags, { cwd: root, stdio: ['ignore', 2, 2], shell: process.platform === 'win32' });
  if (run.status !== 0) {
    stop('Installing the packages failed (see above). Check the network and run the command again.');
  }
}

/** The tools' common range: vitest, WXT and size-limit together accept 22.19+, 24 and 26+. */
function suitable(version) {
  const [major = 0, minor = 0] = version.replace(/^v/, '').split('.').map(Number);
  return (major === 22 && minor >= 19) || major === 24 || major >= 26;
}

/** Path of a Node that the tools support: the running one, or the one that npm installed for this platform. */
function findNode() {
  if (suitable(process.version)) return process.execPath;
  const platform = process.platform === 'win32' ? 'win' : process.platform;
  const file = process.platform === 'win32' ? 'node.exe' : 'node';
  return [`node-${platform}-${process.arch}`, `node-bin-${platform}-${process.arch}`]
    .map((name) => join(root, 'node_modules', name, 'bin', file))
    .find((path) => existsSync(path));
}

if (!script) stop(`Usage: node test/run/prepare.mjs ${Object.keys(scripts).join('|')} [options]`);
if (!installed()) install();
const node = findNode();
if (!node) {
  stop(
    `Peerside's tools need Node 22.19 or newer, and npm has none for ${process.platform} ${process.arch}: install it from nodejs.org and run the command again.`,
  );
}

const child = spawn(
  node,
  // Node runs our TypeScript by removing the types; its notice about that helps nobody here.
  ['--disable-warning=ExperimentalWarning', join(root, 'test', 'run', script), ...args],
  {
    cwd: root,
    stdio: 'inherit',
    env: {
      ...process.env,
      PATH: [dirname(node), join(root, 'node_modules', '.bin'), process.env.PATH].join(delimiter),
    },
  },
);
// The child cleans up (browser, servers) and ends by itself; this process only passes the word on.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
// npm's shell does not pass signals on: when it is killed, this process only sees that its parent has changed.
const parent = process.ppid;
setInterval(() => process.ppid !== parent && child.kill('SIGTERM'), 1_000).unref();
child.on('error', (error) => stop(`Could not start ${node}: ${error.message}`));
child.on('exit', (code) => process.exit(code ?? 1));
