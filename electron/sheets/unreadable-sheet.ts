/** Thrown from within a parser's callbacks, and caught where the reading of one sheet begins: there it becomes a refusal. */
export class UnreadableSheet extends Error {
  readonly code: string;

  constructor(code: string, sentence: string) {
    super(sentence);
    this.code = code;
  }
}
