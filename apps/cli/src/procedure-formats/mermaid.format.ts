import type { AgencyBook } from '@lienthong/catalogue';
import type { ProcedureDefinition, Step } from '@lienthong/procedure';
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
    step.after.map((before) => `  ${name(before)} -->${label(step, language)} ${name(step.id)}`),
  );
  return ['flowchart LR', ...lanes, ...arrows].join('\n');
}

function box(step: Step, language: Language): string {
  const term = stepTermWords(step, language);
  const text = `"${quoted(step.title[language])}${term === '' ? '' : `<br/>${quoted(term)}`}"`;
  if (step.kind === 'procedure') return `${name(step.id)}[[${text}]]`;
  return step.kind === 'return-result' ? `${name(step.id)}([${text}])` : `${name(step.id)}[${text}]`;
}

const label = ({ when }: Step, language: Language) => (when ? `|"${quoted(conditionWords(when, language))}"|` : '');
/** `end` and such are words of Mermaid, so every name gets a prefix. */
const name = (id: string) => `step-${id}`;
const quoted = (text: string) => text.replaceAll('"', '#quot;');
