import { randomUUID } from 'node:crypto';
import type { Outcome } from '@lienthong/contracts/http';
import type { ApiWorld } from './api-world.js';

export interface Answer<Body = Record<string, unknown>> {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Body;
}

type Head = Readonly<Record<string, string>>;

/** One member of staff at the API. */
export class ApiClient {
  constructor(
    private readonly world: ApiWorld,
    private readonly staff: string | undefined,
    private readonly head: Head = {},
  ) {}

  /** The same person, sending these headers with everything. */
  with(head: Head): ApiClient {
    return new ApiClient(this.world, this.staff, { ...this.head, ...head });
  }

  get<Body = Record<string, unknown>>(path: string): Promise<Answer<Body>> {
    return this.send<Body>('GET', path);
  }

  post<Body = Record<string, unknown>>(path: string, body: unknown, head: Head = {}): Promise<Answer<Body>> {
    const text = typeof body === 'string' ? body : JSON.stringify(body);
    return this.send<Body>('POST', path, text, { 'Content-Type': 'application/json', ...head });
  }

  /** Takes in a karaoke case (P3b) that is complete, unless told otherwise. */
  open(change: object = {}, head: Head = {}): Promise<Answer<Outcome>> {
    return this.post('/api/v1/cases', { ...karaoke, ...change }, { 'Idempotency-Key': randomUUID(), ...head });
  }

  submit(caseCode: string, command: object, head: Head = {}): Promise<Answer<Outcome>> {
    return this.post(`/api/v1/cases/${caseCode}/commands`, command, head);
  }

  async headers(): Promise<Head> {
    const token = this.staff === undefined ? undefined : await this.world.tokenOf(this.staff);
    return { ...(token && { Authorization: `Bearer ${token}` }), ...this.head };
  }

  private async send<Body>(method: string, path: string, body?: string, head: Head = {}): Promise<Answer<Body>> {
    const answer = await fetch(`${this.world.address}${path}`, {
      method,
      headers: { ...(await this.headers()), ...head },
      ...(body !== undefined && { body }),
    });
    const text = await answer.text();
    const isJson = answer.headers.get('content-type')?.includes('json');
    return { status: answer.status, headers: answer.headers, body: (isJson ? JSON.parse(text) : { text }) as Body };
  }
}

export const karaoke = {
  procedure: 'ho-kinh-doanh-karaoke',
  channel: 'counter',
  applicant: { kind: 'person', name: 'Nguyễn Văn Mẫu', identifier: '000000000001', phone: '0900000000' },
  papers: [
    { paper: 'to-khai-dien-tu', form: 'electronic' },
    { paper: 'nghiem-thu-pccc', form: 'copy' },
    { paper: 'phieu-ly-lich-tu-phap', form: 'original' },
  ],
  routing: { 'xa-kinh-doanh': 'xa-thach-ha' },
} as const;
