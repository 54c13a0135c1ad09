import type { Holder } from '@lienthong/case';
import type { AgencyBook } from '@lienthong/catalogue';
import type { Bilingual, ProcedureDefinition } from '@lienthong/procedure';
import type { Language } from './language.js';

/** Agencies and steps as people call them. */
export interface Names {
  readonly language: Language;
  holder(holder: Holder): string;
  step(id: string | undefined): string;
}

const classes: Readonly<Record<Holder['class'], Bilingual>> = {
  agency: { vi: 'cơ quan', en: 'agency' },
  counter: { vi: 'bộ phận một cửa', en: 'counter' },
  citizen: { vi: 'người dân', en: 'citizen' },
  outside: { vi: 'cơ quan ngoài', en: 'outside body' },
  system: { vi: 'hệ thống', en: 'the system' },
};

/** An officer is his opaque id: names of staff are the identity provider's. */
export function namesOf(
  { steps }: Pick<ProcedureDefinition, 'steps'>,
  agencies: Pick<AgencyBook, 'find'>,
  language: Language,
): Names {
  return {
    language,
    holder: ({ agency, class: holderClass }) =>
      agency ? (agencies.find(agency)?.title[language] ?? agency) : classes[holderClass][language],
    step: (id) => steps.find((step) => step.id === id)?.title[language] ?? id ?? '',
  };
}
