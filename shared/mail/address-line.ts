import type { MailAddress } from './parsed-message.ts';

/** People as a header shows them, with what is known of each. @example addressLine(from) // 'Ann Ames <ann@a.example>; bo@b.example' */
export function addressLine(people: readonly MailAddress[]): string {
  return people.map(({ name, address }) => (name && address ? `${name} <${address}>` : name || address)).join('; ');
}
