export { withLocalServers } from './local-servers.js';
export { LOOPBACK } from './loopback.js';
export { InvalidSettings, readSettings, type SettingName, type Settings } from './settings.js';
