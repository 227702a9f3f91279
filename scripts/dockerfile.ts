// Reads a Dockerfile as far as ours goes: stages, and in each its steps in order.
export interface Step {
  readonly word: string
  readonly rest: string
}
export interface Stage {
  readonly name: string
  readonly base: string
  readonly steps: readonly Step[]
}

const FROM = /^(\S+)(?: AS (\S+))?$/i

/** @throws Error for a line that is no instruction, or stands before the first FROM */
export const stagesOf = (dockerfile: string): readonly Stage[] => {
  const stages: { name: string; base: string; steps: Step[] }[] = []
  const whole = dockerfile.replace(/^#.*$/gm, '').replace(/\\\n/g, ' ')
  for (const line of whole.split('\n').filter((each) => each.trim() !== '')) {
    const [, word = '', rest = ''] = /^([A-Z]+) (.+)$/.exec(line.trim()) ?? []
    const [, base, name = ''] = word === 'FROM' ? (FROM.exec(rest) ?? []) : []
    if (base !== undefined) stages.push({ name, base, steps: [] })
    else if (word === '' || stages.length === 0) throw new Error(`This is no step of an image: ${line}`)
    else stages.at(-1)?.steps.push({ word, rest })
  }
  return stages
}
