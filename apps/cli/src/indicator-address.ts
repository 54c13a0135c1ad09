import { DomainError } from '@lienthong/kernel';
import { readSettings, withLocalServers } from '@lienthong/platform/config';
import type { Language } from './language.js';

/** No indicator service is known here, or it does not answer. */
export class IndicatorsUnreachable extends DomainError {
  readonly code = 'indicators.unavailable';
}

/** The indicator service said no. */
export class IndicatorsRefused extends DomainError {
  readonly code = 'indicators.refused';
}

/** Asks the indicator service of INDICATOR_URL, or the one that runs on this machine; shows it the operators' key where there is one. */
export async function askIndicators(path: string, method: 'GET' | 'POST', language: Language): Promise<Response> {
  const { INDICATOR_URL: base, LIENTHONG_OPERATOR_KEY: key } = readSettings(
    ['INDICATOR_URL', 'LIENTHONG_OPERATOR_KEY'],
    withLocalServers(),
  );
  if (!base)
    throw new IndicatorsUnreachable(
      language === 'vi'
        ? 'chưa có dịch vụ chỉ số: hãy chạy npm start hoặc đặt INDICATOR_URL'
        : 'no indicator service: try npm start, or set INDICATOR_URL',
    );
  const headers = { 'Accept-Language': language, ...(key && { Authorization: `Bearer ${key}` }) };
  const response = await fetch(new URL(path, base), { method, headers }).catch(() => {
    throw new IndicatorsUnreachable(language === 'vi' ? `${base} không trả lời` : `${base} does not answer`);
  });
  if (!response.ok) throw new IndicatorsRefused(await problemText(response));
  return response;
}

/** What a problem document says, with the fields that it names. */
async function problemText(response: Response): Promise<string> {
  const problem = (await response.json().catch(() => ({}))) as {
    readonly title?: string;
    readonly detail?: string;
    readonly errors?: readonly { readonly pointer: string; readonly detail: string }[];
  };
  const fields = (problem.errors ?? []).map(({ pointer, detail }) => `${pointer}: ${detail}`);
  return [problem.title ?? `HTTP ${response.status}`, problem.detail, ...fields].filter(Boolean).join('; ');
}
