import type { Element } from './read-xml.js';

const ORDER = ['extension', 'global', 'classifier', 'attribute', 'trace'];
const ATTRIBUTES = ['string', 'date', 'int', 'float', 'boolean', 'id'];
const NAME = /^[A-Za-z_:][\w.:-]*$/;
const NC_NAME = /^[A-Za-z_][\w.-]*$/;
const VALUES: Readonly<Record<string, RegExp>> = {
  date: /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/,
  int: /^[+-]?\d+$/,
  boolean: /^(true|false|0|1)$/,
  id: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
};

/** What breaks the schema of IEEE 1849-2016 (5, XML serialization), and what it promises by its globals and classifiers. */
export function xesFaults(log: Element): string[] {
  const faults: string[] = [];
  const must = (holds: boolean, fault: string) => void (holds || faults.push(fault));
  must(log.tag === 'log' && /^\d+\.\d+$/.test(log.attributes['xes.version'] ?? ''), 'log, of a version');
  const places = log.children.map(({ tag }) => ORDER.indexOf(ATTRIBUTES.includes(tag) ? 'attribute' : tag));
  must(
    places.every((place, at) => place >= (places[at - 1] ?? 0)),
    'order of the parts of a log',
  );
  const prefixes = of(log, 'extension').map(({ attributes: { name = '', prefix = '', uri = '' } }) => {
    must(NC_NAME.test(name) && NC_NAME.test(prefix) && URL.canParse(uri), `extension ${name}`);
    return prefix;
  });
  const globals = new Map(of(log, 'global').map((one) => [one.attributes.scope, one.children.map(keyOf)]));
  for (const { attributes } of of(log, 'classifier')) {
    must(NC_NAME.test(attributes.name ?? ''), `classifier ${attributes.name}`);
    const keys = (attributes.keys ?? '').split(' ');
    must(
      keys.every((key) => globals.get('event')?.includes(key)),
      `classifier of what is not global: ${keys}`,
    );
  }
  const holds = (element: Element, global: readonly string[] = []) => {
    const own = element.children.filter(({ tag }) => ATTRIBUTES.includes(tag));
    for (const { tag, attributes, children } of own) {
      const { key = '', value } = attributes;
      must(NAME.test(key) && value !== undefined && children.length === 0, `${tag} ${key}`);
      must(VALUES[tag]?.test(value ?? '') ?? true, `${tag} ${key} = ${value}`);
      const [prefix, name] = key.split(':');
      must(name === undefined || prefixes.includes(prefix ?? ''), `prefix of ${key}`);
    }
    const keys = own.map(keyOf);
    must(new Set(keys).size === keys.length, `a key twice: ${keys}`);
    must(
      global.every((key) => keys.includes(key)),
      `global keys missing in ${keys}`,
    );
  };
  for (const global of of(log, 'global')) holds(global);
  holds(log);
  for (const trace of of(log, 'trace')) {
    holds(trace, globals.get('trace'));
    const tags = trace.children.map(({ tag }) => tag);
    must(tags.indexOf('event') === tags.length - of(trace, 'event').length, 'attributes before events');
    for (const event of of(trace, 'event')) holds(event, globals.get('event'));
  }
  return [...new Set(faults)];
}

export const of = (element: Element, tag: string): readonly Element[] =>
  element.children.filter((child) => child.tag === tag);

/** The value of an attribute of a log, trace or event. */
export const attributeOf = (element: Element, key: string): string | undefined =>
  element.children.find((child) => child.attributes.key === key)?.attributes.value;

const keyOf = ({ attributes }: Element): string => attributes.key ?? '';
