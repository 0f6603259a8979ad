/**
 * Seals a document number to the server's key before it leaves this page, as a kiosk's agent does: the wire and every log
 * on the way see the sealed form only. The text of `KemSealer` is the specification; browsers offer what it needs on
 * pages that came over https or from this machine.
 */

/** @typedef {{keyId: string, kind: string, encapsulation: string, ciphertext: string}} SealedCustomer */

const INFO = 'lobby sealed number v1';
/** Source: RFC 9180 section 4.1, suite of DHKEM(X25519, HKDF-SHA256). */
const LABEL = [...ascii('HPKE-v1KEM'), 0x00, 0x20];
const PADDED = 32;
const LONG_PADDED = 512;

/** Whether this page may seal at all. */
export function canSeal() {
  return Boolean(globalThis.crypto?.subtle);
}

/**
 * @param {{id: string, publicKey: string}} key as in the branch's plan
 * @param {string} kind BANK_CARD, RESIDENT_ID, …
 * @param {string} number ASCII, 1 to 512 characters
 * @returns {Promise<SealedCustomer>}
 */
export async function seal(key, kind, number) {
  const { subtle } = crypto;
  const theirs = await subtle.importKey('spki', fromBase64(key.publicKey), { name: 'X25519' }, true, []);
  const ours = /** @type {CryptoKeyPair} */ (await subtle.generateKey({ name: 'X25519' }, false, ['deriveBits']));
  const encapsulation = await raw(ours.publicKey);
  const agreed = await subtle.deriveBits({ name: 'X25519', public: theirs }, ours.privateKey, 256);
  const shared = await hkdf([...LABEL, ...ascii('eae_prk'), ...bytes(agreed)],
    [0x00, 0x20, ...LABEL, ...ascii('shared_secret'), ...encapsulation, ...await raw(theirs)], 32);
  const material = await hkdf(shared, ascii(INFO), 44);
  const cipher = await subtle.importKey('raw', material.slice(0, 32), 'AES-GCM', false, ['encrypt']);
  const sealed = await subtle.encrypt(
    { name: 'AES-GCM', iv: material.slice(32), additionalData: new Uint8Array(ascii(`${key.id}|${kind}`)) }, cipher, padded(number));
  return { keyId: key.id, kind, encapsulation: toBase64(encapsulation), ciphertext: toBase64(bytes(sealed)) };
}

/** The number with 00 up to one of two lengths, so that the sealed form does not tell how long it is. @param {string} number */
function padded(number) {
  if (!number || number.length > LONG_PADDED) {
    throw new RangeError(`a number of ${number.length} characters cannot be sealed`);
  }
  const all = new Uint8Array(number.length <= PADDED ? PADDED : LONG_PADDED);
  all.set(ascii(number));
  return all;
}

/**
 * @param {ArrayLike<number>} secret
 * @param {number[]} info
 * @param {number} length bytes
 */
async function hkdf(secret, info, length) {
  const key = await crypto.subtle.importKey('raw', Uint8Array.from(secret), 'HKDF', false, ['deriveBits']);
  const derived = await crypto.subtle.deriveBits(
    { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info: new Uint8Array(info) }, key, length * 8);
  return bytes(derived);
}

/** @param {CryptoKey} key */
async function raw(key) {
  return bytes(await crypto.subtle.exportKey('raw', key));
}

/** @param {ArrayBuffer} buffer */
function bytes(buffer) {
  return new Uint8Array(buffer);
}

/** @param {string} text */
function ascii(text) {
  return Array.from(text, (sign) => sign.charCodeAt(0));
}

/** @param {string} text */
function fromBase64(text) {
  return Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0));
}

/** @param {Uint8Array} all */
function toBase64(all) {
  return btoa(String.fromCharCode(...all));
}
