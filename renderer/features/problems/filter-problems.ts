import type { FoundProblem } from './found-problem.ts';

/** Every word must occur in the problem's sentence, subject, rule or citation; `subject:M-00093`, `rule:` and `severity:` look there only. */
export function filterProblems(problems: readonly FoundProblem[], text: string): readonly FoundProblem[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  return problems.filter((problem) => words.every((word) => matches(problem, word)));
}

function matches({ code, severity, subject, message, citation = '' }: FoundProblem, word: string): boolean {
  const places = { subject: subject.id, rule: `${code} ${citation}`, severity };
  const [, place, sought] = /^(subject|rule|severity):(.*)$/.exec(word) ?? [];
  const text =
    sought === undefined
      ? `${Object.values(places).join(' ')} ${message}`
      : (Object.entries(places).find(([name]) => name === place)?.[1] ?? '');
  return text.toLowerCase().includes(sought ?? word);
}
