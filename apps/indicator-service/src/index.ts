export { type IndicatorService, type IndicatorServiceOptions, startIndicatorService } from './indicator-service.js';
export { TOPICS_OF_THE_PROVINCE } from './topics.js';
