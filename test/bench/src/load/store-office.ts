import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { type Applied, type CaseDraft, openCaseStore } from '@lienthong/case-store';
import { type AgencyCode, type CommandId, type OfficerId, systemClock } from '@lienthong/kernel';
import { FILING } from './karaoke.js';
import type { Office, Recorded, Staff } from './office.js';

const FILE = new URL('../../../../infra/local/identity/staff.json', import.meta.url);

/** The same office without HTTP: core and store in this process. What is between the two is what HTTP costs. */
export function storeOffice(databaseUrl: string): Office {
  const store = openCaseStore({ databaseUrl, clock: systemClock, name: 'bench' });
  const people = JSON.parse(readFileSync(FILE, 'utf8')) as { id: OfficerId; agency: AgencyCode }[];
  const slip = (person: Staff) => {
    const found = people.find(({ id }) => id === (person as string));
    if (!found) throw new Error(`nobody is called ${person}`);
    const by = { kind: 'officer', officer: found.id, agency: found.agency } as const;
    return { commandId: randomUUID() as CommandId, by };
  };
  const { applicant, ...filed } = FILING;
  return {
    open: async () => {
      const own = slip('quay.thach-ha');
      const units = { receivedBy: own.by.agency, returnBy: own.by.agency };
      const draft = { ...filed, ...units, accept: true } as Parameters<typeof store.open>[0];
      return recordedBy(
        await store.open(draft, { ...own, personal: { applicant: { kind: 'applicant', body: applicant } } }),
      );
    },
    // the bench's acts carry no words of persons, so the command is its own draft
    act: async (caseCode, by, command) => recordedBy(await store.apply(caseCode, command as CaseDraft, slip(by))),
    close: () => store.close(),
  };
}

function recordedBy({ caseCode, facts }: Applied): Recorded {
  const last = facts.at(-1);
  if (!last) throw new Error(`${caseCode}: the command changed nothing`);
  return { caseCode, seq: last.seq, recordedAt: last.recordedAt };
}
