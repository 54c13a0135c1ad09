/** `npm run doctor [-- --json]`: what this machine has, where, and the one line that mends what is wrong. */
import { homeFolder } from './find/folders.mjs';
import { examine } from './find/needs.mjs';
import { isAlive } from './process/identity.mjs';
import { readRecord } from './process/records.mjs';
import { SERVERS } from './start-servers.mjs';

const findings = await examine();
const running = Object.keys(SERVERS).flatMap((name) => {
  const record = readRecord(homeFolder(), name);
  if (!record || !isAlive(record)) return [];
  return [
    {
      server: name,
      pid: record.pid,
      port: record.addresses.port,
      ownedBy: isAlive(record.owner) ? record.owner.pid : null,
    },
  ];
});
const broken = findings.filter(({ ok, required }) => required && !ok);

if (process.argv.includes('--json')) {
  console.log(JSON.stringify({ ok: broken.length === 0, home: homeFolder(), findings, running }, null, 2));
} else {
  for (const { need, required, ok, found, mend } of findings) {
    console.log(`${ok ? '✓' : required ? '✗' : '!'} ${need.padEnd(28)} ${found}`);
    if (!ok && mend) console.log(`  → ${mend}`);
  }
  console.log(`\nđang chạy · running on ${homeFolder()}: ${running.length === 0 ? 'không có · nothing' : ''}`);
  for (const { server, pid, port, ownedBy } of running) {
    console.log(
      `  ${server.padEnd(22)} port ${port}, process ${pid}${ownedBy ? `, started by ${ownedBy}` : ', left behind; the next start ends it'}`,
    );
  }
  console.log(
    broken.length === 0
      ? '\nđủ để chạy · good to start'
      : `\nthiếu · missing: ${broken.map(({ need }) => need).join(', ')}`,
  );
}
process.exit(broken.length === 0 ? 0 : 1);
