// Figures side by side, each of which opens: it leads to the list of what it counts.
import page from '../../parts/page.module.css'
import { figure } from '../../theme/kind-names.ts'

export interface Tile {
  /** A count, or a figure in words. */
  readonly number: number | string
  readonly name: string
  /** Id of the section that lists what is counted. */
  readonly to: string
}

/** Scrolls to the list that a figure opens to. */
export const goToSection = (id: string) => document.getElementById(id)?.scrollIntoView({ block: 'start' })

export const Tiles = ({ label, tiles }: { readonly label: string; readonly tiles: readonly Tile[] }) => (
  <ul className={page.tiles} aria-label={label}>
    {tiles.map(({ number, name, to }) => (
      <li key={name}>
        <button type="button" className={page.tile} onClick={() => goToSection(to)}>
          <span className={page.tileNumber}>{typeof number === 'number' ? figure(number) : number}</span>
          <span className={page.tileName}>{name}</span>
        </button>
      </li>
    ))}
  </ul>
)
