import { setImmediate } from 'node:timers/promises';
import { masksForAll } from '../masking/index.ts';
import { Secret } from '../secret.ts';

/** Values of the shapes that most secrets have. Nothing is made of them but time. */
const SAMPLES = [
  'rehearsal_0aZ1bY2cX3dW4eV5fU6gT7hS8',
  'postgres://app:re%2Fhearsal@db.acme.test:5432/app?sslmode=require',
  '{"host":"db.acme.test","port":5432,"username":"app_user","password":"re\'he/ar$al&1"}',
  'r3/h+ea=r s"a\'l\\$<1>!ü',
  '[default]\nname = rehearsal\nsecret = "re/hear+sal"\n',
];
/** Code that was run often runs three times as fast as code that was run once. */
const TURNS = 5;

/**
 * Makes the masks of made-up values, so that the code is compiled while the answers of AWS are on their way; value by
 * value, and no longer than they are.
 */
export async function rehearseMasks(isAnswered: () => boolean): Promise<void> {
  for (const [index, text] of Array.from({ length: TURNS }, () => SAMPLES)
    .flat()
    .entries()) {
    if (isAnswered()) return;
    const secret = new Secret('REHEARSAL', text + index);
    masksForAll([{ secret, mask: true, origin: { source: '', pointer: undefined } }]);
    await setImmediate();
  }
}
