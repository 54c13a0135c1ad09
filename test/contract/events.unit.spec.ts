import { readdirSync, readFileSync } from 'node:fs';
import { Parser } from '@asyncapi/parser';
import { describe, expect, it } from '@jest/globals';
import {
  asyncApiDocument,
  caseEventSchemas,
  cloudEventText,
  factOf,
  type GoldenEvents,
  parseCloudEvent,
  toCloudEvent,
  UnreadableEvent,
} from '@lienthong/contracts/events';

const events = new URL('../../libs/contracts/src/events/', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, events), 'utf8');
const kinds = Object.keys(caseEventSchemas);
const golden = Object.fromEntries(kinds.map((kind) => [kind, JSON.parse(read(`golden/${kind}.json`))])) as GoldenEvents;

describe('events on the wire', () => {
  it('has one golden example for every kind of fact', () => {
    expect(readdirSync(new URL('golden', events)).sort()).toEqual(kinds.map((kind) => `${kind}.json`).sort());
  });

  it.each(Object.entries(golden))(
    '%s: the published example is still read, and its fact gives the same bytes',
    (kind, example) => {
      const event = parseCloudEvent(cloudEventText(example));
      expect(event).toEqual(example);
      expect(factOf(event).type).toBe(kind);
      expect(cloudEventText(toCloudEvent(factOf(event)))).toBe(cloudEventText(example));
    },
  );

  it.each(Object.entries(golden))(
    '%s: an unknown member is refused, whether stamped or beside its data',
    (_, example) => {
      const inside = { ...example, data: { ...example.data, fullName: 'Nguyễn Văn Mẫu' } };
      for (const event of [inside, { ...example, note: 'x' }])
        expect(() => parseCloudEvent(JSON.stringify(event))).toThrow(UnreadableEvent);
    },
  );

  it.each([
    ['no-json', '{'],
    ['unknown-type', JSON.stringify({ ...golden['case.accepted'], type: 'vn.lienthong.case.forgotten.v1' })],
    ['unknown-type', '"text"'],
    ['unknown-type', 'null'],
    ['against-schema', JSON.stringify({ ...golden['case.accepted'], time: 'yesterday' })],
    ['wrong-id', JSON.stringify({ ...golden['case.accepted'], id: golden['case.registered'].id })],
  ])('a message that cannot be read says why: %s', (because, text) => {
    expect(() => parseCloudEvent(text)).toThrow(expect.objectContaining({ because }));
  });

  it('says of a value against its schema where it is wrong, never what it holds', () => {
    const { data } = golden['case.stopped'];
    const event = { ...golden['case.stopped'], data: { ...data, ground: 'Ông\nNguyễn Văn Mẫu không nộp đủ giấy tờ' } };
    expect(() => parseCloudEvent(JSON.stringify(event))).toThrow('against-schema: data.ground: invalid_format');
  });

  it('a case that stands for a component procedure keeps its own procedure apart', () => {
    const { data } = golden['child.started'];
    expect(data).toMatchObject({ procedure: { code: 'mau-karaoke' }, childProcedure: 'mau-thanh-phan' });
    expect(factOf(golden['child.started']).data).toMatchObject({ procedure: 'mau-thanh-phan' });
  });
});

describe('the AsyncAPI document', () => {
  const published: unknown = JSON.parse(read('../../asyncapi.json'));

  it('is what the schemas say now (else: build libs/contracts, then node libs/contracts/tooling/write-asyncapi.mjs)', () => {
    expect(published).toEqual(JSON.parse(JSON.stringify(asyncApiDocument(golden))));
  });

  it('is valid AsyncAPI 3, examples included', async () => {
    const { document, diagnostics } = await new Parser().parse(JSON.stringify(published));
    expect(
      diagnostics.filter(({ severity }) => severity <= 1).map(({ message, path }) => [message, path.join('.')]),
    ).toEqual([]);
    expect(document?.messages().length).toBe(kinds.length + 1);
  }, 60_000);
});
