import { open } from 'node:fs/promises';

/** A text that is written piece by piece; the disk sees it in larger ones. */
export interface TextFile {
  write(text: string): Promise<void>;
  /** Writes what is left and waits until the disk has it. */
  end(): Promise<void>;
  /** Lets go of it as it is. */
  close(): Promise<void>;
}

const PIECE = 256 * 1024;

/** Opens a new file. */
export async function openTextFile(path: string): Promise<TextFile> {
  const file = await open(path, 'wx');
  let isOpen = true;
  let waiting: string[] = [];
  let length = 0;
  const flush = async () => {
    const text = waiting.join('');
    waiting = [];
    length = 0;
    await file.appendFile(text);
  };
  const close = async () => {
    if (isOpen) await file.close();
    isOpen = false;
  };
  return {
    write: async (text) => {
      waiting.push(text);
      length += text.length;
      if (length >= PIECE) await flush();
    },
    end: async () => {
      await flush();
      await file.sync();
      await close();
    },
    close,
  };
}
