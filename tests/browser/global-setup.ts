// The tests in the browser look at the page as it is built from what stands here now.
import { ensurePage } from '../../scripts/page.ts'

export const setup = (): void => {
  if (ensurePage() !== 0) throw new Error('The page could not be built.')
}
