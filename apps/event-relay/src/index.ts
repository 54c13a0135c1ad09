export { type EventRelay, type EventRelayOptions, startEventRelay } from './event-relay.js';
