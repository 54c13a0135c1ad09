import type { AgencyCode } from '@lienthong/kernel';
import type { DecisionContext } from '../decision.js';
import type { CaseState } from '../state/case-state.js';

/** What of a case decides who takes it over: the communes that its routing may name. */
type About = Pick<CaseState, 'routing'>;

/** The agency that answers now for what was another's, after every change of the organisation in effect; itself while it stands. */
export function standing(agency: AgencyCode, { routing }: About, context: DecisionContext): AgencyCode {
  let now = agency;
  for (let next = context.successorOf?.(now, routing); next; next = context.successorOf?.(now, routing))
    now = next.agency;
  return now;
}

/** The case with its three units as they stand today: whoever took over may do what they might. Facts keep the former. */
export function asItStands(state: CaseState, context: DecisionContext): CaseState {
  if (!context.successorOf) return state;
  const today = (agency: AgencyCode): AgencyCode => standing(agency, state, context);
  return {
    ...state,
    receivedBy: today(state.receivedBy),
    solvedBy: today(state.solvedBy),
    returnBy: today(state.returnBy),
  };
}
