export { work } from '../../../workflows/case/src/work.js';
