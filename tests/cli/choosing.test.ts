// Which claim and which import a person means.
import { describe, expect, test } from 'vitest'
import { clearlyMeant } from '../../cli/choose-claim.ts'
import { chooseImport } from '../../cli/choose-import.ts'
import type { ImportInfo } from '../../store/store.ts'

describe('the claim that is meant', () => {
  const claims = [
    { id: 'claim:1', text: 'THE HARBOUR WAS CLOSED' },
    { id: 'claim:2', text: 'THE HARBOUR WAS CLOSED AGAIN' },
    { id: 'claim:3', text: 'CLOSED WAS THE HARBOUR OF LEITH' },
  ]
  test.each([
    ['is the only one, whatever the words', 'harbour', claims.slice(0, 1), 'claim:1'],
    ['is the one that is just these words', 'The harbour was closed!', claims, 'claim:1'],
    ['is the only one that has the words in one row', 'harbour of Leith', claims, 'claim:3'],
    ['is not clear where two have the words in one row', 'was closed', claims, undefined],
    ['is not clear where none has the words in one row', 'harbour closed', claims, undefined],
    ['is not clear where the words end within a word', 'harbour was clo', claims.slice(0, 2), undefined],
    ['is none of none', 'harbour', [], undefined],
  ])('%s', (_, words, among, id) => {
    expect(clearlyMeant(words, among)?.id).toBe(id)
  })
})

describe('the import that is meant', () => {
  const entry = (id: string): ImportInfo => ({
    id,
    format: 'compendium',
    source: `${id.slice(7)}.txt`,
    hash: '',
    landed: '2026-01-01T00:00:00Z',
    nodes: 1,
    edges: 1,
    problemCount: 0,
  })
  const imports = [entry('import:aa11'), entry('import:aa22'), entry('import:bb33'), entry('import:aa')]
  test.each([
    ['may be given in full', 'import:aa11', 'import:aa11'],
    ['is the one of just this id, though others begin so', 'import:aa', 'import:aa'],
    ['may be given by the beginning of its id', 'import:b', 'import:bb33'],
    ['may be given without the word before the colon', 'bb', 'import:bb33'],
  ])('%s', (_, asked, id) => {
    expect(chooseImport(imports, asked).id).toBe(id)
  })

  test.each([
    ['is not there', 'import:zz', 'There is no import "import:zz".'],
    ['is not named at all', '', 'There is no import "".'],
    ['could be several', 'a', '3 imports begin with "a".'],
  ])('is refused where it %s', (_, asked, message) => {
    expect(() => chooseImport(imports, asked)).toThrow(message)
  })
})
