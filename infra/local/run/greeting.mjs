/** What `npm start` says when all is up, and what it leaves for others to find. Vietnamese first, English second. */
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { isAlive, thisProcess } from '../process/identity.mjs';
import { writeJson } from '../process/records.mjs';

const runtimeFile = (home) => join(home, 'runtime.json');

/** Addresses and settings of the running province, for `npx lienthong`; its user alone may read it. */
export function announce(home, { env, ...addresses }) {
  writeJson(runtimeFile(home), { ...addresses, env, startedBy: thisProcess() });
}

export function withdraw(home) {
  rmSync(runtimeFile(home), { force: true });
}

/** @returns {{api: string, startedBy: {pid: number}} | undefined} the province that runs on this home already */
export function runningProvince(home) {
  if (!existsSync(runtimeFile(home))) return undefined;
  const runtime = JSON.parse(readFileSync(runtimeFile(home), 'utf8'));
  return isAlive(runtime.startedBy) ? runtime : undefined;
}

/** @param {Record<string, string>} addresses @param {readonly {id: string, name: string, roles: readonly string[], agency: string}[]} staff @param {number} seconds */
export function greeting(addresses, staff, seconds) {
  const people = staff.map(
    ({ id, name, roles, agency }) => `    ${id.padEnd(22)} ${name} (${roles.join(', ')}; ${agency})`,
  );
  return [
    '',
    `Liên Thông đã sẵn sàng sau ${seconds} giây · ready in ${seconds} s`,
    '',
    `  Mở trang · open           ${addresses.api}`,
    `  Tài liệu API · API        ${addresses.api}/api/openapi.json`,
    `  Luồng xử lý · Temporal    ${addresses.temporalUi ?? '(TEMPORAL_ADDRESS)'}`,
    `  Nhật ký · logs            ${addresses.logs}`,
    '',
    ...(people.length > 0 ? ['  Đăng nhập với · sign in as (người giả định · made-up people):', ...people, ''] : []),
    '  Ctrl-C: dừng tất cả · stops everything',
    '',
  ].join('\n');
}
