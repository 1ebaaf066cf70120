import type { MailAddress } from './parsed-message.ts';

/** People as a header shows them, with what is known of each. @example addressLine(from) // 'Ann Ames <ann@a.example>; bo@b.example' */
export function addressLine(people: readonly MailAddress[]): string {
  const shown: string[] = [];
  for (const { name, address } of people) shown.push(name && address ? `${name} <${address}>` : name || address);
  return shown.join('; ');
}
