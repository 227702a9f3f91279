// Whose records are coming in: those of the import at hand, or, in a store's export, of the imports that the file names itself.
import { WhenceError } from '../model/error.ts'
import type { Problem } from '../model/problem.ts'
import type { DocumentText, Import } from '../model/record.ts'

/** The imports of a store while one change is made, as an engine keeps them: each under a number of its own. */
export interface ImportLedger {
  numberOf(id: string): number | undefined
  /** What a described import said of itself, without its problems. */
  headerOf(number: number): Import
  /** Gives a number to an import of which as yet only the id is known. */
  reserve(id: string): number
  /** Writes what an import says of itself, its problems included. */
  describe(number: number, header: Import): void
  drop(number: number): void
  /** Makes what one import brought of a document's text another's. */
  handOverText(document: string, from: number, to: number): void
}

/** What the import turned out to be. */
export interface Settled {
  readonly import: Import
  /** Whether an import came to the store that was not there. */
  readonly isNew: boolean
  /** Whether the file is a converted document that had landed before: nothing is to be kept. */
  readonly hadLanded: boolean
}
export interface IncomingImports {
  /** The numbers of the imports that a record names; the import at hand where it names none. */
  keysOf(ids: readonly string[] | undefined): readonly number[]
  /** Takes over what the file says of an import. */
  describe(header: Import): void
  ownerOfText(text: DocumentText): number
  /** @throws WhenceError `invalid-input` where records name an import that nobody describes, `conflict` */
  settle(problems: readonly Problem[]): Settled
}

export const checkSameContent = (held: Import, incoming: Import): void => {
  if (held.hash === incoming.hash) return
  throw new WhenceError('conflict', `Another state of ${held.source} has been imported as ${held.id}.`, {
    where: held.id,
    remedy: `Remove that import first (whence remove ${held.id}), then import this one.`,
  })
}

export const openIncomingImports = (ledger: ImportLedger, header: Import): IncomingImports => {
  const own = ledger.reserve(header.id)
  const keys = new Map<string, number>([[header.id, own]])
  const reserved = new Map<string, number>()
  const named = new Map<string, Import>()
  const ownTexts = new Set<string>()
  let self = header
  let ownRecords = false

  const keyOf = (id: string): number => {
    const known = keys.get(id) ?? ledger.numberOf(id)
    const key = known ?? ledger.reserve(id)
    if (known === undefined) reserved.set(id, key)
    keys.set(id, key)
    return key
  }
  const isReferenced = (id: string) => keys.has(id)

  /** Text that came before the record of the import whose document it is. */
  const handOverTexts = () => {
    for (const { id, document } of named.values()) {
      if (document === undefined || !ownTexts.delete(document)) continue
      ledger.handOverText(document, own, keyOf(id))
    }
  }
  /** The file is one converted document: it is that document's import, not one of the file that it was converted to. */
  const settleAs = (only: Import, problems: readonly Problem[]): Settled => {
    const held = ledger.numberOf(only.id)
    if (held !== undefined) {
      checkSameContent(ledger.headerOf(held), only)
      return { import: only, isNew: false, hadLanded: true }
    }
    const whole = { ...only, problems: [...(only.problems ?? []), ...problems] }
    ledger.describe(own, whole)
    return { import: whole, isNew: true, hadLanded: false }
  }
  const settleNamed = (): boolean => {
    let isNew = false
    for (const each of named.values()) {
      const held = ledger.numberOf(each.id)
      if (held !== undefined && !reserved.has(each.id)) checkSameContent(ledger.headerOf(held), each)
      else {
        ledger.describe(keyOf(each.id), each)
        reserved.delete(each.id)
        isNew = true
      }
    }
    for (const id of reserved.keys()) {
      throw new WhenceError('invalid-input', `Records name the import ${id}, which is nowhere.`, {
        where: id,
        remedy: 'Give a line {"import": …} for it, or leave "imports" out.',
      })
    }
    return isNew
  }

  return {
    keysOf: (ids) => {
      if (!ids || ids.length === 0) {
        ownRecords = true
        return [own]
      }
      if (ids.includes(header.id)) ownRecords = true
      return [...new Set(ids)].map(keyOf)
    },
    describe: (record) => {
      if (record.id === header.id) self = { ...header, ...record }
      else named.set(record.id, record)
    },
    ownerOfText: (text) => {
      const by = text.import ?? [...named.values()].find(({ document }) => document === text.document)?.id
      if (by !== undefined && (by === header.id || text.import !== undefined || isReferenced(by))) return keyOf(by)
      ownTexts.add(text.document)
      return own
    },
    settle: (problems) => {
      const [only] = named.values()
      const usesOwn = ownRecords || ownTexts.size > 0
      if (only && named.size === 1 && usesOwn && !isReferenced(only.id)) return settleAs(only, problems)
      handOverTexts()
      const isNew = settleNamed()
      if (only && !ownRecords && ownTexts.size === 0) {
        ledger.drop(own)
        return { import: only, isNew, hadLanded: false }
      }
      const whole = { ...self, problems: [...(self.problems ?? []), ...problems] }
      ledger.describe(own, whole)
      return { import: whole, isNew: true, hadLanded: false }
    },
  }
}
