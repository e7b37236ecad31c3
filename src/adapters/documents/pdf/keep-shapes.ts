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

interface KeptShape extends Shaped {
  /** In font units. */
  readonly width: number;
}

/** Words of one font whose shapes are kept, twice over: some ten megabytes. */
const WORDS_KEPT = 5_000;

/**
 * Makes a parsed font remember how words are shaped, and say how wide a text is without shaping it again. Applying a
 * font's rules is what a letter costs most, and letters say the same words again and again. Kerning across a blank is
 * lost, which no face has worth seeing.
 */
export function keepShapes<Font extends ShapingFont>(font: Font) {
  const shape = font.layout.bind(font);
  let kept = new Map<string, KeptShape>();
  // What was not asked for while as many others were is forgotten with the older half.
  let older = new Map<string, KeptShape>();
  const shapesOf = (text: string, features: readonly string[]): KeptShape[] => {
    const prefix = `${features.join()} `;
    return (text.match(/[^ ]+ ?| /g) ?? []).map((word) => {
      const key = prefix + word;
      const known = kept.get(key);
      if (known) return known;
      if (kept.size >= WORDS_KEPT) [older, kept] = [kept, new Map()];
      const found = older.get(key) ?? keptShape(shape(word, features));
      kept.set(key, found);
      return found;
    });
  };
  const widthOf = (text: string, features: readonly string[]) =>
    shapesOf(text, features).reduce((sum, { width }) => sum + width, 0);
  font.layout = (text, features) => {
    const words = shapesOf(text, features);
    return {
      glyphs: words.flatMap(({ glyphs }) => glyphs),
      positions: words.flatMap(({ positions }) => positions.map((position) => ({ ...position }))),
    };
  };
  return { font, widthOf };
}

function keptShape({ glyphs, positions }: Shaped): KeptShape {
  return {
    glyphs: [...glyphs], positions: positions.map((position) => ({ ...position })),
    width: positions.reduce((sum, { xAdvance }) => sum + xAdvance, 0),
  };
}
