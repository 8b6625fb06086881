/** `npm run test:contract`: the forum shapes against the forums' own published contracts. */
import { finish, runSteps } from './steps.ts';
import { vitestStep } from './vitest-step.ts';

const print = (line: string): void => console.log(line);
finish(await runSteps([vitestStep('contract')], print), print);
