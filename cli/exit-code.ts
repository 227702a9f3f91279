// What the command's exit codes mean: one table for the code, the help and the documentation.

export const EXIT_CODES = {
  done: { code: 0, meaning: 'it is done' },
  failed: { code: 1, meaning: 'it could not be done: wrong input, nothing found, refused' },
  usage: { code: 2, meaning: 'the command was called wrongly' },
  unavailable: { code: 3, meaning: 'the store, a file or a port cannot be reached or used now' },
  fault: { code: 70, meaning: 'a fault of Whence itself' },
  interrupted: { code: 130, meaning: 'stopped by Ctrl-C' },
  unread: { code: 141, meaning: 'whoever read the output went away before its end' },
} as const
export type ExitName = keyof typeof EXIT_CODES

export const exitCode = (name: ExitName): number => EXIT_CODES[name].code
