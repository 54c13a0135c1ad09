import type { AgencyBook } from '@lienthong/catalogue';
import type { StepId } from '@lienthong/kernel';
import { conditionTests, type ProcedureDefinition, type Step } from '@lienthong/procedure';
import type { Language } from '../language.js';
import { conditionWords, roleWords, stepTermWords } from './words.js';

/** A procedure as a Mermaid flow chart: a box for each agency, an arrow for each `after`, conditions on the arrows. */
export function asMermaid(definition: ProcedureDefinition, book: AgencyBook, language: Language): string {
  const agencyOf = (step: Step) => roleWords(step.agency, definition, book, language);
  const agencies = [...new Set(definition.steps.map(agencyOf))];
  const lanes = agencies.flatMap((agency, i) => [
    `  subgraph agency${i}["${quoted(agency)}"]`,
    ...definition.steps.filter((step) => agencyOf(step) === agency).map((step) => `    ${box(step, language)}`),
    '  end',
  ]);
  const arrows = definition.steps.flatMap((step) =>
    step.after.map((before) => `  ${name(before)} -->${label(step, before, language)} ${name(step.id)}`),
  );
  return ['flowchart LR', ...lanes, ...arrows].join('\n');
}

function box(step: Step, language: Language): string {
  const term = stepTermWords(step, language);
  const text = `"${quoted(step.title[language])}${term === '' ? '' : `<br/>${quoted(term)}`}"`;
  if (step.kind === 'procedure') return `${name(step.id)}[[${text}]]`;
  return step.kind === 'return-result' ? `${name(step.id)}([${text}])` : `${name(step.id)}[${text}]`;
}

/** The condition of a step, on the arrow that brings what it asks about; on each where none of them does. */
function label({ when, after }: Step, before: StepId, language: Language): string {
  if (!when) return '';
  const asked = conditionTests(when).flatMap((test) => ('outcome' in test ? test.outcome.step : []));
  const brings = after.filter((id) => asked.includes(id));
  return brings.length === 0 || brings.includes(before) ? `|"${quoted(conditionWords(when, language))}"|` : '';
}
/** `end` and such are words of Mermaid, so every name gets a prefix. */
const name = (id: string) => `step-${id}`;
const quoted = (text: string) => text.replaceAll('"', '#quot;');
