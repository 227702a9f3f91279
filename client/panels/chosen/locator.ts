// Where in a work a quotation stands, as one writes it: "p. 14", "pp. 14–16", "ch. 3".
import type { Locator } from '../../../model/csl.ts'

const SHORT: Readonly<Partial<Record<Locator['label'], readonly [one: string, many: string]>>> = {
  page: ['p.', 'pp.'],
  chapter: ['ch.', 'chs'],
  volume: ['vol.', 'vols'],
  line: ['l.', 'll.'],
  note: ['n.', 'nn.'],
  paragraph: ['para.', 'paras'],
  section: ['sec.', 'secs'],
  part: ['pt', 'pts'],
  column: ['col.', 'cols'],
  figure: ['fig.', 'figs'],
  folio: ['fol.', 'fols'],
  verse: ['v.', 'vv.'],
  timestamp: ['at', 'at'],
}

const isSeveral = (value: string): boolean => /[-–—,&]/.test(value)

/** "p. 14" for a page, "pp. 14–16" for several; other places with their names. */
export const locatorPhrase = ({ label, value }: { readonly label: string; readonly value: string }): string => {
  const [one, many] = SHORT[label as Locator['label']] ?? [label, label]
  return `${isSeveral(value) ? many : one}\u00a0${value.replaceAll(/(\d)\s*[-—]\s*(?=\d)/g, '$1–')}`
}
