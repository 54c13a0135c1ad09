/** Prints the violations below the folders named on the command line as JSON (a process of its own: the cruiser is no jest guest). */
import { violations } from './cruise.mjs';

const [folders, exclude] = process.argv.slice(2).map((list) => list.split(','));
console.log(JSON.stringify(await violations(folders, { exclude })));
