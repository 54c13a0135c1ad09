import type { CaseEventData, CaseEventType } from '@lienthong/case';
import type { EventValues, Relation, Transition } from '../logged-case.js';

/**
 * What a kind of fact says to whoever mines the process. A fact of the life of a leg has the step as its activity, and
 * moves it along the standard lifecycle; one that was imported has the activity that it names; any other is an activity
 * of its own, in Vietnamese `title`.
 */
export interface Meaning<Type extends CaseEventType> {
  readonly transition: Transition;
  readonly activity: 'step' | 'imported' | { readonly name: string; readonly title: string };
  readonly values?: {
    readonly [Name in keyof EventValues]?: (data: CaseEventData[Type]) => EventValues[Name];
  };
  /** Beside the case, the leg, and who did it. */
  readonly relations?: (data: CaseEventData[Type]) => readonly Relation[];
}

/** `undefined`: bookkeeping of a fact that is told anyway, or a notice; no event of the process. */
export type Meanings<Types extends CaseEventType> = { readonly [Type in Types]: Meaning<Type> | undefined };

/** An activity that happens in one moment. */
export const once = (name: string, title: string) =>
  ({ transition: 'complete', activity: { name, title } }) as const satisfies Pick<
    Meaning<CaseEventType>,
    'transition' | 'activity'
  >;

/** The activity is the step of the leg. */
export const ofStep = (transition: Transition) =>
  ({ transition, activity: 'step' }) as const satisfies Pick<Meaning<CaseEventType>, 'transition' | 'activity'>;
