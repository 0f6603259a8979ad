/** Every `messages` folder of every module: same keys, same kinds, nothing empty, and the right script for the language. */
import assert from 'node:assert/strict';
import { globSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';

const ROOT = path.resolve(import.meta.dirname, '../../../../..');
const FOLDERS = globSync([
  'firmware-config/screens/src/main/resources/META-INF/resources/ui/messages',
  '{server,kiosk,display}/src/main/resources/static/**/messages',
], { cwd: ROOT });

/** All characters a double-byte encoding has in these rows. */
function characters(encoding, [firstRow, lastRow], cells) {
  const decoder = new TextDecoder(encoding);
  const all = new Set();
  for (let row = firstRow; row <= lastRow; row++) {
    cells.forEach((cell) => all.add(decoder.decode(Uint8Array.of(row, cell))));
  }
  return all;
}
const span = (from, to) => Array.from({ length: to - from + 1 }, (_, i) => from + i);
// What the mainland's GB 2312 has and Taiwan's Big5 has not is simplified, and the other way round.
const GB = characters('gbk', [0xb0, 0xf7], span(0xa1, 0xfe));
const BIG5 = characters('big5', [0xa4, 0xf9], [...span(0x40, 0x7e), ...span(0xa1, 0xfe)]);
const SIMPLIFIED_ONLY = GB.difference(BIG5);
const TRADITIONAL_ONLY = BIG5.difference(GB);

/** Language names are always written in their own script. */
const EXEMPT = new Set(['languageName']);

function flat(words, at = '') {
  return Object.entries(words).flatMap(([key, value]) =>
    typeof value === 'object' && value !== null ? flat(value, `${at}${key}.`) : [[at + key, value]]);
}

/** What a reader may see of a value: the text itself, or the source of the function that makes it. */
const readable = (value) => typeof value === 'function' ? value.toString() : value;

describe('messages', () => {
  it('exist', () => assert.ok(FOLDERS.length > 0));

  for (const folder of FOLDERS) {
    it(`of ${folder} are complete and in their own script`, async () => {
      const load = async (language) =>
        flat((await import(pathToFileURL(path.join(ROOT, folder, `${language}.js`)).href)).default);
      const [zhCn, zhTw, en] = await Promise.all(['zh-CN', 'zh-TW', 'en'].map(load));

      for (const other of [zhTw, en]) {
        assert.deepEqual(other.map(([key]) => key).sort(), zhCn.map(([key]) => key).sort());
        const kinds = Object.fromEntries(zhCn.map(([key, value]) => [key, typeof value]));
        other.forEach(([key, value]) => assert.equal(typeof value, kinds[key], key));
      }
      for (const [key, value] of [...zhCn, ...zhTw, ...en]) {
        assert.ok(readable(value).trim(), `${key} is empty`);
      }
      wrongScript(zhTw, SIMPLIFIED_ONLY);
      wrongScript(zhCn, TRADITIONAL_ONLY);
      for (const [key, value] of en) {
        assert.doesNotMatch(readable(value), /\p{Script=Han}/u, key);
      }
    });
  }
});

function wrongScript(words, forbidden) {
  for (const [key, value] of words.filter(([key]) => !EXEMPT.has(key))) {
    const wrong = [...readable(value)].filter((sign) => forbidden.has(sign));
    assert.deepEqual(wrong, [], `${key}: ${readable(value)}`);
  }
}
