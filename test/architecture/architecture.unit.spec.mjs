import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { rooms } from './rooms.mjs';
import { rules } from './rules.mjs';

const here = 'test/architecture';
const cruised = (folders, exclude = []) =>
  JSON.parse(
    execFileSync(
      process.execPath,
      [join(here, 'cruise-command.mjs'), folders.join(), ...(exclude.length ? [exclude.join()] : [])],
      {
        encoding: 'utf8',
        maxBuffer: 64 * 1024 * 1024,
      },
    ),
  );

const probes = readdirSync(join(here, 'probes'));

describe('the house keeps its rules (docs/architecture.md)', () => {
  it('no import breaks one', () => {
    const folders = ['libs', 'apps', 'workflows', 'test'].filter((folder) => existsSync(folder));
    expect(cruised(folders, ['/probes/'])).toEqual([]);
  });

  it('each room is named in rooms.mjs', () => {
    const found = ['libs', 'apps', 'workflows'].flatMap((top) => readdirSync(top).map((room) => `${top}/${room}`));
    expect(found.filter((room) => !(room in rooms))).toEqual([]);
  });

  it('each rule has a probe', () =>
    expect(rules.map(({ name }) => name).filter((name) => !probes.includes(name))).toEqual([]));

  describe('each rule bites', () => {
    const found = cruised([join(here, 'probes')]);
    it.each(probes)('%s', (probe) => {
      const here = found.filter(({ from }) => from.includes(`/probes/${probe}/`)).map(({ rule }) => rule);
      expect(here).toContain(probe);
    });
  });
});
