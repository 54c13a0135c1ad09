import { api, type CaseList, type CaseSummary, type ListCases } from '@lienthong/contracts/http';
import { type Instant, localIso } from '@lienthong/kernel';
import type { Language } from '@lienthong/platform/http';
import type { Caller } from '@lienthong/platform/identity';
import { z } from 'zod';
import type { CaseNames } from './case-names.js';
import { caseWords } from './case-words.js';
import { type Html, html } from './escape-html.js';
import { page } from './page.js';

/** A state of its own on the page: the API has it as a flag that is asked for whatever the state. */
const UNCOLLECTED = 'uncollected';

/** The same filters as the API's list; an empty field of the form is no filter. */
export const HomeQuery = z.preprocess(
  (query) => {
    const given = Object.fromEntries(Object.entries((query ?? {}) as object).filter(([, value]) => value !== ''));
    const { state, ...others } = given;
    return state === UNCOLLECTED ? { ...others, uncollected: 'true' } : given;
  },
  (api.listCases.query as z.ZodObject).extend({ lang: z.enum(['vi', 'en']).optional() }),
) as unknown as z.ZodType<ListCases & { readonly lang?: Language }>;

export interface CaseListPage {
  readonly language: Language;
  readonly caller: Caller;
  readonly query: ListCases;
  readonly listed: CaseList;
  readonly names: CaseNames;
}

/** A plain list: each column says what it is, and nothing is told by colour alone. */
export function caseListPage({ language, caller, query, listed, names }: CaseListPage): string {
  const words = caseWords[language];
  const rows = listed.cases.map((item) => row(item, language, names));
  const more =
    listed.next === undefined
      ? undefined
      : html`<p><a class="go" rel="next" href="/?${String(new URLSearchParams({ ...askedBy(query), cursor: listed.next }))}">${words.more}</a></p>`;
  const table =
    rows.length === 0
      ? html`<p>${words.none}</p>`
      : html`<div class="wide" tabindex="0" role="region" aria-label="${words.title}"><table><thead><tr>${words.columns.map(
          (column) => html`<th scope="col">${column}</th>`,
        )}</tr></thead><tbody>${rows}</tbody></table></div>`;
  return page(
    {
      ...{ language, title: words.title, asked: askedBy(query) },
      signedInAs: { name: caller.name, agency: names.agency(caller.agency) },
    },
    html`${filters(query, language)}${table}${more}`,
  );
}

function row(item: CaseSummary, language: Language, names: CaseNames): Html {
  const words = caseWords[language];
  const due = item.announcedDueAt ?? item.dueAt;
  const dueText = item.overdue ? html`<span class="late">${shown(due)} · ${words.overdue}</span>` : shown(due);
  return html`<tr><th scope="row">${item.caseCode}</th><td>${names.procedure(item)}</td><td>${
    words.status[item.status]
  }${item.suspended && ` · ${words.suspended}`}</td><td>${shown(item.submittedAt)}</td><td>${dueText}</td><td>${names.agency(
    item.receivedBy,
  )}</td><td>${names.agency(item.solvedBy)}</td></tr>`;
}

function filters(query: ListCases, language: Language): Html {
  const words = caseWords[language];
  const options = (chosen: string, all: Readonly<Record<string, string>>) =>
    Object.entries(all).map(([value, text]) =>
      value === chosen
        ? html`<option value="${value}" selected>${text}</option>`
        : html`<option value="${value}">${text}</option>`,
    );
  return html`<form class="filters" method="get" action="/">
<label>${words.code} <input name="code" value="${query.code}" size="26" maxlength="60" pattern="[\\w.:\\-]+"></label>
<label>${words.procedure} <input name="procedure" value="${query.procedure}" maxlength="64" pattern="[A-Za-z0-9][A-Za-z0-9.\\-]*"></label>
<label>${words.state} <select name="state">${options(stateOf(query), words.states)}</select></label>
<label>${words.sort} <select name="sort">${options(query.sort, words.sorts)}</select></label>
<button>${words.show}</button></form>`;
}

const stateOf = ({ state, uncollected }: ListCases): string => (uncollected ? UNCOLLECTED : state);

/** What the address of this page asks for, but for the place in the list. */
function askedBy({ cursor: _cursor, ...query }: ListCases): Record<string, string> {
  const { uncollected, ...others } = query;
  const asked = Object.entries(uncollected ? { ...others, state: UNCOLLECTED } : query);
  return Object.fromEntries(asked.flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]])));
}

/** Legal time, as people read it. */
const shown = (at: Instant | undefined): Html =>
  at === undefined ? html`–` : html`<time datetime="${at}">${localIso(at).replace('T', ' ')}</time>`;
