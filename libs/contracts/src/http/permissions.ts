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

/** A new role does not compile until somebody says what it may do. What a permission reaches is limited further by the caller's agency. */
export const rolePermissions = {
  counter: [
    'procedure:read',
    'case:open',
    'case:read',
    'case:search-person',
    'case:command',
    'inbox:read',
    'organisation:read',
    'organisation:write',
    'indicator:read',
  ],
  officer: [
    'procedure:read',
    'case:open',
    'case:read',
    'case:command',
    'inbox:read',
    'organisation:read',
    'organisation:write',
    'indicator:read',
  ],
  supervisor: [
    'procedure:read',
    'case:read',
    'case:search-person',
    'case:command',
    'inbox:read',
    'organisation:read',
    'organisation:write',
    'indicator:read',
  ],
  approver: [
    'procedure:read',
    'case:open',
    'case:read',
    'case:command',
    'inbox:read',
    'organisation:read',
    'organisation:write',
    'indicator:read',
  ],
  auditor: ['procedure:read', 'case:read', 'inbox:read', 'organisation:read', 'indicator:read'],
} as const satisfies Record<Role, readonly Permission[]>;

export const roles = Object.keys(rolePermissions) as readonly Role[];

/** Whether one of the roles gives the permission; unknown roles give nothing. */
export function isPermitted(held: readonly string[], permission: Permission): boolean {
  return roles.some(
    (role) => held.includes(role) && (rolePermissions[role] as readonly Permission[]).includes(permission),
  );
}
