import { randomUUID } from 'node:crypto';
import { Agent, type RequestOptions, request } from 'node:http';
import type { Outcome } from '@lienthong/contracts/http';
import type { CaseCode } from '@lienthong/kernel';
import { FILING } from './karaoke.js';
import { type Office, type Recorded, STAFF, type Staff } from './office.js';

/** An answer that was not a success. */
export class NotDone extends Error {}

/** The office as its staff reach it: over HTTP, each with a token of his own, connections kept open as a browser keeps them. */
export async function httpOffice(api: string, issuer: string): Promise<Office> {
  const agent = new Agent({ keepAlive: true, maxSockets: 64 });
  const tokens = new Map<Staff, string>();
  for (const person of STAFF) tokens.set(person, await tokenOf(issuer, person));
  const post = async (path: string, by: Staff, body: object): Promise<Recorded> => {
    const text = JSON.stringify(body);
    const headers = {
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(text),
      authorization: `Bearer ${tokens.get(by)}`,
      'idempotency-key': randomUUID(),
    };
    const send = () => answerTo(new URL(`${api}/api/v1${path}`), { method: 'POST', agent, headers }, text);
    // a connection that was kept open may be closed at the very moment of its use; the key makes asking again safe
    const { status, answer } = await send().catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'ECONNRESET') throw error;
      return send();
    });
    if (status >= 300) throw new NotDone(`${path}: ${status} ${answer.slice(0, 300)}`);
    return recordedBy(JSON.parse(answer) as Outcome);
  };
  return {
    open: () => post('/cases', 'quay.thach-ha', FILING),
    act: (caseCode: CaseCode, by, command) => post(`/cases/${caseCode}/commands`, by, command),
    close: async () => agent.destroy(),
  };
}

function answerTo(
  address: URL,
  options: RequestOptions,
  text: string,
): Promise<{ readonly status: number; readonly answer: string }> {
  return new Promise((resolve, reject) => {
    const sent = request(address, options, (response) => {
      const pieces: Buffer[] = [];
      response.on('data', (piece: Buffer) => pieces.push(piece));
      response.on('error', reject);
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 500, answer: Buffer.concat(pieces).toString() }),
      );
    });
    sent.on('error', reject);
    sent.end(text);
  });
}

function recordedBy({ caseCode, facts }: Outcome): Recorded {
  const last = facts.at(-1);
  if (!last) throw new NotDone(`${caseCode}: the command changed nothing`);
  return { caseCode: caseCode as CaseCode, seq: last.seq, recordedAt: last.recordedAt };
}

/** What lets a made-up member of staff in. */
export async function tokenOf(issuer: string, person: Staff): Promise<string> {
  const metadata = (await (await fetch(`${issuer}/.well-known/openid-configuration`)).json()) as {
    token_endpoint: string;
  };
  const body = new URLSearchParams({
    grant_type: 'urn:lienthong:grant:local-staff',
    client_id: 'lienthong-cli',
    as: person,
  });
  const answer = (await (await fetch(metadata.token_endpoint, { method: 'POST', body })).json()) as {
    access_token?: string;
  };
  if (!answer.access_token) throw new Error(`no token for ${person}`);
  return answer.access_token;
}
