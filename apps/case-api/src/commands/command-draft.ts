import type { CaseDraft, Personal } from '@lienthong/case-store';
import { directsWork, type SubmitCommand } from '@lienthong/contracts/http';

/** What people write in their own words, by the field of the command; it never reaches a fact. */
const ownWords = ['reason', 'note', 'items', 'proof', 'form', 'applicant'] as const;

/** A command as the store takes it: coded values on one side, words of and about persons on the other. What a role says is said here. */
export function draftOf(
  command: SubmitCommand,
  roles: readonly string[],
): { readonly draft: CaseDraft; readonly personal: Personal } {
  const coded: Record<string, unknown> = { ...command };
  const personal: Record<string, Personal[string]> = {};
  for (const field of ownWords) {
    if (coded[field] !== undefined) personal[field] = { kind: field, body: coded[field] };
    delete coded[field];
  }
  if (command.type === 'reassign') coded.byHead = directsWork(roles);
  // the contract's schema has the same fields as the core's command, which the compiler checks type by type below
  return { draft: coded as unknown as CaseDraft, personal };
}
