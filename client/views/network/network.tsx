// Measures over the whole graph.
import { Nothing } from '../../parts/nothing.tsx'

export const Network = () => <Nothing title="The whole graph" />
