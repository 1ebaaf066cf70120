import type { PreflightRule } from './preflight-rule.ts';

export const enclosurePrivileged: PreflightRule = {
  code: 'letter.enclosurePrivileged',
  title: 'Privileged enclosure',
  severity: 'error',
  find: ({ enclosed }) =>
    enclosed.flatMap(({ evidence, privilege, title }, at) => {
      if (privilege === undefined) return [];
      const named = title === undefined ? evidence : `${evidence}, “${title}”`;
      return [
        {
          sentence: `Enclosure ${at + 1} (${named}) says of itself “${privilege}”: it must not leave the agency with this letter.`,
          place: { words: `enclosure ${at + 1}`, enclosure: at + 1 },
          fix: { kind: 'removeEnclosure', title: `Leave ${evidence} out`, evidence } as const,
        },
      ];
    }),
};
