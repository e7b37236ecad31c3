/** A sentence in both languages the program speaks; German is the one that binds (A16 (2)). */
export interface Text {
  readonly de: string;
  readonly en: string;
}

export type Language = keyof Text;

/**
 * Fills `{name}` placeholders of a sentence. A placeholder without a value throws: a customer must
 * never read a raw brace.
 */
export function fill(sentence: string, values: Readonly<Record<string, unknown>>): string {
  return sentence.replace(/\{(\w+)\}/g, (_, name: string) => {
    if (!(name in values)) throw new Error(`the sentence “${sentence}” needs a value for {${name}}`);
    return String(values[name]);
  });
}

export function fillText(text: Text, values: Readonly<Record<string, unknown>>): Text {
  return { de: fill(text.de, values), en: fill(text.en, values) };
}
