import { dateOf } from '@lienthong/kernel';
import fc from 'fast-check';
import { isStandingStill } from '../appointment/suspension.js';
import type { Fact } from '../event.js';
import { ledgerOf } from '../ledger/ledger.js';
import { isExpectedLate } from '../projection/project.js';
import { openLegs } from '../state/legs.js';
import { isOver } from '../state/progress.js';
import { fixtureCalendar as K } from '../testing/fixture-calendar.js';
import type { History } from '../testing/history.js';
import { APOLOGISES, arbTold, NOTHING, playToTheEnd, type Told, tell } from '../testing/random-history.js';
import { isSurelyInTime } from './surely-in-time.js';

/** What tells of the letter and nothing else; a day off may move the date that it announced, and nothing that is owed. */
const ofLetter = (fact: Fact): boolean =>
  fact.type === 'apology.issued' ||
  fact.type === 'apology.drafted' ||
  fact.type === 'case.noticed' ||
  (fact.type === 'appointment.set' && ['apology', 'calendar'].includes(fact.data.cause));

/** Half of the moves ask for the letter, so that most histories have one. */
const arbSorry = fc.tuple(arbTold, fc.array(fc.boolean(), { minLength: 40, maxLength: 40 })).map(([told, asks]) => ({
  ...told,
  moves: told.moves.map((move, index) => (asks[index] ? { ...move, what: APOLOGISES } : move)),
}));
const silent = (told: Told): Told => ({
  ...told,
  moves: told.moves.map((move) => (move.what === APOLOGISES ? { ...move, what: NOTHING } : move)),
});
const told = (history: History): History => {
  playToTheEnd(history);
  return history;
};
const letters = ({ facts }: History) => facts.filter(({ type }) => type === 'apology.issued');

it('I10: one letter a case at most; what is owed, every leg, and who answers against it are as if there were none', () =>
  fc.assert(
    fc.property(arbSorry, (story) => {
      const [sorry, without] = [told(tell(story)), told(tell(silent(story)))];
      expect(letters(sorry).length).toBeLessThanOrEqual(1);
      expect(letters(without)).toEqual([]);
      const [mine, theirs] = [sorry, without].map((history) => ledgerOf(history.state, history.context()));
      expect(mine!.path).toEqual(theirs!.path);
      expect(mine!.legs).toEqual(theirs!.legs);
      expect(mine!.segments.map(({ owed }) => owed)).toEqual(theirs!.segments.map(({ owed }) => owed));
      const kinds = (history: History) => history.facts.filter((fact) => !ofLetter(fact)).map(({ type }) => type);
      expect(kinds(sorry)).toEqual(kinds(without));
    }),
  ));

it('I10: a letter promises a later close of a working day, in time only on a working day before the date', () =>
  fc.assert(
    fc.property(arbSorry, (story) => {
      const history = tell(story);
      for (const { data, at, seq } of history.facts.flatMap((fact) => (fact.type === 'apology.issued' ? [fact] : []))) {
        const set = history.facts.flatMap((fact) =>
          fact.type === 'appointment.set' && fact.seq > seq ? [fact] : [],
        )[0];
        const calendar = history.context().calendarNamed(set!.data.calendar);
        expect(data.newDueAt > data.announcedDueAt && at <= data.announcedDueAt).toBe(true);
        expect(calendar.closeOf(dateOf(data.newDueAt))).toBe(data.newDueAt);
        const days = calendar.minutesBetween(at, data.announcedDueAt);
        if (data.inTime) expect(dateOf(at) < dateOf(data.announcedDueAt)).toBe(true);
        else expect(days).toBeLessThanOrEqual(480);
      }
    }),
  ));

it('drafts: once for each announced date, none after a letter, none when the day to say so has passed', () =>
  fc.assert(
    fc.property(arbSorry, (story) => {
      const { facts } = told(tell(story));
      const drafts = facts.flatMap((fact) => (fact.type === 'apology.drafted' ? [fact] : []));
      expect(new Set(drafts.map(({ data }) => data.announcedDueAt)).size).toBe(drafts.length);
      const letter = facts.find(({ type }) => type === 'apology.issued');
      for (const { seq, at, data } of drafts) {
        expect(seq).toBeLessThan(letter?.seq ?? Number.POSITIVE_INFINITY);
        expect(dateOf(at) <= K.workingDayBefore(dateOf(data.announcedDueAt))).toBe(true);
        expect(data.proposedDueAt > data.announcedDueAt).toBe(true);
      }
    }),
  ));

it('whoever is surely in time is not expected late', () =>
  fc.assert(
    fc.property(arbTold, (story) => {
      tell(story, (history) => {
        const segment = history.state.appointments.findLast(({ met }) => !met);
        if (isOver(history.state) || !segment || !openLegs(history.state).some(({ counted }) => counted)) return;
        const context = history.context();
        // a date that is not known is not drafted for
        if (isStandingStill(history.state, segment, context)) return;
        if (isSurelyInTime(history.state, segment, context))
          expect(isExpectedLate(history.state, segment, context)).toBe(false);
      });
    }),
  ));
