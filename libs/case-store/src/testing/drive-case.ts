import { type CaseState, type LegState, openLegs, progressOf } from '@lienthong/case';
import type { AgencyCode, CaseCode } from '@lienthong/kernel';
import { nextActions } from '@lienthong/procedure';
import type { CaseStore } from '../case-store.js';
import { COUNTER, flow, officer, slip } from './store-under-test.js';

async function loaded(store: CaseStore, caseCode: CaseCode) {
  const found = await store.load(caseCode);
  if (!found) throw new Error(`no case ${caseCode}`);
  return found;
}

/** Offers what the procedure says comes next, as the flow does. */
export async function offerNext(store: CaseStore, caseCode: CaseCode): Promise<void> {
  const { state, definition } = await loaded(store, caseCode);
  for (const { step, round, attempt } of nextActions(definition, progressOf(state)))
    await store.apply(caseCode, { type: 'offer-handoff', step, round, attempt }, slip(flow));
}

/** Who may act on a leg. */
export const keeper = (state: CaseState, leg: LegState) =>
  officer((leg.holder.agency ?? state.life?.agencies[leg.step] ?? COUNTER) as AgencyCode);

/** Does an open leg as its agency would. */
export async function workOn(store: CaseStore, caseCode: CaseCode, leg: LegState): Promise<void> {
  const { state } = await loaded(store, caseCode);
  const by = keeper(state, leg);
  if (leg.kind === 'payment') {
    const personal = { proof: { kind: 'proof', body: { receipt: 'BL-0001' } } };
    await store.apply(caseCode, { type: 'record-payment', leg: leg.id, cashless: true }, slip(by, { personal }));
    return;
  }
  if (leg.status === 'offered') await store.apply(caseCode, { type: 'accept-handoff', leg: leg.id }, slip(by));
  await store.apply(caseCode, { type: 'complete-step', leg: leg.id }, slip(by));
}

/** Works a case to its end, then hands its result back. */
export async function driveToEnd(store: CaseStore, caseCode: CaseCode): Promise<void> {
  await workToTheEnd(store, caseCode);
  const back = { type: 'return-result', channel: 'counter' } as const;
  await store.apply(caseCode, back, slip(officer(COUNTER)));
}

/** Works a case until its result lies at the returning unit. */
export async function workToTheEnd(store: CaseStore, caseCode: CaseCode): Promise<void> {
  for (let legs = 0; ; legs += 1) {
    await offerNext(store, caseCode);
    const [leg] = openLegs((await loaded(store, caseCode)).state);
    if (!leg) break;
    if (legs > 20) throw new Error(`${caseCode} does not come to an end`);
    await workOn(store, caseCode, leg);
  }
}
