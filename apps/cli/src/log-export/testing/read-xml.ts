export interface Element {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
}

const TOKEN = /<\?xml [^>]*\?>|<\/([\w.:-]+)>|<([\w.:-]+)((?:\s+[\w.:-]+="[^"<]*")*)\s*(\/?)>|([^<]+)/gy;
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Reads a document of elements and attributes, and nothing that is not well-formed: written for tests, independent of what writes. */
export function readXml(text: string): Element {
  const root: Element = { tag: '', attributes: {}, children: [] };
  const open: Element[] = [root];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.length) {
    const at = TOKEN.lastIndex;
    const found = TOKEN.exec(text);
    if (!found) throw new Error(`not well-formed at ${at}: ${text.slice(at, at + 80)}`);
    const [, closed, tag, attributes = '', empty, between] = found;
    if (between?.trim()) throw new Error(`text between elements: ${between}`);
    if (closed && open.pop()?.tag !== closed) throw new Error(`</${closed}> closes what is not open`);
    if (!tag) continue;
    const element = { tag, attributes: attributesIn(attributes), children: [] };
    open.at(-1)?.children.push(element);
    if (!empty) open.push(element);
  }
  const [whole, ...others] = root.children;
  if (!whole || others.length > 0 || open.length !== 1) throw new Error('not one whole element');
  return whole;
}

function attributesIn(text: string): Record<string, string> {
  const pairs = [...text.matchAll(/([\w.:-]+)="([^"]*)"/g)].map(([, name = '', value = '']) => [
    name,
    unescaped(value),
  ]);
  const names = pairs.map(([name]) => name);
  if (new Set(names).size !== names.length) throw new Error(`an attribute twice: ${text}`);
  return Object.fromEntries(pairs);
}

function unescaped(value: string): string {
  const plain = value.replace(/[\t\n\r]/g, ' '); // as every reader of XML does
  return plain.replace(/&(?:#(\d+)|(\w+));|&/g, (whole, number?: string, name?: string) => {
    if (number) return String.fromCodePoint(Number(number));
    const letter = name === undefined ? undefined : ENTITIES[name];
    if (letter === undefined) throw new Error(`no such entity: ${whole}`);
    return letter;
  });
}
