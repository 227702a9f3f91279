// The token that another machine needs for importing and removing: given by the person, kept for this tab only.

const KEY = 'whence-token'

/** The token in use, or an empty text. */
export const token = (): string => sessionStorage.getItem(KEY) ?? ''

export const setToken = (value: string): void => sessionStorage.setItem(KEY, value.trim())

/** The header to send with what changes the graph; nothing where no token was given. */
export const tokenHeader = (): Readonly<Record<string, string>> =>
  token() === '' ? {} : { Authorization: `Bearer ${token()}` }
