import { api, type CaseList, type CaseSummary, type ListCases } from '@lienthong/contracts/http';
import { type Instant, localIso } from '@lienthong/kernel';
import type { Language } from '@lienthong/platform/http';
import type { Caller } from '@lienthong/platform/identity';
import { z } from 'zod';
import type { CaseNames } from './case-names.js';
import { caseWords } from './case-words.js';
import { type Html, html } from './escape-html.js';
import { page } from './page.js';

/** The same filters as the API's list; an empty field of the form is no filter. */
export const HomeQuery = z.preprocess(
  (query) => Object.fromEntries(Object.entries((query ?? {}) as object).filter(([, value]) => value !== '')),
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
      : html`<p><a rel="next" href="${address(query, listed.next)}">${words.more}</a></p>`;
  const table =
    rows.length === 0
      ? html`<p>${words.none}</p>`
      : html`<div class="wide" tabindex="0" role="region" aria-label="${words.title}"><table><thead><tr>${words.columns.map(
          (column) => html`<th scope="col">${column}</th>`,
        )}</tr></thead><tbody>${rows}</tbody></table></div>`;
  return page(
    { language, title: words.title, signedInAs: `${caller.name} · ${names.agency(caller.agency)}` },
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
  const option = (name: 'sort' | 'state', value: string, text: string) =>
    query[name] === value
      ? html`<option value="${value}" selected>${text}</option>`
      : html`<option value="${value}">${text}</option>`;
  return html`<form class="filters" method="get" action="/">
<label>${words.code} <input name="code" value="${query.code}" size="26"></label>
<label>${words.procedure} <input name="procedure" value="${query.procedure}"></label>
<label>${words.state} <select name="state">${[option('state', 'open', words.open), option('state', 'ended', words.ended), option('state', 'all', words.all)]}</select></label>
<label>${words.sort} <select name="sort">${[option('sort', 'due', words.byDue), option('sort', 'submitted', words.bySubmitted), option('sort', 'ended', words.byEnded)]}</select></label>
<label><input type="checkbox" name="uncollected" value="true" ${query.uncollected ? html`checked` : undefined}> ${words.uncollected}</label>
<input type="hidden" name="lang" value="${language}"><button>${words.show}</button></form>`;
}

/** Legal time, as people read it. */
const shown = (at: Instant | undefined): string => (at === undefined ? '–' : localIso(at).replace('T', ' '));

function address(query: ListCases, cursor: string): string {
  const given = Object.entries({ ...query, cursor }).filter(([, value]) => value !== undefined);
  return `/?${new URLSearchParams(given.map(([name, value]): [string, string] => [name, String(value)]))}`;
}
