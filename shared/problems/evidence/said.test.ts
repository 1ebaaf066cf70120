import { expect, it } from 'vitest';
import type { ZodObject, ZodType } from 'zod';
import { builtInRules } from '../../calendar/testing/built-in-rules.ts';
import { type Intent, intents } from '../../domain/domain.ts';
import { localDate } from '../../kernel/local-date.ts';
import type { ChainFinding } from '../../mail/chain/finding.ts';
import { partSilenced } from '../part-silenced.ts';
import { createProblemFinder } from '../problems.ts';
import { stateOn, type Unasked } from '../testing/problems-on.ts';
import { said } from './said.ts';

const [release, mail, other] = ['E-aaaaaaaaaa', 'E-bbbbbbbbbb', 'E-cccccccccc'];
const imported: readonly Unasked[] = [release, mail, other].map((evidence) => [
  'evidence.imported',
  {
    effective: '2022-02-18',
    evidence,
    sha256: evidence.slice(2, 3).repeat(64),
    size: 1,
    format: 'eml',
    import: 'IMPORT-x1',
  },
]);
const opened: Intent = {
  intent: 'OpenCase',
  grounds: ['retentionNotEnded'],
  case: 'UD-2022-0001',
  title: 'Messages',
  letterDate: '2022-02-18',
  responseDue: '2022-03-20',
};
const linked: Unasked = [
  'evidence.linked',
  { effective: '2022-02-18', evidence: mail, subject: { kind: 'case', id: 'UD-2022-0001' }, role: 'supports' },
];
const silenced: Unasked = [
  'problem.silenced',
  {
    effective: '2022-02-18',
    code: 'evidence.controlBanner',
    subject: { kind: 'evidence', id: release },
    reason: 'The system is cleared for it.',
  },
];

const at = (source: string | undefined, line = 0) => ({ source: source ?? '', line });
const one = { message: 'm', places: [at(release, 118)] } as const;
const findings: readonly ChainFinding[] = [
  {
    kind: 'redactedDifferently',
    message: 'm',
    places: [at(release, 40), at(other, 7)],
    fields: ['to'],
    shown: [],
  },
  { kind: 'clockAgainstQuoting', ...one, quoted: 'n', minutes: 55 },
  { kind: 'parentMissing', ...one, messageId: null },
  { kind: 'knownOnlyFromQuotes', ...one },
  { kind: 'knownOnlyFromQuotes', message: 'n', places: [at(mail, 9)] },
  { kind: 'knownOnlyFromQuotes', message: 'o', places: [at(`${other}/2`, 9)] },
  { kind: 'attachmentAbsent', ...one, words: 'attached' },
  { kind: 'senderOutside', ...one, address: 'a@nara.example' },
  { kind: 'nonOfficialAccount', ...one, address: 'chief@gmail.com', copied: 'never' },
  { kind: 'nonOfficialAccount', message: 'n', places: [at(mail)], address: 'chief@gmail.com', copied: 'atOnce' },
  { kind: 'privilegeNotice', ...one, words: 'attorney-client' },
  { kind: 'controlBanner', source: release ?? '', banner: 'CUI//PRIV', places: [at(release, 2), at(release, 60)] },
  { kind: 'releaseMarks', source: release ?? '', codes: { '(b)(6)': 3, '(b)(5)': 1 }, places: [at(release, 4)] },
];

const rules = builtInRules;
const today = localDate('2022-02-20');
const state = stateOn('2022-02-20', [opened], [...imported, linked, silenced]);
const found = createProblemFinder()({ state, rules, today, said: findings }).filter(({ code }) =>
  said.rules.some((rule) => rule.code === code),
);

it('tells every kind of finding, with its law, of the original, or of the case or import that it belongs to', () => {
  expect(found.map(({ code, subject, severity }) => `${severity} ${code} ${subject.id}`)).toEqual([
    `warning evidence.controlBanner ${release}`,
    `warning evidence.nonOfficialAccount ${release}`,
    `warning evidence.redactedDifferently ${release}`,
    'info evidence.attachmentAbsent IMPORT-x1',
    `info evidence.clockAgainstQuoting ${release}`,
    'info evidence.knownOnlyFromQuotes IMPORT-x1',
    'info evidence.knownOnlyFromQuotes UD-2022-0001',
    'info evidence.parentMissing IMPORT-x1',
    'info evidence.privilegeNotice IMPORT-x1',
    `info evidence.releaseMarks ${release}`,
    'info evidence.senderOutside IMPORT-x1',
  ]);
  expect(new Set(found.map(({ code }) => code)).size).toBe(said.rules.length);
});

