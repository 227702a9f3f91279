// The name under which a person adds by hand: kept on this device, so that it is asked for once.
const KEY = 'whence-reader'

export const readerName = (): string => {
  try {
    return localStorage.getItem(KEY) ?? ''
  } catch {
    // Storage may be forbidden: the name is asked for each time then.
    return ''
  }
}
export const keepReaderName = (name: string): void => {
  try {
    localStorage.setItem(KEY, name)
  } catch {
    return
  }
}
