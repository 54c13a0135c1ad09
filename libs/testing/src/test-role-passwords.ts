import type { RolePasswords } from '@lienthong/case-store';

/** Roles belong to the whole test server, so every test gives them the same passwords. */
export const testRolePasswords: RolePasswords = {
  cases: 'test-cases',
  relay: 'test-relay',
  indicators: 'test-indicators',
};
