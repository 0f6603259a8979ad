/** One word for one idea and reader, as the glossary has it: staff mark a no-show, a customer missed a call. */
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';

const ROOT = path.resolve(import.meta.dirname, '../../../../..');
const STAFF = '{server/src/main/resources/static/{teller,supervisor/patterns},firmware-config/devices/src/main/resources/**/panel}';
const CUSTOMERS = '{kiosk,display}/src/main/resources/static/**';

describe('a no-show', () => {
  it('is 弃号 to staff, never the customers’ 过号', () => never(`${STAFF}/**/zh-CN.js`, /(?<!叫|发|取)过号/u));
  it('is 过号 to customers, never the staff’s 弃号', () => never(`${CUSTOMERS}/zh-CN.js`, /弃号/u));
  it('is a no-show to staff in English, neither missed nor given up', () =>
    never(`${STAFF}/**/en.js`, /\bmissed\b|\bgiven up\b/iu));
  it('is missed to customers in English, never a no-show', () => never(`${CUSTOMERS}/en.js`, /\bno-show\b/iu));
});

function never(files, word) {
  const found = globSync(files, { cwd: ROOT }).filter((file) => !file.includes('/target/'));
  assert.ok(found.length > 0, files);
  for (const file of found) {
    assert.doesNotMatch(readFileSync(path.join(ROOT, file), 'utf8'), word, file);
  }
}
