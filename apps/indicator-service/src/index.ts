export { type IndicatorService, type IndicatorServiceOptions, startIndicatorService } from './indicator-service.js';
