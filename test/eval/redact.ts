/**
 * `npm run eval:redact -- [--errors FILE]… [--seed N] [--secrets N] [--messages N] [--misses] [--json]`: does redaction find every
 * secret, and what does it leave of error messages? The files hold threads, pairs, queries or posts, one JSON object a line.
 * With `--json` the standard output is one object; the exit code is 1 when a secret is left.
 */
import { parseArgs } from 'node:util';
import { failed, ok, type Result } from '../../lib/model/result.ts';
import { readErrorMessages } from './redact/error-messages.ts';
import { isFlagged, staysAsRedacted, whatIsLeft } from './redact/judge-redaction.ts';
import { PLANTED_KINDS, plantSecrets } from './redact/planted-secrets.ts';

const percent = (part: number, whole: number): string =>
  `${((100 * part) / Math.max(1, whole)).toFixed(2)} %`;

function run(args: string[]): Result<boolean> {
  const { values } = parseArgs({
    args,
    options: {
      errors: { type: 'string', multiple: true, default: [] },
      seed: { type: 'string', default: '1' },
      secrets: { type: 'string', default: '2000' },
      messages: { type: 'string', default: '1000' },
      misses: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
    },
  });
  const [seed, count, most] = [Number(values.seed), Number(values.secrets), Number(values.messages)];
  if (![seed, count, most].every(Number.isInteger) || count < 1 || most < 1)
    return failed('--seed, --secrets and --messages take whole numbers: npm run eval:redact -- --seed 1');
  const planted = plantSecrets(count, seed);
  const missed = planted.filter((one) => !isFlagged(one));
  const messages = readErrorMessages(values.errors, most, seed);
  if (!messages.ok) return messages;
  const { lost, ...left } = whatIsLeft(messages.value);
  const texts = [...planted.map(({ text }) => text), ...messages.value];
  const restless = texts.filter((text) => !staysAsRedacted(text)).length;
  const figures = {
    seed,
    secrets: count,
    kinds: PLANTED_KINDS,
    unflagged: missed.length,
    notIdempotent: restless,
    messages: messages.value.length,
    ...left,
  };
  if (values.json) console.log(JSON.stringify(figures));
  else {
    console.log(`seed ${seed}: ${missed.length} of ${count} secrets in ${PLANTED_KINDS} kinds unflagged`);
    console.log(`redacting twice changes ${restless} of ${texts.length} texts`);
    if (messages.value.length > 0)
      console.log(
        `${messages.value.length} messages: ${percent(left.codesKept, left.codes)} of ${left.codes} codes and ${percent(left.wordsKept, left.words)} of ${left.words} words untouched`,
      );
  }
  if (values.misses) {
    for (const { kind, secret, text } of missed)
      console.warn(`${kind}: ${secret} in ${JSON.stringify(text)}`);
    for (const { code, text } of lost) console.warn(`lost ${code}: ${text}`);
  }
  return ok(missed.length === 0 && restless === 0);
}

const done = run(process.argv.slice(2));
if (!done.ok) console.error(done.problem);
if (!done.ok || !done.value) process.exitCode = 1;
