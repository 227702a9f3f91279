// What resolution was not sure of, as sentences with a line to look at.
import type { Problem } from '../../model/problem.ts'
import { type CitedForm, calledBy } from './cited-form.ts'
import type { Mentions } from './mention.ts'
import type { PersonClusters } from './person-cluster.ts'
import { spoken } from './printed-name.ts'
import type { WorkClusters } from './work-cluster.ts'

/** At most so many of each reason; one more says how many there are. */
const MOST_OF_A_KIND = 200

const lineOf = (form: CitedForm | undefined) => {
  const lines = (form?.citations ?? []).map(({ line }) => line)
  return lines.length ? lines.reduce((least, line) => Math.min(least, line)) : undefined
}

const titleOf = (form: CitedForm | undefined) => {
  const [first] = form?.citations ?? []
  return first ? calledBy(first).slice(0, 120) : ''
}

const note = (code: string, message: string, line: number | undefined, excerpt: string): Problem => ({
  severity: code.startsWith('undecided') ? 'warning' : 'note',
  code,
  message,
  ...(line === undefined ? {} : { line }),
  excerpt: excerpt.slice(0, 120),
})

/** @returns problems in the order of their lines */
export const describeDoubts = (
  forms: readonly CitedForm[],
  works: WorkClusters,
  persons: PersonClusters,
  mentions: Mentions,
): Problem[] => {
  const firstLineOfName = new Map<string, number>()
  for (const form of forms) {
    const line = lineOf(form)
    for (const { name } of form.makers)
      if (line !== undefined) firstLineOfName.set(name.key, Math.min(line, firstLineOfName.get(name.key) ?? line))
  }
  const problems = [
    ...works.doubtful.map(([a, b]) =>
      note(
        'doubtful-same-work',
        `Taken for one work, though the citations differ: also cited as “${titleOf(forms[b])}”.`,
        lineOf(forms[a]),
        titleOf(forms[a]),
      ),
    ),
    ...works.undecided.map(({ form, among }) =>
      note(
        'undecided-work',
        `Could be any of ${among.length} works, and was taken for none of them.`,
        lineOf(forms[form]),
        titleOf(forms[form]),
      ),
    ),
    ...persons.doubts.map(({ name, kind }) =>
      kind === 'joined'
        ? note(
            'doubtful-same-person',
            `“${spoken(name)}” was taken for a person of that family name who is named more fully elsewhere.`,
            firstLineOfName.get(name.key),
            spoken(name),
          )
        : note(
            'undecided-person',
            `“${spoken(name)}” fits several persons, and was taken for none of them.`,
            firstLineOfName.get(name.key),
            spoken(name),
          ),
    ),
    ...mentions.unclear.map(({ line, word, among }) =>
      note('undecided-mention', `${among.length} persons bear this name; none was linked.`, line, word),
    ),
  ]
  return [...Map.groupBy(problems, ({ code }) => code)]
    .flatMap(([code, all]) => {
      const shown = all.sort(byLine).slice(0, MOST_OF_A_KIND)
      const rest = all.length - shown.length
      return rest
        ? [...shown, note(code, `${rest} more of this kind are not listed.`, all[shown.length]?.line, '')]
        : shown
    })
    .sort(byLine)
}

const byLine = (a: Problem, b: Problem) =>
  (a.line ?? 0) - (b.line ?? 0) ||
  (a.code < b.code ? -1 : a.code > b.code ? 1 : (a.excerpt ?? '') < (b.excerpt ?? '') ? -1 : 1)
