// Whether nothing has been read yet: the page has one thing to say then.
import { useAnswer } from '../api/use-answer.ts'

/** False while that is not known. */
export const useEmpty = (): boolean => {
  const { value } = useAnswer('statistics', {})
  return value !== undefined && Object.values(value.nodes).every((count) => count === 0)
}
