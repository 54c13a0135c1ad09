export { flowBundleOnce } from './flow-bundle-once.js';
export { FlowStage, officerOf } from './flow-stage.js';
export { type StageInTime, stageInTime } from './stage-in-time.js';
