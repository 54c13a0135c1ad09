export { type IndicatorService, type IndicatorServiceOptions, startIndicatorService } from './indicator-service.js';
export { fillRollUp } from './roll-up/fill-roll-up.js';
export { LIVE } from './tables/figure-tables.js';
export { TOPICS_OF_THE_PROVINCE } from './topics.js';
