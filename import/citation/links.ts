// DOIs, ISBNs and web addresses in a reference, with the words that introduce them ("Retrieved May 3, 2010, from").

export interface Links {
  readonly rest: string
  readonly DOI?: string
  readonly URL?: string
  readonly ISBN?: string
}

const DOI = /(?:\bdoi:? ?|https?:\/\/(?:dx\.)?doi\.org\/)?(10\.\d{4,9}\/[^\s"<>]+)/i
const URL = /<?((?:https?|ftp):\/\/[^\s<>"]+|www\.[^\s<>"]+)>?/i
const LEAD =
  /[\s,.;([]*(?:(?:retrieved|accessed|viewed|last (?:accessed|visited|modified)|available|downloaded|consulted)(?: (?:online|on|at|from|in))?:?(?: [^.]{0,30}?)??(?:,? (?:from|at):?)?|URL:?|doi:?|from:?|at:?|<)[\s:]*$/i
const ACCESSED =
  /[\s,.;([]*(?:retrieved|accessed|viewed|last (?:accessed|visited)|consulted)(?: on)?:? [^.)\]]{4,30}[.)\]]*$/i

const bare = (link: string): string => link.replace(/[.,;:)\]>]+$/, '')

/** @returns the links of the text and the text without them. */
export const peelLinks = (text: string): Links => {
  const isbn = text.includes('ISBN') ? ISBN.exec(text) : null
  if (isbn === null) return peelAddresses(text)
  const links = peelAddresses(`${text.slice(0, isbn.index)}${text.slice(isbn.index + isbn[0].length)}`)
  return { ...links, ISBN: isbn[1] ?? '' }
}

const ISBN = /[\s,.;([]*\bISBN(?:-1[03])?:? ?([\dXx][\dXx -]{8,20}[\dXx])[)\]]?/u

const peelAddresses = (text: string): Links => {
  if (!/https?:|www\.|doi|10\.\d/i.test(text)) return { rest: text }
  const doi = DOI.exec(text)
  let rest = doi === null ? text : cut(text, doi)
  const url = URL.exec(rest)
  if (url !== null) rest = cut(rest, url)
  return {
    rest,
    ...(doi?.[1] === undefined ? {} : { DOI: bare(doi[1]) }),
    ...(url?.[1] === undefined ? {} : { URL: bare(url[1]) }),
  }
}

const cut = (text: string, match: RegExpExecArray): string => {
  const head = text.slice(0, match.index)
  const at = Math.max(0, head.length - 80)
  const before = head.slice(0, at) + head.slice(at).replace(LEAD, '.')
  const after = text.slice(match.index + match[0].length).replace(/^[\s.,;)\]>]+/, '')
  const joined = `${before.replace(/[\s,;([]+$/, '')}${after === '' ? '' : ` ${after}`}`
  return joined.length > 40 ? joined.replace(ACCESSED, '.') : joined
}
