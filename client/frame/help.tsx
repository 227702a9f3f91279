// All moves, with their keys, and what the words on the page mean.
import { CloseButton, Kbd, Modal } from '@mantine/core'
import classes from './frame.module.css'
import { showHelp } from './frame-state.ts'
import { MOVES } from './moves.ts'

export const Help = () => (
  <Modal.Root opened onClose={() => showHelp(false)} size="lg">
    <Modal.Overlay />
    <Modal.Content aria-label="All moves">
      <Modal.Body>
        <div className={classes.helpHead}>
          <h2>All moves</h2>
          <CloseButton aria-label="Close the help" onClick={() => showHelp(false)} />
        </div>
        <Moves />
      </Modal.Body>
    </Modal.Content>
  </Modal.Root>
)

const Moves = () => (
  <>
    {MOVES.map(({ title, moves }) => (
      <section key={title} className={classes.helpPart}>
        <h3>{title}</h3>
        <table className={classes.moves}>
          <thead className="wh-hidden">
            <tr>
              <th scope="col">Move</th>
              <th scope="col">Mouse</th>
              <th scope="col">Keys</th>
            </tr>
          </thead>
          <tbody>
            {moves.map(({ move, mouse, keys }) => (
              <tr key={move}>
                <th scope="row">{move}</th>
                <td>{mouse}</td>
                <td>
                  {keys.map((key) => (
                    <Kbd key={key} size="xs">
                      {key}
                    </Kbd>
                  ))}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    ))}
    <section className={classes.helpPart}>
      <h3>What the words mean</h3>
      <p>
        A claim is somebody’s claim, in a named document. “Supports” means that the document files a quotation under a
        claim as support: it is the document’s act, and the author quoted may have meant something else. Whence never
        says whether a claim is so. Every number opens to what it counts, every quotation to its line.
      </p>
    </section>
  </>
)
