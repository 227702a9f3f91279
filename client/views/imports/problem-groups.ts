// What could not be read, by reason: the gravest and most frequent first.
import type { Problem } from '../../../model/problem.ts'

export interface ProblemGroup {
  readonly code: string
  readonly severity: Problem['severity']
  /** The reason in the words of the first of them. */
  readonly message: string
  readonly problems: readonly Problem[]
}

const GRAVITY: Readonly<Record<Problem['severity'], number>> = { error: 0, warning: 1, note: 2 }

/** Groups by severity and code; within a group in the order of the lines. */
export const groupProblems = (problems: readonly Problem[]): readonly ProblemGroup[] => {
  const groups = new Map<string, Problem[]>()
  for (const problem of problems) {
    const key = `${problem.severity} ${problem.code}`
    const group = groups.get(key)
    if (group) group.push(problem)
    else groups.set(key, [problem])
  }
  return [...groups.values()]
    .flatMap((group): ProblemGroup[] => {
      const [first] = group
      if (!first) return []
      const { code, severity, message } = first
      return [{ code, severity, message, problems: group.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0)) }]
    })
    .sort(
      (a, b) =>
        GRAVITY[a.severity] - GRAVITY[b.severity] ||
        b.problems.length - a.problems.length ||
        (a.code < b.code ? -1 : 1),
    )
}
