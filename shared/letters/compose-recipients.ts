/** Whom letters to NARA go to. By office, since the holders change. */

/** The address is 36 CFR 1230.14's; the mailbox is the one on NARA's page on unauthorized dispositions (the rule names RM.Communications@nara.gov). */
export const naraRecipient = {
  lines: [
    'Chief Records Officer for the U.S. Government',
    'National Archives and Records Administration',
    '8601 Adelphi Road',
    'College Park, MD 20740-6001',
  ],
  salutation: 'Dear Chief Records Officer:',
  mailbox: 'UnauthorizedDisposition@nara.gov',
} as const;

/** Custom of such letters (rules.md D2), not a rule: an officer may name others. */
export const customaryCopies: readonly string[] = [
  'Departmental Records Officer',
  'Senior Agency Official for Records Management',
  'GAO-OIG Liaison',
  'Office of Chief Counsel',
];
