/** The made-up year that `lienthong simulate` starts from. */
export const scenarioFile = new URL('../scenarios/ha-tinh.yaml', import.meta.url);
