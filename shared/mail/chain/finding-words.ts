import { counted } from '../../kernel/counted.ts';
import type { ChainFinding } from './finding.ts';

/** A finding that is told of one message, in a sentence. */
export interface ToldFinding {
  readonly kind: ChainFinding['kind'];
  readonly sentence: string;
}

const copiedWords = {
  atOnce: 'An official account had a copy at once.',
  withinTwentyDays: 'An official account had a copy within the 20 days that 44 U.S.C. 2911 allows.',
  late: 'A copy in an official account is known only from after the 20 days that 44 U.S.C. 2911 allows.',
  never: 'No copy in an official account is known; 44 U.S.C. 2911 asks for one within 20 days.',
} as const;

/** Says a finding to an officer; undefined for one that is told of a whole source and not of a message. */
export function toldFinding(finding: ChainFinding): ToldFinding | undefined {
  const sentence = sentenceOf(finding);
  return sentence === undefined ? undefined : { kind: finding.kind, sentence };
}

function sentenceOf(finding: ChainFinding): string | undefined {
  switch (finding.kind) {
    case 'redactedDifferently':
      return `Its copies withhold different words (${finding.fields.join(', ')}): ${finding.places[0].source} and ${finding.places[1].source} should be read side by side.`;
    case 'clockAgainstQuoting':
      return `Its clock is ${counted(finding.minutes, 'minute')} earlier than that of a message it quotes: one of the two shows another zone, or is wrong. It stands here after what it quotes.`;
    case 'parentMissing':
      return finding.messageId === null
        ? 'It is an answer, and what it answers is not in the evidence.'
        : `It answers the message ${finding.messageId}, which is not in the evidence.`;
    case 'knownOnlyFromQuotes':
      return 'It is known only from quotes: no copy as sent or received is in the evidence.';
    case 'attachmentAbsent':
      return `It speaks of an attachment (“${finding.words}”) and nothing came with it.`;
    case 'senderOutside':
      return `Its sender, ${finding.address}, is outside the agency.`;
    case 'nonOfficialAccount':
      return `It was sent from ${finding.address}, which is no official account. ${copiedWords[finding.copied]}`;
    case 'privilegeNotice':
      return `It claims a privilege: “${finding.words}”.`;
    case 'controlBanner':
    case 'releaseMarks':
      return undefined;
  }
}
