import assert from 'node:assert/strict';
import { createDecipheriv, createPrivateKey, createPublicKey, diffieHellman, hkdfSync } from 'node:crypto';
import { describe, it } from 'node:test';
import { seal } from '../../main/resources/META-INF/resources/ui/seal.js';

/** The key of the kiosk's worked example; for tests only. */
const PRIVATE = 'MC4CAQAwBQYDK2VuBCIEIIxRODI4zeGLtdybibyYAzyqX0U8+OfUl7xk6Of6GBpY';
const PUBLIC = 'MCowBQYDK2VuAyEALWPgSoYd45S4YSekPbDvLhBz55XTKYNNQiS4+KZXtwU=';
const KEY = { id: '2026-1', publicKey: PUBLIC };

/** Opens as the server does, by the steps of RFC 9180 written out. */
function open({ keyId, kind, encapsulation, ciphertext }) {
  const ours = createPrivateKey({ key: Buffer.from(PRIVATE, 'base64'), format: 'der', type: 'pkcs8' });
  const enc = Buffer.from(encapsulation, 'base64');
  const theirs = createPublicKey({ key: Buffer.concat([Buffer.from('302a300506032b656e032100', 'hex'), enc]), format: 'der', type: 'spki' });
  const label = Buffer.concat([Buffer.from('HPKE-v1KEM'), Buffer.from([0, 32])]);
  const agreed = diffieHellman({ privateKey: ours, publicKey: theirs });
  const context = Buffer.concat([enc, Buffer.from(PUBLIC, 'base64').subarray(-32)]);
  const shared = Buffer.from(hkdfSync('sha256', Buffer.concat([label, Buffer.from('eae_prk'), agreed]), '',
    Buffer.concat([Buffer.from([0, 32]), label, Buffer.from('shared_secret'), context]), 32));
  const material = Buffer.from(hkdfSync('sha256', shared, '', 'lobby sealed number v1', 44));
  const sealed = Buffer.from(ciphertext, 'base64');
  const cipher = createDecipheriv('aes-256-gcm', material.subarray(0, 32), material.subarray(32));
  cipher.setAAD(Buffer.from(`${keyId}|${kind}`));
  cipher.setAuthTag(sealed.subarray(-16));
  return Buffer.concat([cipher.update(sealed.subarray(0, -16)), cipher.final()]);
}

describe('a sealed number', () => {
  it('is opened by the key it was sealed to, padded so that its length is not told', async () => {
    const sealed = await seal(KEY, 'BANK_CARD', '6222020000000000003');

    const plain = open(sealed);

    assert.equal(plain.length, 32);
    assert.equal(plain.toString('ascii').replace(/\0+$/, ''), '6222020000000000003');
  });

  it('is another one every time and holds for its own kind of document only', async () => {
    const [one, two] = [await seal(KEY, 'BANK_CARD', '6222020000000000003'), await seal(KEY, 'BANK_CARD', '6222020000000000003')];

    assert.notEqual(one.ciphertext, two.ciphertext);
    assert.throws(() => open({ ...one, kind: 'PASSPORT' }));
  });

  it('takes long codes and refuses what cannot be one', async () => {
    assert.equal(open(await seal(KEY, 'APPOINTMENT_CODE', 'x'.repeat(40))).length, 512);
    await assert.rejects(seal(KEY, 'BANK_CARD', ''), RangeError);
    await assert.rejects(seal(KEY, 'BANK_CARD', '1'.repeat(513)), RangeError);
  });
});
