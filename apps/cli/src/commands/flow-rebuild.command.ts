import { readSettings, withLocalServers } from '@lienthong/platform/config';
import { openTemporalClient } from '@lienthong/platform/temporal';
import type { Command } from 'commander';
import { answer, type CliIo } from '../cli-io.js';
import { rebuildFlows } from '../rebuild-flows.js';
import { withStore } from '../with-store.js';

const SETTINGS = ['TEMPORAL_ADDRESS', 'TEMPORAL_NAMESPACE', 'LIENTHONG_CODEC_KEY', 'LIENTHONG_CODEC_OLD_KEYS'] as const;

export function registerRebuild(group: Command, io: CliIo): void {
  const vi = io.language === 'vi';
  group
    .command('rebuild')
    .description(
      vi
        ? 'Dựng lại luồng của mọi hồ sơ đang mở từ sự kiện đã ghi (khi Temporal mất dữ liệu); chạy lại không hại gì'
        : 'Start a flow for each open case from its facts (after Temporal lost its data); harmless to repeat',
    )
    .option('--json', vi ? 'trả lời bằng JSON' : 'answer in JSON')
    .action(({ json }: { readonly json?: boolean }) => rebuild(json ?? false, io));
}

async function rebuild(inJson: boolean, io: CliIo): Promise<void> {
  const vi = io.language === 'vi';
  const settings = readSettings(SETTINGS, withLocalServers());
  const { client, close } = openTemporalClient({
    address: settings.TEMPORAL_ADDRESS,
    namespace: settings.TEMPORAL_NAMESPACE,
    codecKey: settings.LIENTHONG_CODEC_KEY,
    oldCodecKeys: settings.LIENTHONG_CODEC_OLD_KEYS,
  });
  try {
    const tell = (asked: number) => io.errors.write(vi ? `đã gọi ${asked} luồng\n` : `asked ${asked} flows\n`);
    const open = await withStore((store) => rebuildFlows(store, client, tell));
    const text = vi ? `${open} hồ sơ đang mở, mỗi hồ sơ có luồng của mình.` : `${open} open cases, each with its flow.`;
    await answer(io, inJson ? JSON.stringify({ open }) : text);
  } finally {
    await close();
  }
}
