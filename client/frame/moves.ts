// Every move with its mouse and its keys: what the help shows.

export interface Move {
  readonly move: string
  readonly mouse: string
  readonly keys: readonly string[]
}

export const MOVES: readonly { readonly title: string; readonly moves: readonly Move[] }[] = [
  {
    title: 'Find',
    moves: [
      { move: 'Search', mouse: 'click the box', keys: ['/', 'arrows', 'Enter'] },
      { move: 'List all results', mouse: 'last row of the hits', keys: ['Enter'] },
      { move: 'Choose; step to a neighbour', mouse: 'click', keys: ['Tab', 'arrows', 'Enter'] },
      { move: 'Open a line: its quotations', mouse: 'click the line, or its row', keys: ['Enter'] },
      { move: 'Ways between two things', mouse: 'Ways to …, then choose', keys: ['x'] },
    ],
  },
  {
    title: 'Show and arrange',
    moves: [
      { move: 'Expand: bring in what is beside it', mouse: 'double click, or the panel', keys: ['e'] },
      { move: 'Collapse', mouse: 'panel', keys: ['c'] },
      { move: 'Hide', mouse: 'panel', keys: ['h'] },
      { move: 'Focus on what is around it', mouse: 'panel', keys: ['f'] },
      { move: 'Pin; unpin', mouse: 'drag; click the pin', keys: ['p'] },
      { move: 'Fit all; nearer; further', mouse: 'wheel, buttons', keys: ['0', '+', '-'] },
    ],
  },
  {
    title: 'Read and go back',
    moves: [
      { move: 'Read in place', mouse: 'the line number', keys: ['r'] },
      { move: 'Next, previous claim in the reader', mouse: 'buttons', keys: ['n', 'b'] },
      { move: 'Undo', mouse: 'button', keys: ['Ctrl Z'] },
      { move: 'Redo', mouse: 'button', keys: ['Ctrl Shift Z'] },
      { move: 'Close what is chosen', mouse: '×', keys: ['Esc'] },
      { move: 'This help', mouse: '?', keys: ['?'] },
    ],
  },
]
