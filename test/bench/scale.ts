/**
 * `npm run sim:scale`: what Peerside costs with 25 million questions and 10 million readers. Sizes and times per question
 * are measured by the publisher; how readers and products spread is assumed, and said. `--help` lists what can be set.
 */
import { parseArgs } from 'node:util';
import { runPack } from './scale/pack-days.ts';
import { drawWorld, seededRandom } from './scale/world.ts';

const DEFAULTS = {
  questions: 25e6,
  readers: 10e6,
  products: 5_000,
  'packs-per-reader': 4,
  power: 1,
  'pack-limit': 50_000,
  'changed-per-day': 0.003,
  'new-readers-per-day': 0.005,
  'bytes-per-question': 1_850,
  'small-segment-factor': 1.25,
  'cpu-ms-per-question': 2.7,
  'cpu-ms-reread': 0.8,
  cores: 16,
  days: 60,
  'cost-per-tb': 5,
};
type Name = keyof typeof DEFAULTS;

const { values } = parseArgs({
  options: Object.fromEntries(
    [...Object.keys(DEFAULTS), 'help'].map((name) => [
      name,
      { type: name === 'help' ? 'boolean' : 'string' } as const,
    ]),
  ),
});
const get = (name: Name): number => Number(values[name] ?? DEFAULTS[name]);
if (values['help'] === true) {
  for (const [name, value] of Object.entries(DEFAULTS)) process.stdout.write(`--${name} ${value}\n`);
  process.exit(0);
}

const rates = {
  changedPerDay: get('changed-per-day'),
  bytesPerQuestion: get('bytes-per-question'),
  smallSegmentFactor: get('small-segment-factor'),
};
const world = drawWorld({
  products: get('products'),
  questions: get('questions'),
  packsPerReader: get('packs-per-reader'),
  power: get('power'),
  packLimit: get('pack-limit'),
});
const random = seededRandom(4);
const readers = get('readers');
/** Packs behave alike per question above some size, so the days are run on a sample and scaled. */
const SAMPLES = [200, 2_000, 20_000];
const runs = SAMPLES.map((size) => ({ size, run: runPack(size, get('days'), rates, random) }));
const runFor = (size: number) =>
  runs.findLast((sample) => sample.size <= Math.max(size, SAMPLES[0] ?? 0)) ?? { size: 1, run: runs[0]?.run };

let bytesPerReader = 0;
let mostPerReader = 0;
let installBytes = 0;
let packsRead = 0;
let described = 0;
let segments = 0;
for (const [rank, questions] of world.packs.entries()) {
  const share = world.readers[rank] ?? 0;
  const { size, run } = runFor(questions);
  if (!run) continue;
  const scale = questions / size;
  bytesPerReader += share * run.bytesPerDay * scale;
  mostPerReader += share * run.mostBytes * scale;
  installBytes += share * questions * rates.bytesPerQuestion;
  packsRead += share;
  segments += share * run.segments;
  described += run.describedPerDay * scale;
}

const perSecond = (perDay: number): number => perDay / 86_400;
const updates = readers * packsRead;
const newReaders = readers * get('new-readers-per-day');
const egress = readers * bytesPerReader + newReaders * installBytes;
const publishAll = (get('questions') * get('cpu-ms-per-question')) / 1_000;
const publishDay = (get('questions') * get('cpu-ms-reread') + described * get('cpu-ms-per-question')) / 1_000;
const number = (value: number, digits = 0): string =>
  value.toLocaleString('en', { maximumFractionDigits: digits });
const size = (bytes: number): string => {
  const units = ['B', 'kB', 'MB', 'GB', 'TB', 'PB'];
  const unit = Math.max(0, Math.min(units.length - 1, Math.floor(Math.log10(Math.max(1, bytes)) / 3)));
  return `${number(bytes / 1_000 ** unit, 1)} ${units[unit]}`;
};
const largest = world.packs.reduce((most, one) => Math.max(most, one), 0);
const sorted = world.packs.toSorted();
const rows: [string, string][] = [
  [
    'questions, readers, products',
    [get('questions'), readers, get('products')].map((all) => number(all)).join(', '),
  ],
  ['all packs together', size(get('questions') * rates.bytesPerQuestion)],
  ['packs', number(world.packs.length)],
  ['largest pack', `${number(largest)} questions, ${size(largest * rates.bytesPerQuestion)}`],
  ['median pack', `${number(sorted[Math.floor(sorted.length / 2)] ?? 0)} questions`],
  ['packs per reader', number(packsRead, 1)],
  ['first install per reader, mean', size(installBytes)],
  ['bytes per reader per day, mean', size(bytesPerReader)],
  ['the same on the dearest day', size(mostPerReader)],
  ['segments that a look-up reads', number(segments, 1)],
  ['requests at the host per day', `${number(2 * updates)} (mean ${number(perSecond(2 * updates))}/s)`],
  ['bytes from the host per day', size(egress)],
  [`their price per month at ${get('cost-per-tb')} a TB`, number((30 * egress * get('cost-per-tb')) / 1e12)],
  ['publishing everything, core hours', number(publishAll / 3_600, 1)],
  [`the same on ${get('cores')} cores`, `${number(publishAll / get('cores') / 60)} minutes`],
  ['publishing one day, core hours', number(publishDay / 3_600, 1)],
  [`the same on ${get('cores')} cores`, `${number(publishDay / get('cores') / 60)} minutes`],
];
const width = Math.max(...rows.map(([name]) => name.length));
for (const [name, value] of rows) process.stdout.write(`${name.padEnd(width)}  ${value}\n`);
