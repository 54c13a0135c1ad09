import { describe, expect, it } from '@jest/globals';
import { isImportedEvent } from '@lienthong/case';
import { caseEventSchemas, cloudEventText, factOf, parseCloudEvent, toCloudEvent } from '@lienthong/contracts/events';
import {
  extended,
  inOtherHands,
  moved,
  opinionAsked,
  refused,
  rehomed,
  retimedAtCounter,
  silent,
  troubled,
  withdrawn,
} from './histories/detours.js';
import { recorded } from './histories/recorded.js';
import { apologised, birth, landTransfer, lateKaraoke, supplemented } from './histories/worked-examples.js';

const histories = {
  'late karaoke': [lateKaraoke()],
  supplement: [supplemented()],
  'refusal and rework': [troubled()],
  'in other hands': [inOtherHands()],
  opinion: [opinionAsked()],
  'land transfer': [landTransfer()],
  'birth group': birth(),
  'refused at the counter': [refused()],
  'a day off before the answer': [retimedAtCounter(), retimedAtCounter(true)],
  withdrawn: [withdrawn()],
  'silence of the citizen': [silent()],
  'extension by law': [extended()],
  'another version': [moved()],
  'apology and correction': [apologised()],
  'agency taken over': [rehomed()],
};
const facts = Object.values(histories).flat().flatMap(recorded);

describe('what the core decides travels', () => {
  it.each(Object.entries(histories))(
    '%s: every fact is an event of the contract, and comes back as it was',
    (_, told) => {
      for (const fact of told.flatMap(recorded)) {
        const text = cloudEventText(toCloudEvent(fact));
        expect(factOf(parseCloudEvent(text))).toEqual(fact);
        expect(cloudEventText(toCloudEvent(factOf(parseCloudEvent(text))))).toBe(text);
      }
    },
  );

  it('and these histories tell of every kind of fact that the core decides', () => {
    const decided = Object.keys(caseEventSchemas).filter((type) => !isImportedEvent(type));
    expect([...new Set(facts.map(({ type }) => type))].sort()).toEqual(decided.sort());
  });
});
