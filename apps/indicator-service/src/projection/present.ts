/** The members that are there: null in a row, absent in a record. */
export function present<Members extends object>(
  members: Members,
): { [Key in keyof Members]?: Exclude<Members[Key], null> } {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== null)) as {
    [Key in keyof Members]?: Exclude<Members[Key], null>;
  };
}
