import { collectDefaultMetrics, Registry } from 'prom-client';

/** A registry of its own for an app, with the figures of the process (memory, event loop, CPU) in it. */
export function openMetrics(app: string): Registry {
  const registry = new Registry();
  registry.setDefaultLabels({ app });
  collectDefaultMetrics({ register: registry });
  return registry;
}
