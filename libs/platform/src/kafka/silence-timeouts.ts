/**
 * kafkajs 2.2.4 asks for timers in the past (`throttledUntil` is −1 while nothing throttles), and Node prints a warning
 * for the first of them. Nothing hangs on it; the warning of anybody else is passed on.
 */
export function silenceTimeouts(): void {
  if (silenced) return;
  silenced = true;
  const emitWarning = process.emitWarning.bind(process) as (...args: readonly unknown[]) => void;
  process.emitWarning = (...args: readonly unknown[]): void => {
    if (args[1] === 'TimeoutNegativeWarning' && new Error().stack?.includes('kafkajs')) return;
    emitWarning(...args);
  };
}

let silenced = false;
