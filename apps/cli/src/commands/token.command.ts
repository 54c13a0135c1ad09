import { withLocalServers } from '@lienthong/platform/config';
import type { Command } from 'commander';
import { answer, type CliIo } from '../cli-io.js';

/** Only the issuer of infra/local knows this grant. */
const LOCAL_GRANT = 'urn:lienthong:grant:local-staff';
const LOOPBACK = ['127.0.0.1', 'localhost', '[::1]'];

export function register(program: Command, io: CliIo): void {
  const say = (vi: string, en: string) => (io.language === 'vi' ? vi : en);
  program
    .command('token')
    .description(
      say('Thẻ truy cập của một người giả định, chỉ trên máy này', 'A token of a made-up person, on this machine only'),
    )
    .requiredOption('--as <NAME>', say('mã hoặc tên trong infra/local/identity/staff.json', 'id or name in staff.json'))
    .option('--json', say('trả lời bằng JSON', 'answer in JSON'))
    .action(async ({ as, json }: { readonly as: string; readonly json?: boolean }) => {
      const result = await handOut(as, process.env);
      if ('refused' in result) {
        io.errors.write(`lienthong token: ${say(...result.refused)}\n`);
        io.exitCode = 1;
        return;
      }
      await answer(io, json ? JSON.stringify(result) : result.token);
    });
}

type Answer =
  | { readonly token: string; readonly expiresIn: number }
  | { readonly refused: readonly [vi: string, en: string] };

/** Asks the issuer of this machine, and no other. */
async function handOut(as: string, env: NodeJS.ProcessEnv): Promise<Answer> {
  const issuer = withLocalServers(env).OIDC_ISSUER;
  if (!issuer)
    return { refused: ['chưa có hệ thống nào đang chạy; hãy chạy npm start', 'nothing is running; try npm start'] };
  if (!LOOPBACK.includes(new URL(issuer).hostname))
    return { refused: [`${issuer} không phải máy này; từ chối`, `${issuer} is not on this machine; refused`] };
  const metadata = await json(fetch(`${issuer}/.well-known/openid-configuration`));
  const grants = metadata?.grant_types_supported;
  if (!Array.isArray(grants) || !grants.includes(LOCAL_GRANT) || typeof metadata?.token_endpoint !== 'string')
    return {
      refused: [`${issuer} không phải máy chủ định danh thử; từ chối`, `${issuer} is not the local issuer; refused`],
    };
  const body = new URLSearchParams({ grant_type: LOCAL_GRANT, client_id: 'lienthong-cli', as });
  const token = await json(fetch(metadata.token_endpoint, { method: 'POST', body }));
  return typeof token?.access_token === 'string'
    ? { token: token.access_token, expiresIn: Number(token.expires_in) }
    : { refused: [`không có ai tên “${as}”`, `nobody is called “${as}”`] };
}

async function json(answer: Promise<Response>): Promise<Readonly<Record<string, unknown>> | undefined> {
  const response = await answer.catch(() => undefined);
  return response?.headers.get('content-type')?.includes('json')
    ? ((await response.json()) as Readonly<Record<string, unknown>>)
    : undefined;
}
