// Which claims fall without what is struck out.
import { Nothing } from '../../parts/nothing.tsx'

export const WhatIf = () => <Nothing title="What if" />
