/** Names under which Nest hands out what is no class of ours. */
export const STORE = Symbol('case store');
export const COOKIES = Symbol('sealed cookies');
export const VERIFY_TOKEN = Symbol('token verifier');
export const PUBLIC_ADDRESS = Symbol('address under which browsers know us');
export const INDICATORS = Symbol('address of the indicator service');
export const HEARTBEAT_MS = Symbol('milliseconds between heartbeats of a live stream');
export const METRICS = Symbol('registry of metrics');
