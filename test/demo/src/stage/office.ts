import { randomUUID } from 'node:crypto';
import { api, type Outcome } from '@lienthong/contracts/http';
import type { Opening, Staff, ToldCommand } from '../stories/story.js';

const LOCAL_GRANT = 'urn:lienthong:grant:local-staff';

/** What staff do at their desks: the HTTP API of the province, each with a token of their own. */
export class Office {
  private readonly tokens = new Map<Staff, string>();

  constructor(
    private readonly apiUrl: string,
    private readonly issuer: string,
  ) {}

  /** @returns the code of the new case */
  async open(by: Staff, { procedure, papers, routing }: Opening): Promise<string> {
    const body = {
      procedure,
      routing,
      applicant: { kind: 'person', name: 'Nguyễn Văn Mẫu', identifier: '000000000001' },
      papers: papers.map((paper) => ({ paper, form: 'original' })),
    };
    const { caseCode } = await this.post<Outcome>(by, api.openCase.path, body, {
      'Idempotency-Key': randomUUID(),
    });
    return caseCode;
  }

  async ask(by: Staff, code: string, command: ToldCommand): Promise<void> {
    await this.post(by, of(code, api.submitCommand.path), command, { 'Idempotency-Key': randomUUID() });
  }

  readonly read = <Answer>(by: Staff, path: string, code?: string): Promise<Answer> =>
    this.call<Answer>(by, code ? of(code, path) : path, { method: 'GET' });

  private post<Answer>(by: Staff, path: string, body: unknown, headers: Record<string, string>): Promise<Answer> {
    return this.call<Answer>(by, path, {
      method: 'POST',
      body: JSON.stringify(body),
      headers: { 'Content-Type': 'application/json', ...headers },
    });
  }

  private async call<Answer>(by: Staff, path: string, request: RequestInit): Promise<Answer> {
    const headers = { ...request.headers, Authorization: `Bearer ${await this.token(by)}`, 'Accept-Language': 'vi' };
    const response = await fetch(`${this.apiUrl}/api/v1${path}`, { ...request, headers });
    const text = await response.text();
    if (!response.ok) throw new Error(`${request.method} ${path} by ${by}: ${response.status} ${text}`);
    return JSON.parse(text) as Answer;
  }

  private async token(by: Staff): Promise<string> {
    const known = this.tokens.get(by);
    if (known) return known;
    const discovery = await fetch(`${this.issuer}/.well-known/openid-configuration`);
    const { token_endpoint } = (await discovery.json()) as { token_endpoint: string };
    const body = new URLSearchParams({ grant_type: LOCAL_GRANT, client_id: 'lienthong-cli', as: by });
    const answer = (await (await fetch(token_endpoint, { method: 'POST', body })).json()) as { access_token?: string };
    if (!answer.access_token) throw new Error(`the local issuer knows nobody called ${by}`);
    this.tokens.set(by, answer.access_token);
    return answer.access_token;
  }
}

const of = (code: string, path: string): string => path.replace('{code}', encodeURIComponent(code));
