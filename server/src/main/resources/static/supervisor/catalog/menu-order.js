/** In which groups services are listed, and what moving one of them does to the order of the menu. Pure. */
/** @import {CatalogueEntry, CatalogueService} from '#api' */

/** @typedef {'PERSONAL' | 'CORPORATE' | 'SPECIALITY'} Group as the kiosk asks for them */

/** @type {Group[]} */
export const GROUPS = ['PERSONAL', 'CORPORATE', 'SPECIALITY'];

/** @param {CatalogueService} service @returns {Group} */
export function groupOf({ party, speciality }) {
  return speciality ? 'SPECIALITY' : party;
}

/**
 * What is on the menu, by group; a group without services is left out.
 *
 * @param {CatalogueEntry[]} entries in menu order
 * @returns {{group: Group, entries: CatalogueEntry[]}[]}
 */
export function grouped(entries) {
  return GROUPS.map((group) => ({ group, entries: entries.filter((entry) => !entry.withdrawn && groupOf(entry.service) === group) }))
    .filter((each) => each.entries.length);
}

/**
 * The order of all codes when `code` takes the place of its neighbour in its group; null where there is none.
 *
 * @param {CatalogueEntry[]} entries in menu order
 * @param {string} code
 * @param {-1 | 1} step
 * @returns {string[] | null}
 */
export function moved(entries, code, step) {
  const group = grouped(entries).find((each) => each.entries.some(({ service }) => service.code === code))?.entries ?? [];
  const neighbour = group[group.findIndex(({ service }) => service.code === code) + step]?.service.code;
  const codes = entries.map(({ service }) => service.code);
  if (!neighbour || !codes.includes(code)) {
    return null;
  }
  const without = codes.filter((each) => each !== code);
  return without.toSpliced(without.indexOf(neighbour) + (step > 0 ? 1 : 0), 0, code);
}

/** `entries` in the order of `codes`. @param {CatalogueEntry[]} entries @param {string[]} codes */
export function inOrder(entries, codes) {
  return [...entries].sort((one, other) => codes.indexOf(one.service.code) - codes.indexOf(other.service.code));
}
