/** Roles that an identity provider gives to staff. @see domain.md §1.2 */
export type Role = 'counter' | 'officer' | 'supervisor' | 'approver' | 'auditor';

/** What a route may ask for. */
export type Permission =
  | 'procedure:read'
  | 'case:open'
  | 'case:read'
  | 'case:search-person'
  | 'case:command'
  | 'inbox:read'
  | 'organisation:read'
  | 'organisation:write'
  | 'indicator:read';

/** What everybody may look at who works for the province. */
const reading = ['procedure:read', 'case:read', 'inbox:read', 'organisation:read', 'indicator:read'] as const;
/** What everybody may do who has cases in hand; an auditor only looks. */
const working = [...reading, 'case:command', 'organisation:write'] as const;

/** A new role does not compile until somebody says what it may do. What a permission reaches is limited further by the caller's agency. */
export const rolePermissions = {
  counter: [...working, 'case:open', 'case:search-person'],
  officer: [...working, 'case:open'],
  supervisor: [...working, 'case:search-person'],
  approver: [...working, 'case:open'],
  auditor: reading,
} as const satisfies Record<Role, readonly Permission[]>;

export const roles = Object.keys(rolePermissions) as readonly Role[];

/** Whether one of the roles gives the permission; unknown roles give nothing. */
export function isPermitted(held: readonly string[], permission: Permission): boolean {
  return roles.some(
    (role) => held.includes(role) && (rolePermissions[role] as readonly Permission[]).includes(permission),
  );
}
