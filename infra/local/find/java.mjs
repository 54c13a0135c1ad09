/** The Java that runs Kafka and the time-skipping server. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { onPath, runTool } from './run-tool.mjs';

export const JAVA_NEEDED = 17;

/** @returns {Promise<{path: string, major: number} | undefined>} */
export async function lookForJava(env = process.env) {
  const home = env.JAVA_HOME && join(env.JAVA_HOME, 'bin', 'java');
  const path = home && existsSync(home) ? home : onPath('java', env);
  if (!path) return undefined;
  try {
    const told = await runTool(path, ['-version']);
    return { path, major: Number(/version "(\d+)/.exec(told)?.[1] ?? 0) };
  } catch {
    return undefined; // macOS ships a `java` that only says that there is none
  }
}

/** @returns {Promise<string>} path of a java that is new enough @throws naming what is missing */
export async function findJava() {
  const java = await lookForJava();
  if (java && java.major >= JAVA_NEEDED) return java.path;
  const found = java ? `${java.path} is ${java.major}` : 'none found';
  throw new Error(
    `Java ≥ ${JAVA_NEEDED} is missing (${found}): apt-get install openjdk-17-jre-headless, or https://adoptium.net`,
  );
}
