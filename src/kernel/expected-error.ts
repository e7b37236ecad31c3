/** What the person at the terminal can mend: said in a sentence, without a hint at the place in the program. */
export class ExpectedError extends Error {
  override readonly name = 'ExpectedError';
}
