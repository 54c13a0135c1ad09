import { randomUUID } from 'node:crypto';
import type { Actor } from '@lienthong/case';
import { loadProcedures, procedureFiles } from '@lienthong/catalogue';
import { type AgencyCode, agencyCode, type CommandId, type OfficerId, procedureCode } from '@lienthong/kernel';
import { setClock, testDatabase } from '@lienthong/testing';
import { Pool } from 'pg';
import { openCaseStore } from '../case-store.js';
import type { IntakeDraft } from '../command/case-draft.js';
import type { CommandSlip } from '../command/command-slip.js';
import { publishProcedure } from '../registry/publish-procedure.js';

/** Markers that may stand in person_data and nowhere else. */
export const APPLICANT = { name: 'Nguyễn Văn Mẫu', phone: '0900000000', idNumber: '042000000001' };

export const COUNTER = agencyCode('trung-tam-tinh');

/** A store on a fresh database with the procedures of the catalogue, its clock, and a way around it. */
export async function storeUnderTest() {
  const database = await testDatabase();
  const clock = setClock('2026-03-02T09:00');
  const pool = new Pool({ connectionString: database.url });
  for (const { name, text } of procedureFiles())
    await publishProcedure(pool, text, new Date(clock.now()).toISOString(), name);
  const store = openCaseStore({ databaseUrl: database.url, clock });
  const close = async () => {
    await store.close();
    await pool.end();
    await database.drop();
  };
  return { store, clock, pool, database, close };
}

export const officer = (agency: AgencyCode): Actor => ({
  kind: 'officer',
  officer: `officer-of-${agency}` as OfficerId,
  agency,
});

export const flow: Actor = { kind: 'flow' };

/** A slip with an id of its own unless one is given. */
export const slip = (by: Actor, rest: Partial<CommandSlip> = {}): CommandSlip => ({
  commandId: randomUUID() as string as CommandId,
  by,
  ...rest,
});

/** A complete karaoke dossier (P3b), accepted at the counter. */
export const karaoke = (rest: Partial<IntakeDraft> = {}): IntakeDraft => ({
  procedure: procedureCode('ho-kinh-doanh-karaoke'),
  receivedBy: COUNTER,
  returnBy: COUNTER,
  channel: 'counter',
  papers: ['to-khai-dien-tu', 'nghiem-thu-pccc', 'phieu-ly-lich-tu-phap'].map((paper) => ({ paper, form: 'original' })),
  routing: { 'xa-kinh-doanh': 'phuong-thanh-sen' },
  accept: true,
  ...rest,
});

export const atCounter = (rest: Partial<CommandSlip> = {}): CommandSlip =>
  slip(officer(COUNTER), { personal: { applicant: { kind: 'applicant', body: APPLICANT } }, ...rest });

/** A complete land transfer (P4), accepted at the counter. */
export const landTransfer = (): IntakeDraft => {
  const definition = loadProcedures().find(({ code }) => code === 'bien-dong-dat-dai');
  return karaoke({
    procedure: procedureCode('bien-dong-dat-dai'),
    papers: (definition?.papers ?? []).map(({ id }) => ({ paper: id, form: 'original' })),
    routing: Object.fromEntries(
      (definition?.routing ?? []).map(({ name, values }) => [name, values?.[0] ?? 'phuong-thanh-sen']),
    ),
  });
};
