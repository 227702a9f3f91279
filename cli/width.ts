// How wide text stands on a terminal, cutting it and wrapping it to a width. Widths are in columns.

let segmenter: Intl.Segmenter | undefined
/** Made when text that is not plain first asks for it: making one takes longer than most commands print. */
const graphemes = (text: string): Intl.Segments => {
  segmenter ??= new Intl.Segmenter(undefined, { granularity: 'grapheme' })
  return segmenter.segment(text)
}
/** Scripts and signs that take two columns. */
const WIDE =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Emoji_Presentation}\uff01-\uff60]/u
const PLAIN = /^[ -~]*$/

/** Columns that the text takes; it must hold no control characters. */
export const widthOf = (text: string): number => {
  if (PLAIN.test(text)) return text.length
  let width = 0
  for (const { segment } of graphemes(text)) width += WIDE.test(segment) ? 2 : 1
  return width
}

/** The text, or as much of its beginning as fits with a closing `…`. */
export const cut = (text: string, width: number): string => {
  if (widthOf(text) <= width) return text
  let kept = ''
  let used = 1
  for (const { segment } of graphemes(text)) {
    used += WIDE.test(segment) ? 2 : 1
    if (used > width) break
    kept += segment
  }
  return `${kept.trimEnd()}…`
}

/** The text filled up with spaces to the width. */
export const pad = (text: string, width: number, align: 'left' | 'right' = 'left'): string => {
  const space = ' '.repeat(Math.max(0, width - widthOf(text)))
  return align === 'left' ? text + space : space + text
}

/** Lines of at most `width` columns, broken at spaces; a word that is longer stands alone. Line ends in the text are kept. */
export const wrap = (text: string, width: number): string[] =>
  text.split('\n').flatMap((paragraph) => {
    const lines: string[] = []
    let line = ''
    let used = 0
    for (const word of paragraph.split(' ').filter(Boolean)) {
      const size = widthOf(word)
      if (line && used + 1 + size > width) {
        lines.push(line)
        line = word
        used = size
      } else {
        line = line ? `${line} ${word}` : word
        used += line === word ? size : size + 1
      }
    }
    return [...lines, line]
  })
