// Text from documents made safe for a terminal: quoted words are hostile input and must not move the cursor or turn lines round.

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g
const SPACE = /\s+/g

/** The text without control characters and without marks that reorder it; line ends and tabs stay. */
export const visible = (text: string): string => text.replaceAll('\r\n', '\n').replace(CONTROL, '\ufffd')

/** The same on one line, each run of white space one space. */
export const oneLine = (text: string): string => visible(text.replace(SPACE, ' ')).trim()
