export { withLocalServers } from './local-servers.js';
export { InvalidSettings, readSettings, type SettingName, type Settings } from './settings.js';
