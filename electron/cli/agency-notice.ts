/** What is said where nobody has told the agency's mail domains; nothing where somebody has. */
export function agencyNotice(domains: readonly string[]): readonly string[] {
  if (domains.length > 0) return [];
  return [
    "The agency's mail domains are not set, so senders outside it and accounts that are not official were not looked for: `records record DIR docket.mailDomainsSet domains='[\"example.gov\"]'` sets them.",
  ];
}
