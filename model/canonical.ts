// One text for one value: object keys in order, so that equal records are equal bytes.

/** By code unit, as strings compare. Most objects are small and nearly in order, where insertion is quickest. */
const sortKeys = (keys: string[]): string[] => {
  for (let i = 1; i < keys.length; i++) {
    const key = keys[i] ?? ''
    let at = i
    for (; at > 0 && (keys[at - 1] ?? '') > key; at--) keys[at] = keys[at - 1] ?? ''
    keys[at] = key
  }
  return keys
}

/** Keys from which on sorting by insertion would take long. */
const MANY = 64

const objectText = (value: Readonly<Record<string, unknown>>): string => {
  const all = Object.keys(value)
  const keys = all.length > MANY ? all.sort() : sortKeys(all)
  let text = ''
  for (const key of keys) {
    const item = value[key]
    if (item !== undefined) text += `${text === '' ? '{' : ','}${JSON.stringify(key)}:${canonicalJson(item)}`
  }
  return text === '' ? '{}' : `${text}}`
}

/** JSON with the keys of every object sorted by code unit. */
export const canonicalJson = (value: unknown): string => {
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  if (!Array.isArray(value)) return objectText(value as Readonly<Record<string, unknown>>)
  let text = '['
  for (let i = 0; i < value.length; i++)
    text += `${i === 0 ? '' : ','}${value[i] === undefined ? 'null' : canonicalJson(value[i])}`
  return `${text}]`
}