it('says where, and once for many', () => {
  const told = (code: string) => found.filter((problem) => problem.code === `evidence.${code}`);
  expect(told('knownOnlyFromQuotes')[0]?.message).toBe(
    `2 messages of IMPORT-x1 are known only from quotations, in ${release} and ${other}: no copy as sent or received is in the evidence.`,
  );
  expect(told('nonOfficialAccount')[0]).toMatchObject({
    citation: '44 U.S.C. 2911(a)',
    message: `1 message in ${release} came from chief@gmail.com, no official account; the first is seen in ${release} at line 118. If it was the agency's business, a complete copy was due in an official account within 20 days, and no copy in an official account is known.`,
  });
  expect(told('redactedDifferently')[0]?.message).toBe(
    `1 message in ${release} stands in copies that withhold different words: line 40 of ${release} against line 7 of ${other}.`,
  );
  expect(told('releaseMarks')[0]?.message).toBe(
    `${release} withholds words in 1 place, under (b)(6) (3 times) and (b)(5) (1 time).`,
  );
});

it('says at which line each can be seen, and which step settles it', () => {
  const about = { kind: 'case', id: 'UD-2022-0001' };
  const told = found.map(({ code, subject, place, fix }) => [
    `${code.slice('evidence.'.length)} ${subject.id}`,
    `${place?.evidence} ${place?.line}`,
    fix?.command,
  ]);
  expect(told).toEqual([
    [`controlBanner ${release}`, `${release} 2`, undefined],
    [`nonOfficialAccount ${release}`, `${release} 118`, 'NoteNonOfficial'],
    [`redactedDifferently ${release}`, `${release} 40`, undefined],
    ['attachmentAbsent IMPORT-x1', `${release} 118`, 'OpenSuspense'],
    [`clockAgainstQuoting ${release}`, `${release} 118`, undefined],
    ['knownOnlyFromQuotes IMPORT-x1', `${release} 118`, 'OpenSuspense'],
    ['knownOnlyFromQuotes UD-2022-0001', `${mail} 9`, 'OpenSuspense'],
    ['parentMissing IMPORT-x1', `${release} 118`, 'OpenSuspense'],
    ['privilegeNotice IMPORT-x1', `${release} 118`, undefined],
    [`releaseMarks ${release}`, `${release} 4`, undefined],
    ['senderOutside IMPORT-x1', `${release} 118`, 'SetMailDomains'],
  ]);
  for (const { fix } of found)
    for (const [name, value] of Object.entries(fix?.arguments ?? {})) {
      const { asks } = intents[fix?.command ?? 'SilenceProblem'];
      const member = (asks as ZodObject).shape[name] as ZodType | undefined;
      expect(member?.safeParse(value)).toMatchObject({ success: true });
    }
  expect(found.find(({ subject }) => subject.id === about.id)?.fix?.arguments).toMatchObject({ about, evidence: mail });
  const privilege = found.find(({ code }) => code === 'evidence.privilegeNotice');
  expect(privilege?.place).toEqual({ evidence: release, line: 118, words: 'attorney-client' });
  // A message that is attached has lines of its own.
  const attached = findings.filter(({ places: [at] }) => at?.source === `${other}/2`);
  expect(said.createFinder()({ state, rules, today, said: attached }).problems[0]?.place).toEqual({
    evidence: other,
    line: 0,
  });
});

it('is silenced like any other, for one subject', () => {
  expect(partSilenced(found, state).silenced.map(({ code }) => code)).toEqual(['evidence.controlBanner']);
});

it('is found anew only for other findings or other evidence', () => {
  const find = said.createFinder();
  const before = find({ state, rules, today, said: findings });
  const more = stateOn('2022-02-20', [opened, { ...opened, case: 'UD-2022-0002' }], [...imported, linked, silenced]);
  expect(find({ state: { ...more, evidence: state.evidence }, rules, today, said: findings })).toBe(before);
  expect(find({ state: more, rules, today, said: findings })).not.toBe(before);
  expect(find({ state: more, rules, today }).problems).toEqual([]);
});

it('passes over evidence that the docket no longer holds', () => {
  const without = stateOn('2022-02-20', [opened]);
  expect(said.createFinder()({ state: without, rules, today, said: findings }).problems).toEqual([]);
});
