import type { Token } from 'marked';

/** A stretch of text in one style. `quiet` is secondary text: smaller and grey. A `\n` in it ends the line. */
export interface Run {
  readonly text: string;
  readonly bold: boolean;
  readonly quiet: boolean;
}

export interface Segment extends Run {
  readonly width: number;
}

/** Segments of one printed line and their total width in points. */
export interface Line {
  readonly segments: readonly Segment[];
  readonly width: number;
}

// Widths are sums of floats: a text set in exactly its own width must not break.
const TOLERANCE = 0.01;

export type Measure = (run: Run) => number;

/** Flattens Markdown's inline tokens into runs: strong is bold, emphasis is quiet, `<br>` ends the line. */
export function runsOf(tokens: readonly Token[], bold = false, quiet = false): Run[] {
  return tokens.flatMap((token): Run[] => {
    if (token.type === 'strong') return runsOf(token.tokens ?? [], true, quiet);
    if (token.type === 'em') return runsOf(token.tokens ?? [], bold, true);
    if (token.type === 'br') return [{ text: '\n', bold, quiet }];
    if (token.type === 'html') {
      if (/^<br\s*\/?>$/.test(token.raw.trim())) return [{ text: '\n', bold, quiet }];
      throw new Error(`a document cannot print the HTML ${token.raw}`);
    }
    if ('tokens' in token && token.tokens !== undefined) return runsOf(token.tokens, bold, quiet);
    return [{ text: keepTogether(decodeEntities(String('text' in token ? token.text : token.raw))), bold, quiet }];
  });
}

/** Breaks runs into lines of at most `width` points; a word wider than that is cut between characters. */
export function breakLines(runs: readonly Run[], width: number, measure: Measure): Line[] {
  const lines: Line[] = [];
  let segments: Segment[] = [];
  let used = 0;
  const flush = (): void => {
    lines.push(closeLine(segments, measure));
    segments = [];
    used = 0;
  };
  for (const piece of piecesOf(runs)) {
    if (piece.text === '\n') {
      flush();
      continue;
    }
    const needed = measure({ ...piece, text: piece.text.trimEnd() });
    if (used > 0 && used + needed > width + TOLERANCE) flush();
    if (used === 0 && piece.text.trim() === '') continue;
    for (const part of needed > width + TOLERANCE ? cut(piece, width, measure) : [piece]) {
      const partWidth = measure(part);
      if (used > 0 && used + measure({ ...part, text: part.text.trimEnd() }) > width + TOLERANCE) flush();
      segments.push({ ...part, width: partWidth });
      used += partWidth;
    }
  }
  if (segments.length > 0) flush();
  return lines;
}

/** Width of the longest line if nothing had to be broken, and of the longest piece that should not be. */
export function extent(runs: readonly Run[], measure: Measure): { natural: number; longest: number } {
  const natural = Math.max(0, ...breakLines(runs, Number.POSITIVE_INFINITY, measure).map((line) => line.width));
  const longest = Math.max(0, ...piecesOf(runs).map((piece) => measure({ ...piece, text: piece.text.trimEnd() })));
  return { natural, longest };
}

// A line may break after a space, an at sign, or a hyphen between long parts of a word; never in a number, nor where
// Markdown happened to start a new token.
function piecesOf(runs: readonly Run[]): Run[] {
  return joined(runs).flatMap((run) =>
    run.text
      .split(/(\n)|(?<=[ @])|(?<=\p{L}{4}[-–])(?=\p{L}{4})/u)
      .filter((text) => text !== undefined && text !== '')
      .map((text) => ({ ...run, text })),
  );
}

function cut(piece: Run, width: number, measure: Measure): Run[] {
  const parts: Run[] = [];
  let text = '';
  for (const character of piece.text) {
    if (text !== '' && measure({ ...piece, text: text + character }) > width) {
      parts.push({ ...piece, text });
      text = '';
    }
    text += character;
  }
  if (text !== '') parts.push({ ...piece, text });
  return parts;
}

/** Joins neighbours of one style, so that a reader that extracts the text finds whole phrases. */
function closeLine(segments: readonly Segment[], measure: Measure): Line {
  const runs = joined(segments);
  const last = runs.at(-1);
  if (last !== undefined) runs[runs.length - 1] = { ...last, text: last.text.trimEnd() };
  const measured = runs.map((run) => ({ ...run, width: measure(run) }));
  return { segments: measured, width: measured.reduce((sum, segment) => sum + segment.width, 0) };
}

function joined(runs: readonly Run[]): Run[] {
  const result: Run[] = [];
  for (const { text, bold, quiet } of runs) {
    const last = result.at(-1);
    if (last !== undefined && last.bold === bold && last.quiet === quiet)
      result[result.length - 1] = { ...last, text: last.text + text };
    else result.push({ text, bold, quiet });
  }
  return result;
}

// DIN 5008: a paragraph sign and a number, an abbreviation and its number stay on one line.
function keepTogether(text: string): string {
  return text.replace(/\n/g, ' ').replace(/(§§?|Abs\.|Ziff\.|Nr\.|Art\.) (?=\S)/g, '$1\u00a0');
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  '#39': "'",
  nbsp: '\u00a0',
};

function decodeEntities(text: string): string {
  return text.replace(/&(amp|lt|gt|quot|#39|nbsp);/g, (whole, name: string) => ENTITIES[name] ?? whole);
}
