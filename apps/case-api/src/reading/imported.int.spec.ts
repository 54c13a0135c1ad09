import 'reflect-metadata';
import type { CaseList, FactView, ImportedCaseView } from '@lienthong/contracts/http';
import { caseCode, instant, type ProcedureCode, plainDate, workingMinutes } from '@lienthong/kernel';
import { ApiClient } from '../testing/api-client.js';
import { type ApiWorld, startApiWorld } from '../testing/api-world.js';

const CODE = 'IMP-mau-hs:2F1';
const startedAt = instant('2011-03-01T09:00');
const at = { at: startedAt, custody: { class: 'agency', used: workingMinutes(0) } } as const;

let world: ApiWorld;
let commune: ApiClient;
let police: ApiClient;
let auditor: ApiClient;
beforeAll(async () => {
  world = await startApiWorld();
  commune = new ApiClient(world, 'ho-tich.thach-ha');
  police = new ApiClient(world, 'an-ninh.tinh');
  auditor = new ApiClient(world, 'thanh-tra.tinh');
  const imported = {
    ...{ source: 'mau', agency: 'ubnd-xa-thach-ha' as never, channel: 'e-mail', startedAt },
    ...{ timeZone: 'Asia/Ho_Chi_Minh', startedOn: plainDate('2011-03-01') },
  };
  await world.store.imported.append([
    {
      ...{ caseCode: caseCode(CODE), source: 'mau', procedure: 'Giấy phép mẫu' as ProcedureCode, before: [] },
      added: [
        { type: 'case.imported', data: imported, ...at },
        { type: 'activity.imported', data: { activity: 'T01' }, ...at },
        { type: 'case.import-ended', data: { endedAt: startedAt, endedOn: plainDate('2011-03-01') }, ...at },
      ],
    },
  ]);
});
afterAll(() => world.stop());

describe('a case of an older system', () => {
  it('has its page and its timeline, for the agency that its import named and for auditors', async () => {
    for (const reader of [commune, auditor]) {
      const { status, body, headers } = await reader.get<ImportedCaseView>(`/api/v1/cases/${CODE}`);
      expect([status, headers.get('etag')]).toEqual([200, null]);
      expect(body).toEqual({
        ...{ caseCode: CODE, origin: 'imported', source: 'mau', procedure: 'Giấy phép mẫu', channel: 'e-mail' },
        ...{ agency: 'ubnd-xa-thach-ha', timeZone: 'Asia/Ho_Chi_Minh', activities: 1 },
        ...{ startedAt, startedOn: '2011-03-01', endedAt: startedAt, endedOn: '2011-03-01' },
      });
      const timeline = await reader.get<{ facts: FactView[] }>(`/api/v1/cases/${CODE}/timeline`);
      expect(timeline.body.facts.map(({ type }) => type)).toEqual([
        'case.imported',
        'activity.imported',
        'case.import-ended',
      ]);
    }
    for (const path of ['', '/timeline'])
      expect(await police.get(`/api/v1/cases/${CODE}${path}`)).toMatchObject({
        status: 403,
        body: { code: 'case.not-visible' },
      });
    expect((await auditor.get('/api/v1/cases/IMP-mau-2')).body.code).toBe('case.unknown');
  });

  it('stands in no list, and nothing is asked or computed of it', async () => {
    const { body } = await auditor.get<CaseList>('/api/v1/cases?state=all');
    expect(body.cases).toEqual([]);
    const refused = { status: 409, body: { code: 'case.imported' } };
    expect(await commune.get(`/api/v1/cases/${CODE}/ledger`)).toMatchObject(refused);
    expect(await commune.submit(CODE, { type: 'complete-step', leg: 'mau.1.1' })).toMatchObject(refused);
  });
});
