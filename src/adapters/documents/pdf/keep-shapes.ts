/** What pdfkit takes of a glyph's place, in font units; it scales the numbers in place. */
interface Position {
  xAdvance: number;
  yAdvance: number;
  xOffset: number;
  yOffset: number;
}

interface Shaped {
  readonly glyphs: readonly unknown[];
  readonly positions: readonly Position[];
}

export interface ShapingFont {
  layout(text: string, features: readonly string[]): Shaped;
}

/** Words of one font whose shapes are kept, the longest unused go first: some ten megabytes. */
const WORDS_KEPT = 10_000;

/**
 * Makes a parsed font remember how words are shaped. Applying a font's rules is what a letter costs most, and letters
 * say the same words again and again. Kerning across a blank is lost, which no face has worth seeing.
 */
export function keepShapes<Font extends ShapingFont>(font: Font): Font {
  const shape = font.layout.bind(font);
  const kept = new Map<string, Shaped>();
  const shapeOf = (word: string, features: readonly string[]): Shaped => {
    const key = `${features.join()} ${word}`;
    const known = kept.get(key) ?? copyOf(shape(word, features));
    kept.delete(key);
    kept.set(key, known);
    if (kept.size > WORDS_KEPT) kept.delete(kept.keys().next().value as string);
    return known;
  };
  font.layout = (text, features) => {
    const words = (text.match(/[^ ]+ ?| /g) ?? []).map((word) => shapeOf(word, features));
    const positions = words.flatMap((word) => copyOf(word).positions);
    return {
      glyphs: words.flatMap(({ glyphs }) => glyphs), positions,
      get advanceWidth() {
        return positions.reduce((sum, { xAdvance }) => sum + xAdvance, 0);
      },
    };
  };
  return font;
}

function copyOf({ glyphs, positions }: Shaped): Shaped {
  return { glyphs: [...glyphs], positions: positions.map((position) => ({ ...position })) };
}
