import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isWhenceError } from '../../model/error.ts'
import { formatRecord, parseRecord } from '../../model/interchange.ts'
import { arbitraryRecord } from './arbitrary-record.ts'

describe('the interchange form', () => {
  it('gives back every record as it was written, unknown properties too', () => {
    fc.assert(
      fc.property(arbitraryRecord, (record) => {
        const line = formatRecord(record)
        expect(line).not.toContain('\n')
        expect(parseRecord(line, 1)).toEqual(record)
      }),
    )
  })

  it.each([
    ['a line that is not JSON', '{"node":', 'Line 7 is not JSON'],
    ['a line that is neither node nor edge', '{"knot":{}}', 'Line 7 is not a record'],
    ['a number', '4', 'Line 7 is not a record'],
    ['a node of an unknown kind', '{"node":{"id":"x:1","kind":"Thing"}}', 'kind'],
    ['a claim without words', '{"node":{"id":"claim:1","kind":"Claim"}}', 'text'],
    ['a work whose year is a word', '{"node":{"id":"work:1","kind":"Work","title":"T","year":"old"}}', 'year'],
    ['an edge of an unknown type', '{"edge":{"id":"e","type":"LIKES","from":"a","to":"b"}}', 'type'],
    ['an edge without an end', '{"edge":{"id":"e","type":"CITES","from":"work:a"}}', 'to'],
    [
      'lines that run backwards',
      '{"node":{"id":"c:1","kind":"Claim","text":"A","provenance":[{"document":"work:d","lines":[5,2]}]}}',
      'lines',
    ],
    ['a property that cannot be kept', '{"node":{"id":"c:1","kind":"Claim","text":"A","__proto__":1}}', '__proto__'],
    [
      'the same, written with escapes',
      '{"node":{"id":"c:1","kind":"Claim","text":"A","\\u005f_proto__":{}}}',
      '__proto__',
    ],
    ['two records in one', '{"node":{"id":"c:1","kind":"Claim","text":"A"},"edge":{}}', 'not a record'],
  ])('refuses %s, naming the line and the fault', (_, line, fault) => {
    let thrown: unknown
    try {
      parseRecord(line, 7)
    } catch (error) {
      thrown = error
    }
    expect(isWhenceError(thrown) && thrown.kind).toBe('invalid-input')
    expect(isWhenceError(thrown) && thrown.message).toContain('Line 7')
    expect(isWhenceError(thrown) && thrown.message).toContain(fault)
    expect(isWhenceError(thrown) && thrown.remedy).toBeTruthy()
  })

  it('never throws anything but a Whence error, whatever the line', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (line) => {
        try {
          parseRecord(line, 1)
        } catch (error) {
          expect(isWhenceError(error)).toBe(true)
        }
      }),
    )
  })
})
