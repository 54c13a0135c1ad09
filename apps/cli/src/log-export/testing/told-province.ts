import { openLegs } from '@lienthong/case';
import { type CaseStore, openCaseStore } from '@lienthong/case-store';
import { procedureFiles } from '@lienthong/catalogue';
import { type CaseCode, type CommandId, procedureCode, type StepId } from '@lienthong/kernel';
import { setClock, testDatabase } from '@lienthong/testing';
import { tellDemoProvince } from '../../demo-province/tell-demo-province.js';

/** The demo province (components, supplements, a withdrawal, late legs), and one leg that was sent back for rework. */
export async function toldProvince() {
  const database = await testDatabase();
  const clock = setClock('2026-06-15T10:20');
  const store = openCaseStore({ databaseUrl: database.url, clock });
  for (const { name, text } of procedureFiles()) await store.publishProcedure(text, name);
  await tellDemoProvince({ databaseUrl: database.url, clock });
  const reworked = await sendBack(store);
  const close = async () => {
    await store.close();
    await database.drop();
  };
  return { database, store, reworked, close };
}

/** A house permit that waits to be signed goes back to its appraisal, which is offered anew. */
async function sendBack(store: CaseStore): Promise<CaseCode> {
  const { items } = await store.listCases({ state: 'open', procedure: procedureCode('giay-phep-nha-o') });
  for (const { caseCode } of items) {
    const found = await store.load(caseCode);
    const leg = found && openLegs(found.state).find(({ step, status }) => step === 'cap-phep' && status === 'held');
    const { officer, agency } = leg?.holder ?? {};
    if (!leg || !officer || !agency) continue;
    const toStep = 'tham-dinh' as StepId;
    const draft = { type: 'return-handoff', leg: leg.id, toStep, reasonCode: 'wrong-content' } as const;
    const personal = { note: { kind: 'note', body: 'Bản vẽ giả định sai tỷ lệ' } };
    const by = { kind: 'officer', officer, agency } as const;
    await store.apply(caseCode, draft, { commandId: 'back' as CommandId, by, personal });
    const offer = { type: 'offer-handoff', step: toStep, round: 2, attempt: 1 } as const;
    await store.apply(caseCode, offer, { commandId: 'again' as CommandId, by: { kind: 'flow' } });
    return caseCode;
  }
  throw new Error('No leg of the demo province may be sent back');
}
