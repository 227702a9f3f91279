// One string in memory for one text, however often it is read.

/** @returns gives back the first string with the same text */
export const sharedStrings = (): ((text: string) => string) => {
  const known = new Map<string, string>()
  return (text) => {
    const had = known.get(text)
    if (had !== undefined) return had
    known.set(text, text)
    return text
  }
}
