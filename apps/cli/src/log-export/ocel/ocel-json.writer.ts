import { createReadStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { AgencyBook } from '@lienthong/catalogue';
import type { EventLogWriter } from '../event-log.writer.js';
import { openTextFile, type TextFile } from '../file/text-file.js';
import type { Kinds, Relation } from '../logged-case.js';
import { countObjects } from './object-counts.js';
import {
  Bystanders,
  FROM_THE_BEGINNING,
  type Known,
  kindsOfEvent,
  type OcelEvent,
  type OcelObject,
  objectKinds,
  ocelEvent,
  ocelObjects,
} from './ocel-model.js';

/**
 * OCEL 2.0 as JSON. Events go to the file at once; objects, which have an array of their own, to a second file that is
 * poured in behind them. Values are texts, as the published schema has them; their types are those declared.
 */
export async function openOcelJsonWriter(
  folder: string,
  name: string,
  agencies: Pick<AgencyBook, 'find'>,
): Promise<EventLogWriter> {
  const spool = join(folder, `${name}.objects`);
  const [events, objects] = [
    new JsonArray(await openTextFile(join(folder, name))),
    new JsonArray(await openTextFile(spool)),
  ];
  const bystanders = new Bystanders();
  const counts = countObjects();
  const types = new Set<string>();
  await events.file.write('{"events":[');
  const add = async (object: OcelObject) => {
    counts.add(object.type);
    await objects.add(jsonObject(object));
  };
  return {
    write: async (one) => {
      for (const event of one.events) {
        types.add(event.type);
        bystanders.see(event);
        await events.add(jsonEvent(ocelEvent(event)));
      }
      for (const object of ocelObjects(one)) await add(object);
    },
    end: async () => {
      for (const object of bystanders.objects(agencies)) await add(object);
      await objects.file.end();
      await events.file.write('\n],"objects":[');
      for await (const piece of createReadStream(spool, 'utf8')) await events.file.write(String(piece));
      const eventTypes = [...types].sort().map((type) => declared(type, kindsOfEvent(type)));
      const objectTypes = Object.entries(objectKinds).map(([type, kinds]) => declared(type, kinds));
      await events.file.write(
        `\n],"eventTypes":${JSON.stringify(eventTypes)},"objectTypes":${JSON.stringify(objectTypes)}}\n`,
      );
      await events.file.end();
      await rm(spool);
      return counts.counts;
    },
    close: async () => {
      await Promise.all([events.file.close(), objects.file.close()]);
    },
  };
}

/** The elements of an array, a line each. */
class JsonArray {
  private isEmpty = true;

  constructor(readonly file: TextFile) {}

  async add(element: object): Promise<void> {
    await this.file.write(`${this.isEmpty ? '\n' : ',\n'}${JSON.stringify(element)}`);
    this.isEmpty = false;
  }
}

const declared = (name: string, kinds: Kinds) => ({
  name,
  attributes: Object.entries(kinds).map(([attribute, type]) => ({ name: attribute, type })),
});

const relationships = (relations: readonly Relation[]) =>
  relations.map(({ id, qualifier }) => ({ objectId: id, qualifier }));

const texts = (values: Known) => Object.entries(values).map(([name, value]) => ({ name, value: String(value) }));

const jsonEvent = ({ id, type, at, values, relations }: OcelEvent) => ({
  ...{ id, type, time: at, attributes: texts(values), relationships: relationships(relations) },
});

const jsonObject = ({ id, type, values, changes, relations }: OcelObject) => ({
  ...{ id, type, relationships: relationships(relations) },
  attributes: [
    ...texts(values).map((value) => ({ ...value, time: FROM_THE_BEGINNING })),
    ...changes.map(({ name, value, at }) => ({ name, value: String(value), time: at })),
  ],
});
