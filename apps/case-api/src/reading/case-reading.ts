import type { ImportedCase } from '@lienthong/case';
import { type CaseDetail, type CaseStore, CaseUnknown, type LoadedCase, type StoredFact } from '@lienthong/case-store';
import type {
  Applicant,
  AtRisk,
  CaseList,
  CaseView,
  ImportedCaseView,
  ListCases,
  SearchCases,
} from '@lienthong/contracts/http';
import { type CaseCode, isImportedCode, type PersonDataId } from '@lienthong/kernel';
import type { Caller } from '@lienthong/platform/identity';
import { Inject, Injectable } from '@nestjs/common';
import { agenciesOf, agenciesOfState, CaseSight, visibleTo } from '../identity/case-scope.js';
import { STORE } from '../tokens.js';
import { caseSummary, caseView } from './case-view.js';
import { importedCaseView } from './imported-case-view.js';

/** Reads cases for a caller: what is none of his agency's is refused, or not in the list. */
@Injectable()
export class CaseReading {
  constructor(
    @Inject(STORE) private readonly store: CaseStore,
    private readonly sight: CaseSight,
  ) {}

  /** @throws {CaseUnknown} {HttpProblem} */
  async view(caseCode: CaseCode, caller: Caller): Promise<CaseView | ImportedCaseView> {
    if (isImportedCode(caseCode)) return importedCaseView(await this.imported(caseCode, caller));
    const found = await this.store.readCase(caseCode);
    if (!found) throw new CaseUnknown(caseCode);
    const agencies = agenciesOf(
      found,
      [...found.legs, ...found.escalations].map(({ agency }) => agency),
    );
    await this.sight.requireVisible(caseCode, agencies, caller);
    const predecessors = await this.sight.predecessorsOf(caller);
    return caseView(found, await this.applicantOf(found), caller, predecessors);
  }

  /** All that happened to a case, here or in an older system. @throws {CaseUnknown} {HttpProblem} */
  async facts(caseCode: CaseCode, caller: Caller): Promise<readonly StoredFact[]> {
    if (!isImportedCode(caseCode)) return (await this.load(caseCode, caller)).facts;
    await this.imported(caseCode, caller);
    return this.store.factsOf(caseCode);
  }

  /** The facts of a case and what follows from them. @throws {CaseUnknown} {CaseImported} {HttpProblem} */
  async load(caseCode: CaseCode, caller: Caller): Promise<LoadedCase> {
    const loaded = await this.store.load(caseCode);
    if (!loaded) throw new CaseUnknown(caseCode);
    await this.sight.requireVisible(caseCode, agenciesOfState(loaded.state), caller);
    return loaded;
  }

  async list({ sort, limit, cursor, from, to, state, ...filter }: ListCases, caller: Caller): Promise<CaseList> {
    const { items, next } = await this.store.listCases(
      {
        ...filter,
        ...(state !== 'all' && !filter.uncollected && { state }),
        ...(from && { submittedFrom: from }),
        ...(to && { submittedTo: to }),
        ...visibleTo(await this.sight.of(caller)),
      },
      { sort, limit, ...(cursor && { cursor }) },
    );
    return { cases: items.map(caseSummary), ...(next && { next }) };
  }

  /** Running cases by the slack that is left, as it was projected last. */
  async atRisk({ risk, agency, procedure, limit, cursor }: AtRisk, caller: Caller): Promise<CaseList> {
    const { items, next } = await this.store.listCases(
      {
        state: 'open',
        ...(risk !== 'all' && { risk }),
        ...(agency && { actAgency: agency }),
        ...(procedure && { procedure }),
        ...visibleTo(await this.sight.of(caller)),
      },
      { sort: 'slack', limit, ...(cursor && { cursor }) },
    );
    return { cases: items.map(caseSummary), ...(next && { next }) };
  }

  /** By the applicant's identifier, as it was filed. */
  async search({ identifier, limit, cursor }: SearchCases, caller: Caller): Promise<CaseList> {
    const codes = await this.store.findCasesByPerson('applicant', { identifier });
    const filter = { codes, ...visibleTo(await this.sight.of(caller)) };
    const { items, next } = await this.store.listCases(filter, { limit, ...(cursor && { cursor }) });
    return { cases: items.map(caseSummary), ...(next && { next }) };
  }

  /** Seen by the agency that answers for it, where the import translated its name into our code, and by auditors. */
  private async imported(caseCode: CaseCode, caller: Caller): Promise<ImportedCase> {
    const found = await this.store.imported.read(caseCode);
    if (!found) throw new CaseUnknown(caseCode);
    await this.sight.requireVisible(caseCode, new Set([found.imported.agency]), caller);
    return found;
  }

  private async applicantOf({ applicantId }: CaseDetail): Promise<Applicant | undefined> {
    if (applicantId === undefined) return undefined;
    const [person] = await this.store.readPersons([applicantId as PersonDataId]);
    return person?.body as Applicant | undefined;
  }
}
