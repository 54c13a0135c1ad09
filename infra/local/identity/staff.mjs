/** Made-up people of each kind whom the local issuer signs in. Nobody here exists. */
import { readFileSync } from 'node:fs';

/** @type {readonly {id: string, name: string, agency: string, unit?: string, roles: readonly string[]}[]} */
export const staff = JSON.parse(readFileSync(new URL('staff.json', import.meta.url), 'utf8'));

/** @param {string} idOrName */
export function findStaff(idOrName) {
  return staff.find(({ id, name }) => id === idOrName || name === idOrName);
}
