/** Structured log lines (pino) as a person wants them at a terminal: warnings and worse; all of it is in the log file. */

const WARN = 40;
const ERROR = 50;

/** @param {string} line @returns {string | undefined} undefined = nothing to show */
export function readable(line) {
  const entry = line.startsWith('{') ? parse(line) : undefined;
  if (typeof entry?.level !== 'number') return line.trim() === '' ? undefined : line;
  if (entry.level < WARN) return undefined;
  const cause = entry.err?.message ?? entry.error;
  const message = [entry.msg, cause].filter((part) => typeof part === 'string' && part !== '').join(': ');
  return `${entry.level >= ERROR ? 'ERROR' : 'WARN'} ${message}`;
}

function parse(line) {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
