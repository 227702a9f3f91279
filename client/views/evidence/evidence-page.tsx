// What backs one claim, as a page of its own.
import { Nothing } from '../../parts/nothing.tsx'

export const EvidencePage = ({ claim }: { readonly claim: string }) => <Nothing title={`What backs ${claim}`} />
