import { describe, expect, test } from 'vitest'
import { report, UsageError } from '../../cli/errors.ts'
import { WhenceError } from '../../model/error.ts'
import { standInIo } from './stand-in-io.ts'

const system = (code: string, path?: string) =>
  Object.assign(new Error(`${code}: something technical`), { code, syscall: 'open', path })

describe('an error', () => {
  test.each([
    ['of wrong input is 1', new WhenceError('invalid-input', 'Wrong.'), 1],
    ['of something missing is 1', new WhenceError('not-found', 'Missing.'), 1],
    ['of a bound is 1', new WhenceError('too-large', 'Too large.'), 1],
    ['of a store that cannot be reached is 3', new WhenceError('unavailable', 'Gone.'), 3],
    ['of a person who stopped it is 130', new WhenceError('cancelled', 'Stopped.'), 130],
    ['of a wrong call is 2', new UsageError('Called wrongly.'), 2],
    ['of the system is 3', system('EACCES', '/data/graph.sqlite'), 3],
    ['of the program itself is 70', new TypeError('x is not a function'), 70],
    ['that is no error at all is 70', 'thrown text', 70],
  ])('%s', (_, error, code) => {
    expect(report(error, standInIo())).toBe(code)
  })

  test('says what was wrong, where, and what to do', () => {
    const io = standInIo()
    report(new WhenceError('invalid-input', 'It has no claims.', { where: 'notes.txt', remedy: 'Give another.' }), io)
    expect(io.written).toEqual({ out: '', err: 'whence: notes.txt: It has no claims.\n  Give another.\n' })
  })

  test('does not name the place twice', () => {
    const io = standInIo()
    report(new WhenceError('invalid-input', 'Line 3 is not JSON.', { where: 'Line 3' }), io)
    expect(io.written.err).toBe('whence: Line 3 is not JSON.\n')
  })

  test.each([
    ['EACCES', 'may not read or write'],
    ['ENOSPC', 'disk is full'],
    ['EADDRINUSE', '--port'],
    ['EISDIR', 'it is a folder'],
    ['EIO', 'the system refused it (EIO)'],
  ])('%s of the system is said in words', (code, words) => {
    const io = standInIo()
    report(system(code, '/data/x'), io)
    expect(io.written.err).toContain(words)
    expect(io.written.err).not.toContain('something technical')
  })

  test('of the program tells how to report it, and keeps the stack for WHENCE_DEBUG', () => {
    const [quiet, loud] = [standInIo(), standInIo({ env: { WHENCE_DEBUG: '1' } })]
    const fault = new TypeError('x is not a function')
    report(fault, quiet)
    report(fault, loud)
    expect(quiet.written.err).toContain('WHENCE_DEBUG=1')
    expect(quiet.written.err).not.toContain('errors.test.ts')
    expect(loud.written.err).toContain('errors.test.ts')
  })

  test('cannot move the cursor with what stands in a document', () => {
    const io = standInIo()
    report(new WhenceError('invalid-input', 'Unknown: \u001b[2J', {}), io)
    expect(io.written.err).not.toContain('\u001b')
  })
})
