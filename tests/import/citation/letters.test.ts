// Letters among citation lines.
import { describe, expect, it } from 'vitest'
import { read } from './fields.ts'

describe('letters', () => {
  it.each<[string, string, Record<string, unknown>]>([
    [
      'are called by who wrote to whom, and the day',
      'Ruth Hale to the Harbour Board, 26th July, 1902',
      { title: 'Ruth Hale to the Harbour Board', author: ['Hale, Ruth'], issued: '1902-7-26' },
    ],
    [
      'have initials',
      'R.M. Hale to Peter Orr, May 3, 1902',
      { title: 'R.M. Hale to Peter Orr', author: ['Hale, R.M.'], issued: '1902-5-3' },
    ],
    [
      'say that they are letters',
      'Letter from Ruth Hale to Peter Orr, May 3, 1902',
      { title: 'Letter from Ruth Hale to Peter Orr', author: ['Hale, Ruth'], issued: '1902-5-3' },
    ],
  ])('%s', (_, line, expected) => {
    expect(read(line)).toEqual({ type: 'personal_communication', ...expected })
  })
  it('are not taken for what only reads so', () => {
    expect(read('Hale, Ruth. Mission to Leith. Hull: Quay Press, 1902, p. 3')).toMatchObject({
      type: 'book',
      title: 'Mission to Leith',
      author: ['Hale, Ruth'],
    })
    expect(read('Mission to Leith. Hull: Quay Press, 1902, p. 3')).not.toHaveProperty('author')
  })
})
