// Works by year, and since when each claim has had a source.
import { Nothing } from '../../parts/nothing.tsx'

export const Time = () => <Nothing title="Time" />
