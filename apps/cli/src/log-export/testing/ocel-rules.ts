interface Declared {
  readonly name: string;
  readonly attributes: readonly { readonly name: string; readonly type: string }[];
}
interface Related {
  readonly objectId: string;
  readonly qualifier: string;
}
interface Attribute {
  readonly name: string;
  readonly value: string;
  readonly time?: string;
}

/** OCEL 2.0 in JSON as it is read. */
export interface OcelDocument {
  readonly eventTypes: readonly Declared[];
  readonly objectTypes: readonly Declared[];
  readonly events: readonly {
    readonly id: string;
    readonly type: string;
    readonly time: string;
    readonly attributes: readonly Attribute[];
    readonly relationships: readonly Related[];
  }[];
  readonly objects: readonly {
    readonly id: string;
    readonly type: string;
    readonly attributes: readonly Attribute[];
    readonly relationships: readonly Related[];
  }[];
}

const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/;
const VALUES: Readonly<Record<string, RegExp>> = {
  string: /^/,
  time: TIME,
  integer: /^-?\d+$/,
  float: /^-?\d+(\.\d+)?$/,
  boolean: /^(true|false)$/,
};

/** What breaks OCEL 2.0: its published JSON schema, declared types, unique ids, references to nothing, objects without an event. */
export function ocelFaults({ eventTypes, objectTypes, events, objects }: OcelDocument): string[] {
  const faults: string[] = [];
  const must = (holds: boolean, fault: string) => void (holds || faults.push(fault));
  const declared = (types: readonly Declared[]) =>
    new Map(types.map(({ name, attributes }) => [name, new Map(attributes.map(({ name: own, type }) => [own, type]))]));
  const known = new Set(objects.map(({ id }) => id));
  const touched = new Set(events.flatMap(({ relationships }) => relationships.map(({ objectId }) => objectId)));
  must(known.size === objects.length, 'ids of objects are unique');
  must(new Set(events.map(({ id }) => id)).size === events.length, 'ids of events are unique');
  must(
    new Set([...eventTypes, ...objectTypes].map(({ name }) => name)).size === eventTypes.length + objectTypes.length,
    'types are unique',
  );
  for (const [parts, types] of [
    [events, declared(eventTypes)],
    [objects, declared(objectTypes)],
  ] as const)
    for (const { id, type, attributes, relationships } of parts) {
      must(typeof id === 'string' && id !== '' && types.has(type), `${id} is of a declared type: ${type}`);
      for (const { name, value, time } of attributes) {
        const kind = types.get(type)?.get(name) ?? '';
        must(typeof value === 'string' && VALUES[kind]?.test(value) === true, `${type}.${name} ${kind}: ${value}`);
        must(time === undefined || TIME.test(time), `time of ${name}: ${time}`);
      }
      for (const { objectId, qualifier } of relationships)
        must(known.has(objectId) && qualifier !== '', `${type} ${id} ${qualifier} ${objectId}`);
      const pairs = relationships.map(({ objectId, qualifier }) => `${objectId} ${qualifier}`);
      must(new Set(pairs).size === pairs.length, `a relation twice: ${id}`);
    }
  for (const { time, id } of events) must(TIME.test(time), `time of ${id}: ${time}`);
  for (const { id, attributes } of objects) {
    must(touched.has(id), `${id} stands in no event`);
    must(
      attributes.every(({ time }) => time !== undefined),
      `attributes of ${id} have times`,
    );
  }
  return faults;
}
