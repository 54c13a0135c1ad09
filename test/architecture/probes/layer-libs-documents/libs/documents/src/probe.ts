export { elsewhere } from '../../../apps/another-app/src/elsewhere.js';
